#include "globe/drawing.h"

#include <algorithm>
#include <cmath>

namespace kiosk::globe {
namespace {

constexpr double kGlowShare = 0.05;  // of the radius, around the disc

// A degree of longitude is as wide as one of latitude is high times this, on the narrowest and widest maps.
constexpr double kNarrowest = 0.70;
constexpr double kWidest = 1.0;

}  // namespace

Disc disc_in(const gfx::Rect& rect) {
  const double half = std::min(rect.w, rect.h) / 2.0;
  return {rect.x + rect.w / 2.0, rect.y + rect.h / 2.0, std::max(1.0, half / (1 + kGlowShare))};
}

std::optional<Sight> sight_of(const Drawing& drawing, const gfx::Rect& rect, Place place) {
  if (drawing.projection == Projection::Sphere) {
    const Vec seen = Camera(drawing.pose).see(place);
    if (seen.z < 0) return std::nullopt;
    const Disc disc = disc_in(rect);
    return Sight{{disc.x + seen.x * disc.radius, disc.y - seen.y * disc.radius}, seen.z};
  }
  const MapFrame map{rect};
  if (place.lat > MapFrame::kNorth || place.lat < MapFrame::kSouth) return std::nullopt;
  const double east = wrap_longitude(place.lon - MapFrame::kWest - 180) + 180;
  return Sight{{map.x(MapFrame::kWest + east), map.y(place.lat)}, 1};
}

std::optional<Place> place_at(const Drawing& drawing, const gfx::Rect& rect, PointF point) {
  if (drawing.projection == Projection::Sphere) {
    const Disc disc = disc_in(rect);
    return Camera(drawing.pose).place_at((point.x - disc.x) / disc.radius, (disc.y - point.y) / disc.radius);
  }
  if (point.x < rect.x || point.x > rect.right() || point.y < rect.y || point.y > rect.bottom()) {
    return std::nullopt;
  }
  const double lat = MapFrame::kNorth - (point.y - rect.y) * (MapFrame::kNorth - MapFrame::kSouth) / rect.h;
  return Place{lat, wrap_longitude(MapFrame::kWest + (point.x - rect.x) * 360 / rect.w)};
}

gfx::Rect map_in(const gfx::Rect& area) {
  const double shape = 360 / (MapFrame::kNorth - MapFrame::kSouth);
  const double aspect =
      std::clamp(static_cast<double>(area.w) / std::max(1, area.h), kNarrowest * shape, kWidest * shape);
  const int w = std::min(area.w, static_cast<int>(std::lround(area.h * aspect)));
  const int h = std::min(area.h, static_cast<int>(std::lround(w / aspect)));
  return gfx::centered({w, h}, area);
}

}  // namespace kiosk::globe
