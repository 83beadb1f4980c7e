#include "globe/sphere.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::globe {
namespace {

// At this distance from the middle the globe turns two and a half times as fast as the finger; on the limb
// itself it would turn infinitely fast.
constexpr double kWellInside = 0.92;

double distance(Pose a, Pose b) {
  return std::abs(wrap_longitude(a.lon - b.lon)) + std::abs(a.lat - b.lat);
}

}  // namespace

double wrap_longitude(double degrees) {
  const double turns = std::floor((degrees + 180) / 360);
  return degrees - 360 * turns;
}

Vec to_vec(Place place) {
  const double lat = place.lat * kDegree;
  const double lon = place.lon * kDegree;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

Place to_place(const Vec& vec) {
  const double lat = std::asin(std::clamp(vec.z, -1.0, 1.0)) / kDegree;
  return {lat, std::atan2(vec.y, vec.x) / kDegree};
}

double degrees_between(Place a, Place b) {
  const Vec u = to_vec(a);
  const Vec v = to_vec(b);
  return std::acos(std::clamp(u.x * v.x + u.y * v.y + u.z * v.z, -1.0, 1.0)) / kDegree;
}

Camera::Camera(Pose pose) {
  const double lat = pose.lat * kDegree;
  const double lon = pose.lon * kDegree;
  right_ = {-std::sin(lon), std::cos(lon), 0};
  up_ = {-std::sin(lat) * std::cos(lon), -std::sin(lat) * std::sin(lon), std::cos(lat)};
  out_ = to_vec(pose);
}

std::optional<Place> Camera::place_at(double x, double y) const {
  const double beyond = 1 - x * x - y * y;
  if (beyond < 0) return std::nullopt;
  const double z = std::sqrt(beyond);
  return to_place(
      {x * right_.x + y * up_.x + z * out_.x, x * right_.y + y * up_.y + z * out_.y, y * up_.z + z * out_.z});
}

DiscPoint well_inside(double x, double y) {
  const double length = std::hypot(x, y);
  if (length <= kWellInside) return {x, y};
  return {x * kWellInside / length, y * kWellInside / length};
}

Pose pose_with(Place place, double x, double y, Pose before, double most_lat) {
  const DiscPoint at = well_inside(x, y);
  const double z = std::sqrt(1 - at.x * at.x - at.y * at.y);
  const double cos_lat = std::max(1e-9, std::cos(place.lat * kDegree));
  const double east = std::asin(std::clamp(at.x / cos_lat, -1.0, 1.0));
  const double elevation = std::atan2(at.y, z);
  const auto pose_at = [&](double angle) {
    const double lat =
        std::atan2(std::sin(place.lat * kDegree), cos_lat * std::cos(angle)) / kDegree - elevation / kDegree;
    return Pose{std::clamp(lat, -most_lat, most_lat), wrap_longitude(place.lon - angle / kDegree)};
  };
  const Pose near = pose_at(east);
  const Pose over_the_pole = pose_at(std::numbers::pi - east);
  return distance(near, before) <= distance(over_the_pole, before) ? near : over_the_pole;
}

}  // namespace kiosk::globe
