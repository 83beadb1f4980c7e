#include "display/compositor.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace kiosk::display {
namespace {

/// The part of a page of this size that stays on the panel when it is shifted.
gfx::Rect visible(gfx::Size size, gfx::Point shift) {
  return gfx::bounds(size).intersected({-shift.x, -shift.y, size.w, size.h});
}

/// The pixels in which page pixel (0, 0) is at `shift`; only the visible part may be touched.
gfx::PixelView moved(gfx::PixelView target, gfx::Point shift) {
  target.pixels += std::ptrdiff_t{shift.y} * target.pitch + shift.x;
  return target;
}

/// The rows of `area` in which two pictures differ.
gfx::Rect differing_rows(const gfx::Picture& a, const gfx::Picture& b, const gfx::Rect& area) {
  const auto same = [&, bytes = std::size_t(area.w) * sizeof(std::uint32_t)](int y) {
    return std::memcmp(a.row(y) + area.x, b.row(y) + area.x, bytes) == 0;
  };
  int top = area.y;
  int bottom = area.bottom();
  while (top < bottom && same(top)) ++top;
  while (bottom > top && same(bottom - 1)) --bottom;
  return {area.x, top, area.w, bottom - top};
}

void copy(const gfx::Picture& picture, const gfx::Rect& part, gfx::PixelView target) {
  for (int y = part.y; y < part.bottom(); ++y) {
    std::memcpy(target.row(y) + part.x, picture.row(y) + part.x, std::size_t(part.w) * sizeof(std::uint32_t));
  }
}

}  // namespace

void Compositor::set_shift(gfx::Point shift) {
  if (shift == shift_) return;
  shift_ = shift;
  forget();
}

gfx::Rect Compositor::show(const gfx::Picture& picture, const gfx::Rect& changed, gfx::PixelView target) {
  assert(picture.size() == target.size);
  const gfx::Rect whole = gfx::bounds(picture.size());
  gfx::Rect area = changed.empty() ? whole : changed.intersected(whole);
  // In the middle of a change its area holds neither picture; around it there is the new one.
  const bool known = known_ && (run_.to == nullptr || run_.to == &picture);
  if (!known) area = whole;
  if (known && run_.to != nullptr && !run_.over)
    area = area.united(run_.area.empty() ? whole : run_.area).intersected(whole);
  const gfx::Rect part = area.intersected(visible(target.size, shift_));
  copy(picture, part, moved(target, shift_));
  run_ = {};
  known_ = true;
  return finish(part, target);
}

gfx::Rect Compositor::show_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix,
                               gfx::PixelView target) {
  assert(from.size() == target.size && to.size() == target.size);
  const gfx::Rect area = mix_area(mix, target.size);
  const gfx::Rect seen = visible(target.size, shift_);
  const bool goes_on =
      known_ && run_.from == &from && run_.to == &to && run_.kind == mix.kind && run_.area == mix.area;
  gfx::Rect part = run_.differing;
  if (!goes_on) {
    run_ = {&from, &to, mix.kind, mix.area, area};
    part = gfx::bounds(target.size);
    if (mix.kind == MixKind::Fade) {
      // A fade leaves what both have in common as it is.
      copy(from, area.intersected(seen), moved(target, shift_));
      run_.differing = differing_rows(from, to, area);
    }
    known_ = true;
  }
  const bool in_place = mix.shift == gfx::Point{};
  run_.over =
      mix.kind == MixKind::Slide ? in_place : mix.progress >= 256 && (mix.kind != MixKind::Rise || in_place);
  part = part.intersected(seen);
  draw_mix(from, to, mix, part, moved(target, shift_));
  return finish(part, target);
}

/// Repeats the edges of what was drawn where the shift uncovers the panel. Gives the part that was written.
gfx::Rect Compositor::finish(const gfx::Rect& drawn, gfx::PixelView target) const {
  if (drawn.empty()) return {};
  const auto [w, h] = target.size;
  gfx::Rect part{drawn.x + shift_.x, drawn.y + shift_.y, drawn.w, drawn.h};
  // Columns first, so that the rows that are repeated are whole.
  const int left = shift_.x > 0 && part.x == shift_.x ? 0 : part.x;
  const int right = shift_.x < 0 && part.right() == w + shift_.x ? w : part.right();
  for (int y = part.y; y < part.bottom(); ++y) {
    std::uint32_t* row = target.row(y);
    std::fill(row + left, row + part.x, row[part.x]);
    std::fill(row + part.right(), row + right, row[part.right() - 1]);
  }
  part = {left, part.y, right - left, part.h};
  const int top = shift_.y > 0 && part.y == shift_.y ? 0 : part.y;
  const int bottom = shift_.y < 0 && part.bottom() == h + shift_.y ? h : part.bottom();
  const std::size_t bytes = std::size_t(part.w) * sizeof(std::uint32_t);
  for (int y = top; y < part.y; ++y) std::memcpy(target.row(y) + left, target.row(part.y) + left, bytes);
  for (int y = part.bottom(); y < bottom; ++y) {
    std::memcpy(target.row(y) + left, target.row(part.bottom() - 1) + left, bytes);
  }
  return {left, top, part.w, bottom - top};
}

}  // namespace kiosk::display
