#include "display/mix.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace kiosk::display {
namespace {

constexpr int kBlock = 64;  ///< pixels that are compared, and mixed when they differ, as one

std::uint32_t lerp(std::uint32_t from, std::uint32_t to, std::uint32_t progress) {
  // Two channels at a time: each lane is 16 bits wide and 255 * 256 + 128 still fits into it.
  constexpr std::uint32_t kLanes = 0x00FF00FFu;
  const std::uint32_t rest = 256 - progress;
  const std::uint32_t rb = (from & kLanes) * rest + (to & kLanes) * progress + 0x00800080u;
  const std::uint32_t g = ((from >> 8) & 0xFFu) * rest + ((to >> 8) & 0xFFu) * progress + 0x80u;
  return 0xFF000000u | ((rb >> 8) & kLanes) | (g & 0xFF00u);
}

void copy_pixels(std::uint32_t* target, const std::uint32_t* source, int count) {
  if (count > 0) std::memcpy(target, source, std::size_t(count) * sizeof *target);
}

/// Where the pictures are equal, writes nothing.
void fade_row(const std::uint32_t* from, const std::uint32_t* to, std::uint32_t progress,
              std::uint32_t* target, int width) {
  for (int x = 0; x < width; x += kBlock) {
    const int count = std::min(kBlock, width - x);
    // Two pages share most of their pixels (background, bar): comparing is three times cheaper than mixing.
    if (std::memcmp(from + x, to + x, std::size_t(count) * sizeof *from) == 0) continue;
    for (int i = x; i < x + count; ++i) target[i] = lerp(from[i], to[i], progress);
  }
}

/// The same, but writes every pixel.
void blend_row(const std::uint32_t* from, const std::uint32_t* to, std::uint32_t progress,
               std::uint32_t* target, int width) {
  for (int x = 0; x < width; x += kBlock) {
    const int count = std::min(kBlock, width - x);
    if (std::memcmp(from + x, to + x, std::size_t(count) * sizeof *from) == 0) {
      copy_pixels(target + x, to + x, count);
    } else {
      for (int i = x; i < x + count; ++i) target[i] = lerp(from[i], to[i], progress);
    }
  }
}

/// Rows of moved pictures within the area, put together in a row of memory.
class Rows {
 public:
  Rows(const gfx::Rect& area, gfx::Point shift)
      : area_(area),
        shift_{std::clamp(shift.x, -area.w, area.w), std::clamp(shift.y, -area.h, area.h)},
        row_(static_cast<std::size_t>(area.w)) {}

  /// Row `y` of `to`, shifted, with `from` beside it.
  const std::uint32_t* beside(const gfx::Picture& from, const gfx::Picture& to, int y) {
    const auto [w, h] = area_.size();
    const int dx = shift_.x;
    const int moved = y - shift_.y;
    if (shift_.y != 0) {
      const bool is_new = moved >= area_.y && moved < area_.bottom();
      return is_new ? at(to, moved) : at(from, moved + (shift_.y > 0 ? h : -h));
    }
    if (dx >= 0) {
      copy_pixels(row_.data(), at(from, y) + w - dx, dx);
      copy_pixels(row_.data() + dx, at(to, y), w - dx);
    } else {
      copy_pixels(row_.data(), at(to, y) - dx, w + dx);
      copy_pixels(row_.data() + w + dx, at(from, y), -dx);
    }
    return row_.data();
  }

  /// Row `y` of one picture, shifted, continued by its edge.
  const std::uint32_t* alone(const gfx::Picture& picture, int y) {
    const std::uint32_t* source = at(picture, std::clamp(y - shift_.y, area_.y, area_.bottom() - 1));
    const int dx = shift_.x;
    if (dx == 0) return source;
    if (dx > 0) {
      std::fill_n(row_.data(), dx, source[0]);
      copy_pixels(row_.data() + dx, source, area_.w - dx);
    } else {
      copy_pixels(row_.data(), source - dx, area_.w + dx);
      std::fill_n(row_.data() + area_.w + dx, -dx, source[area_.w - 1]);
    }
    return row_.data();
  }

 private:
  const std::uint32_t* at(const gfx::Picture& picture, int y) const { return picture.row(y) + area_.x; }

  gfx::Rect area_;
  gfx::Point shift_;
  std::vector<std::uint32_t> row_;
};

void copy_part(const gfx::Picture& picture, const gfx::Rect& part, gfx::PixelView target) {
  for (int y = part.y; y < part.bottom(); ++y) {
    copy_pixels(target.row(y) + part.x, picture.row(y) + part.x, part.w);
  }
}

}  // namespace

gfx::Rect mix_area(const Mix& mix, gfx::Size size) {
  return mix.area.empty() ? gfx::bounds(size) : mix.area.intersected(gfx::bounds(size));
}

void draw_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix, const gfx::Rect& part,
              gfx::PixelView target) {
  assert(from.size() == to.size() && from.size() == target.size);
  const gfx::Rect area = mix_area(mix, target.size);
  const gfx::Rect wanted = part.intersected(gfx::bounds(target.size));
  const gfx::Rect inner = wanted.intersected(area);
  if (!wanted.empty()) {
    // The four sides around the area.
    const gfx::Rect in = inner.empty() ? gfx::Rect{wanted.x, wanted.bottom(), wanted.w, 0} : inner;
    copy_part(to, {wanted.x, wanted.y, wanted.w, in.y - wanted.y}, target);
    copy_part(to, {wanted.x, in.y, in.x - wanted.x, in.h}, target);
    copy_part(to, {in.right(), in.y, wanted.right() - in.right(), in.h}, target);
    copy_part(to, {wanted.x, in.bottom(), wanted.w, wanted.bottom() - in.bottom()}, target);
  }
  const auto progress = static_cast<std::uint32_t>(std::clamp(mix.progress, 0, 256));
  Rows rows(area, mix.shift);
  const int left = inner.x - area.x;
  for (int y = inner.y; y < inner.bottom(); ++y) {
    std::uint32_t* out = target.row(y) + inner.x;
    switch (mix.kind) {
      case MixKind::Fade:
        fade_row(from.row(y) + inner.x, to.row(y) + inner.x, progress, out, inner.w);
        break;
      case MixKind::Slide:
        copy_pixels(out, rows.beside(from, to, y) + left, inner.w);
        break;
      case MixKind::Rise:
        blend_row(from.row(y) + inner.x, rows.alone(to, y) + left, progress, out, inner.w);
        break;
      case MixKind::Sink:
        blend_row(rows.alone(from, y) + left, to.row(y) + inner.x, progress, out, inner.w);
        break;
    }
  }
}

void draw_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix, gfx::PixelView target) {
  draw_mix(from, to, mix, gfx::bounds(target.size), target);
}

}  // namespace kiosk::display
