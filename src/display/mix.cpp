#include "display/mix.h"

#include <algorithm>
#include <cassert>
#include <cstring>

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

void fade_row(const std::uint32_t* from, const std::uint32_t* to, std::uint32_t progress,
              std::uint32_t* target, int width) {
  for (int x = 0; x < width; x += kBlock) {
    const int count = std::min(kBlock, width - x);
    // Two pages share most of their pixels (background, bar): comparing is three times cheaper than mixing.
    if (std::memcmp(from + x, to + x, std::size_t(count) * sizeof *from) == 0) continue;
    for (int i = x; i < x + count; ++i) target[i] = lerp(from[i], to[i], progress);
  }
}

void copy_pixels(std::uint32_t* target, const std::uint32_t* source, int count) {
  if (count > 0) std::memcpy(target, source, std::size_t(count) * sizeof *target);
}

/// A row of two pictures side by side, of which the window that starts at column `left` is seen.
void push_row(const std::uint32_t* first, const std::uint32_t* second, int left, std::uint32_t* target,
              int width) {
  copy_pixels(target, first + left, width - left);
  copy_pixels(target + (width - left), second, left);
}

}  // namespace

void draw_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix, gfx::PixelView target) {
  assert(from.size() == to.size() && from.size() == target.size);
  const auto [w, h] = target.size;
  const int progress = std::clamp(mix.progress, 0, 256);
  const int across = static_cast<int>(std::int64_t{w} * progress / 256);
  const int down = static_cast<int>(std::int64_t{h} * progress / 256);
  for (int y = 0; y < h; ++y) {
    switch (mix.kind) {
      case MixKind::Fade:
        fade_row(from.row(y), to.row(y), static_cast<std::uint32_t>(progress), target.row(y), w);
        break;
      case MixKind::SlideLeft:
        push_row(from.row(y), to.row(y), across, target.row(y), w);
        break;
      case MixKind::SlideRight:
        push_row(to.row(y), from.row(y), w - across, target.row(y), w);
        break;
      case MixKind::SlideUp:
        copy_pixels(target.row(y), y < h - down ? from.row(y + down) : to.row(y - (h - down)), w);
        break;
      case MixKind::SlideDown:
        copy_pixels(target.row(y), y < down ? to.row(y + h - down) : from.row(y - down), w);
        break;
    }
  }
}

}  // namespace kiosk::display
