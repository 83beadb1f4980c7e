#include "render/paint.h"

#include <algorithm>
#include <cmath>

namespace kiosk::render {
namespace {

/// `under` with `color` over it at `coverage` (0 to 255).
std::uint32_t blend(std::uint32_t under, gfx::Color color, unsigned coverage) {
  const unsigned alpha = (coverage * color.a + 127) / 255;
  if (alpha == 255) return color.xrgb();
  const auto channel = [&](unsigned shift, unsigned over) {
    const unsigned below = (under >> shift) & 0xFF;
    return ((over * alpha + below * (255 - alpha) + 127) / 255) << shift;
  };
  return 0xFF000000u | channel(16, color.r) | channel(8, color.g) | channel(0, color.b);
}

gfx::Rect visible(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect) {
  return rect.intersected(clip).intersected(gfx::bounds(view.size));
}

/// Coverage of pixel (x, y) by a rectangle with round corners: the distance of its centre from the edge.
class RoundRect {
 public:
  RoundRect(const gfx::Rect& rect, int radius)
      : rect_(rect), radius_(std::clamp(radius, 0, std::max(0, std::min(rect.w, rect.h) / 2))) {}

  /// Whether the row holds no pixel of a corner.
  bool is_straight(int y) const { return y >= rect_.y + radius_ && y < rect_.bottom() - radius_; }

  unsigned coverage(int x, int y) const {
    const double dx = corner_distance(x + 0.5, rect_.x, rect_.right());
    const double dy = corner_distance(y + 0.5, rect_.y, rect_.bottom());
    if (dx <= 0 || dy <= 0) return rect_.contains(gfx::Point{x, y}) ? 255 : 0;
    const double inside = radius_ + 0.5 - std::hypot(dx, dy);
    return static_cast<unsigned>(std::lround(std::clamp(inside, 0.0, 1.0) * 255));
  }

 private:
  /// How far `at` lies beyond the centre of the nearer corner's circle, 0 or less between the corners.
  double corner_distance(double at, int low, int high) const {
    return std::max(low + radius_ - at, at - (high - radius_));
  }

  gfx::Rect rect_;
  int radius_;
};

}  // namespace

void fill_rect(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect, int radius,
               gfx::Color color) {
  const gfx::Rect area = visible(view, clip, rect);
  const RoundRect shape(rect, radius);
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* row = view.row(y);
    if (shape.is_straight(y) && color.a == 255) {
      std::fill(row + area.x, row + area.right(), color.xrgb());
      continue;
    }
    for (int x = area.x; x < area.right(); ++x) {
      if (const unsigned coverage = shape.coverage(x, y)) row[x] = blend(row[x], color, coverage);
    }
  }
}

void outline_rect(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect, int radius, int width,
                  gfx::Color color) {
  const gfx::Rect area = visible(view, clip, rect);
  const gfx::Rect hole = rect.inset(width);
  const RoundRect outer(rect, radius);
  const RoundRect inner(hole, std::max(0, radius - width));
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* row = view.row(y);
    for (int x = area.x; x < area.right(); ++x) {
      if (hole.inset(radius).contains(gfx::Point{x, y})) continue;
      const unsigned within = hole.empty() ? 0 : inner.coverage(x, y);
      const unsigned coverage = outer.coverage(x, y);
      if (coverage > within) row[x] = blend(row[x], color, coverage - within);
    }
  }
}

void draw_mask(gfx::PixelView view, const gfx::Rect& clip, const Mask& mask, gfx::Point at,
               gfx::Color color) {
  const gfx::Rect area = visible(view, clip, {at.x, at.y, mask.size.w, mask.size.h});
  for (int y = area.y; y < area.bottom(); ++y) {
    const std::uint8_t* alpha = mask.alpha.data() + std::ptrdiff_t{y - at.y} * mask.size.w - at.x;
    std::uint32_t* row = view.row(y);
    for (int x = area.x; x < area.right(); ++x) {
      if (alpha[x] != 0) row[x] = blend(row[x], color, alpha[x]);
    }
  }
}

void draw_pixels(gfx::PixelView view, const gfx::Rect& clip, const Pixels& pixels, gfx::Point at) {
  const gfx::Rect area = visible(view, clip, {at.x, at.y, pixels.size.w, pixels.size.h});
  for (int y = area.y; y < area.bottom(); ++y) {
    const std::uint32_t* from = pixels.argb.data() + std::ptrdiff_t{y - at.y} * pixels.size.w - at.x;
    std::uint32_t* row = view.row(y);
    for (int x = area.x; x < area.right(); ++x) {
      const std::uint32_t argb = from[x];
      const gfx::Color color{static_cast<std::uint8_t>(argb >> 16), static_cast<std::uint8_t>(argb >> 8),
                             static_cast<std::uint8_t>(argb), 255};
      if (const unsigned alpha = argb >> 24) row[x] = blend(row[x], color, alpha);
    }
  }
}

}  // namespace kiosk::render
