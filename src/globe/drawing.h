#pragma once

#include <optional>
#include <vector>

#include "gfx/color.h"
#include "gfx/geometry.h"
#include "globe/sphere.h"

namespace kiosk::globe {

/// A globe that can be turned, or the whole inhabited world on a flat map.
enum class Projection { Sphere, FlatMap };

/// How a place is marked: a full dot, or a smaller one that is hollow.
enum class Dot { Full, Hollow };

struct Spot {
  Place place;
  Dot dot = Dot::Full;
  bool operator==(const Spot&) const = default;
};

/// Colours by what they are for, all opaque but for those that say something else. Where light and shade are
/// the same colour the globe is flat.
struct Colors {
  gfx::Color sea_light;
  gfx::Color sea_shade;
  gfx::Color land_light;
  gfx::Color land_shade;
  gfx::Color grid;   ///< lines every 30°; its alpha is used
  gfx::Color coast;  ///< its alpha is used
  gfx::Color rim;    ///< the edge of the disc or map; its alpha is used
  gfx::Color glow;   ///< around the disc; its alpha is that at the edge
  gfx::Color spot;
  gfx::Color spot_edge;  ///< around each spot, and within a hollow one
  bool operator==(const Colors&) const = default;
};

/// What to draw, whatever its place on the screen.
struct Drawing {
  Projection projection = Projection::Sphere;
  Pose pose{};  ///< of the sphere; a map stands still
  std::vector<Spot> spots;
  std::optional<std::size_t> chosen;  ///< index into `spots`
  Colors colors;
  int spot_px = 0;    ///< radius of a full dot
  int line_px = 1;    ///< of coast and rim
  int corner_px = 0;  ///< round corners of a map
  /// From the chosen spot to the end of the line that leads to its label; nothing: no line.
  std::optional<gfx::Point> leader;
  bool operator==(const Drawing&) const = default;
};

/// A point that may lie between pixels.
struct PointF {
  double x = 0;
  double y = 0;
};

/// The disc of a sphere in the middle of a rectangle; around it is room for its glow.
struct Disc {
  double x = 0;
  double y = 0;
  double radius = 0;
};
Disc disc_in(const gfx::Rect& rect);

/// Where a place is drawn, and how far it is turned towards the eye: 1 in the middle of the disc and on all
/// of a map, 0 on the limb.
struct Sight {
  PointF at;
  double facing = 1;
};

/// Nothing for what is on the other side of the globe, or beyond the edge of the map.
std::optional<Sight> sight_of(const Drawing& drawing, const gfx::Rect& rect, Place place);

/// The place under a point; nothing beside the globe.
std::optional<Place> place_at(const Drawing& drawing, const gfx::Rect& rect, PointF point);

/// What a map in `rect` shows of the world, in degrees: cut in the Bering Strait, without the Antarctic.
struct MapFrame {
  gfx::Rect rect;
  static constexpr double kWest = -169;
  static constexpr double kNorth = 82;
  static constexpr double kSouth = -56;

  double x(double lon) const { return rect.x + (lon - kWest) * rect.w / 360; }  ///< `lon` unwrapped
  double y(double lat) const { return rect.y + (kNorth - lat) * rect.h / (kNorth - kSouth); }
};

/// The widest map for an area: between true at the equator and true at 45°, so that it fills what it can.
gfx::Rect map_in(const gfx::Rect& area);

}  // namespace kiosk::globe
