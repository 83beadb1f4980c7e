#include <cmath>

#include "globe/blend.h"
#include "globe/painter.h"

namespace kiosk::globe {
namespace {

constexpr double kFadesBelow = 0.16;  // facing: a spot goes under the horizon within its last 9°
constexpr double kHollow = 0.8;       // radius of a hollow spot, of that of a full one
constexpr double kEdge = 0.32;        // width of the edge around a spot, of its radius
constexpr double kRing = 2.1;         // radius of the ring around the chosen one

class Pen {
 public:
  Pen(gfx::PixelView view, const gfx::Rect& clip) : view_(view), clip_(clip) {}

  /// A ring between two radii; a disc where the inner one is below 0.
  void ring(const PointF& at, double inner, double outer, gfx::Color color, double strength) const {
    const gfx::Rect box = around(at, at, outer + 1);
    for (int y = box.y; y < box.bottom(); ++y) {
      for (int x = box.x; x < box.right(); ++x) {
        const double off = std::hypot(x + 0.5 - at.x, y + 0.5 - at.y);
        const double cover = std::min(outer + 0.5 - off, inner < 0 ? 1.0 : off - inner + 0.5);
        put(x, y, color, std::clamp(cover, 0.0, 1.0) * strength);
      }
    }
  }

  void line(const PointF& a, const PointF& b, double width, gfx::Color color, double strength) const {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double square = std::max(1e-9, dx * dx + dy * dy);
    const gfx::Rect box = around(a, b, width + 1);
    for (int y = box.y; y < box.bottom(); ++y) {
      for (int x = box.x; x < box.right(); ++x) {
        const double px = x + 0.5 - a.x;
        const double py = y + 0.5 - a.y;
        const double along = std::clamp((px * dx + py * dy) / square, 0.0, 1.0);
        const double off = std::hypot(px - along * dx, py - along * dy);
        put(x, y, color, std::clamp(width / 2 + 0.5 - off, 0.0, 1.0) * strength);
      }
    }
  }

 private:
  gfx::Rect around(const PointF& a, const PointF& b, double reach) const {
    const int left = static_cast<int>(std::floor(std::min(a.x, b.x) - reach));
    const int top = static_cast<int>(std::floor(std::min(a.y, b.y) - reach));
    const int right = static_cast<int>(std::ceil(std::max(a.x, b.x) + reach));
    const int bottom = static_cast<int>(std::ceil(std::max(a.y, b.y) + reach));
    return gfx::Rect{left, top, right - left, bottom - top}.intersected(clip_);
  }
  void put(int x, int y, gfx::Color color, double strength) const {
    if (strength <= 0) return;
    std::uint32_t& pixel = view_.row(y)[x];
    pixel = mixed(pixel, color.xrgb(), to_share(strength));
  }

  gfx::PixelView view_;
  gfx::Rect clip_;
};

void draw_spot(const Pen& pen, const Sight& sight, const Drawing& drawing, Dot dot) {
  const Colors& colors = drawing.colors;
  const double strength = std::clamp(sight.facing / kFadesBelow, 0.0, 1.0);
  const double radius = drawing.spot_px * (dot == Dot::Hollow ? kHollow : 1.0);
  const double edge = std::max(1.0, radius * kEdge);
  pen.ring(sight.at, -1, radius + edge, colors.spot_edge, strength);
  pen.ring(sight.at, dot == Dot::Hollow ? radius * 0.45 : -1, radius, colors.spot, strength);
}

void draw_chosen(const Pen& pen, const Sight& sight, const Drawing& drawing) {
  const Colors& colors = drawing.colors;
  const double strength = std::clamp(sight.facing / kFadesBelow, 0.0, 1.0);
  const double ring = drawing.spot_px * kRing;
  const double width = std::max(1.5, drawing.spot_px * 0.36);
  if (drawing.leader) {
    const double length = std::hypot(drawing.leader->x, drawing.leader->y);
    if (length > ring) {
      const PointF from{sight.at.x + drawing.leader->x * ring / length,
                        sight.at.y + drawing.leader->y * ring / length};
      const PointF to{sight.at.x + drawing.leader->x, sight.at.y + drawing.leader->y};
      pen.line(from, to, width * 2, colors.spot_edge, strength);
      pen.line(from, to, width, colors.spot, strength);
    }
  }
  pen.ring(sight.at, ring - width, ring + width, colors.spot_edge, strength);
  pen.ring(sight.at, ring - width / 2, ring + width / 2, colors.spot, strength);
}

}  // namespace

void draw_spots(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect, const Drawing& drawing) {
  const Pen pen(view, clip.intersected(gfx::bounds(view.size)));
  // The chosen one last, over its neighbours.
  for (std::size_t i = 0; i < drawing.spots.size(); ++i) {
    if (i == drawing.chosen) continue;
    const Spot& spot = drawing.spots[i];
    if (const auto sight = sight_of(drawing, rect, spot.place)) draw_spot(pen, *sight, drawing, spot.dot);
  }
  if (!drawing.chosen || *drawing.chosen >= drawing.spots.size()) return;
  const Spot& spot = drawing.spots[*drawing.chosen];
  if (const auto sight = sight_of(drawing, rect, spot.place)) {
    draw_chosen(pen, *sight, drawing);
    draw_spot(pen, *sight, drawing, spot.dot);
  }
}

}  // namespace kiosk::globe
