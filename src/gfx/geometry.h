#pragma once

#include <algorithm>

namespace kiosk::gfx {

/// All geometry is in whole pixels, y grows downwards.
struct Point {
  int x = 0;
  int y = 0;
  constexpr bool operator==(const Point&) const = default;
};

struct Size {
  int w = 0;
  int h = 0;
  constexpr bool operator==(const Size&) const = default;
  constexpr bool empty() const { return w <= 0 || h <= 0; }
  constexpr Size turned() const { return {h, w}; }
};

struct Insets {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

/// Half-open: holds the pixels x <= px < x + w and y <= py < y + h.
struct Rect {
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
  constexpr bool operator==(const Rect&) const = default;

  constexpr bool empty() const { return w <= 0 || h <= 0; }
  constexpr int right() const { return x + w; }   ///< first column outside
  constexpr int bottom() const { return y + h; }  ///< first row outside
  constexpr Size size() const { return {w, h}; }
  constexpr Point center() const { return {x + w / 2, y + h / 2}; }

  constexpr bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  constexpr bool contains(const Rect& r) const {
    return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
  }
  constexpr Rect intersected(const Rect& r) const {
    const int left = std::max(x, r.x);
    const int top = std::max(y, r.y);
    const Rect both{left, top, std::min(right(), r.right()) - left, std::min(bottom(), r.bottom()) - top};
    return both.empty() ? Rect{} : both;
  }
  constexpr bool overlaps(const Rect& r) const { return !intersected(r).empty(); }
  /// The smallest rectangle around both; an empty one adds nothing.
  constexpr Rect united(const Rect& r) const {
    if (empty()) return r;
    if (r.empty()) return *this;
    const int left = std::min(x, r.x);
    const int top = std::min(y, r.y);
    return {left, top, std::max(right(), r.right()) - left, std::max(bottom(), r.bottom()) - top};
  }
  constexpr Rect inset(const Insets& by) const {
    return {x + by.left, y + by.top, w - by.left - by.right, h - by.top - by.bottom};
  }
  constexpr Rect inset(int by) const { return inset(Insets{by, by, by, by}); }
};

constexpr Rect bounds(Size size) {
  return {0, 0, size.w, size.h};
}

/// The rectangle of `size` in the middle of `outer`.
constexpr Rect centered(Size size, const Rect& outer) {
  return {outer.x + (outer.w - size.w) / 2, outer.y + (outer.h - size.h) / 2, size.w, size.h};
}

}  // namespace kiosk::gfx
