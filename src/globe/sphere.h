#pragma once

#include <numbers>
#include <optional>

namespace kiosk::globe {

/// A spot on the earth in degrees: north and east are positive.
struct Place {
  double lat = 0;
  double lon = 0;
  bool operator==(const Place&) const = default;
};

/// What one sees of the globe: the spot in the middle of its disc, north up.
using Pose = Place;

/// A direction from the centre of the earth, or the same seen by somebody: x to the right, y up, z towards
/// the eye. Of length 1 unless something else is said.
struct Vec {
  double x = 0;
  double y = 0;
  double z = 0;
};

inline constexpr double kDegree = std::numbers::pi / 180;  ///< in radians

/// A longitude from -180 (inclusive) to 180.
double wrap_longitude(double degrees);

Vec to_vec(Place place);
Place to_place(const Vec& vec);

/// The angle between two places as seen from the centre of the earth, in degrees.
double degrees_between(Place a, Place b);

/// Looks at the globe from far away, so that no lines of sight meet: the orthographic projection. The disc
/// has the radius 1; y grows upwards.
class Camera {
 public:
  explicit Camera(Pose pose);

  /// The direction as the eye sees it; what has z < 0 is on the other side.
  Vec see(const Vec& v) const {
    return {v.x * right_.x + v.y * right_.y, v.x * up_.x + v.y * up_.y + v.z * up_.z,
            v.x * out_.x + v.y * out_.y + v.z * out_.z};
  }
  Vec see(Place place) const { return see(to_vec(place)); }

  /// What is under a point of the disc; nothing outside of it.
  std::optional<Place> place_at(double x, double y) const;

 private:
  Vec right_;  ///< always level: its z is 0
  Vec up_;
  Vec out_;
};

/// The pose that brings `place` to the point (x, y) of the disc, with the latitude held within
/// ±`most_lat`: of two the one nearer to `before`. A point outside the disc counts as the nearest one well
/// inside, where the globe does not race under the finger yet.
Pose pose_with(Place place, double x, double y, Pose before, double most_lat);

/// The point of the disc that `pose_with` takes for (x, y).
struct DiscPoint {
  double x = 0;
  double y = 0;
};
DiscPoint well_inside(double x, double y);

}  // namespace kiosk::globe
