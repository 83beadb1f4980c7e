#include "globe/motion.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk::globe {
namespace {

constexpr double kDegrees = 180 / std::numbers::pi;
constexpr double kLevelSeconds = 4;  // in which a roaming globe loses most of a tilt

double seconds(base::Duration time) {
  return std::chrono::duration<double>(time).count();
}

base::Duration duration(double time) {
  return std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(time));
}

/// 0 to 1 with a soft beginning and a soft end.
double eased(double t) {
  return t * t * t * (t * (6 * t - 15) + 10);
}

}  // namespace

void Motion::roam(Pose level, base::TimePoint now) {
  state_ = Roaming{pose(now), level.lat, now};
}

void Motion::turn_to(Pose target, base::TimePoint now) {
  if (tuning_.turn_to.count() <= 0) return stand(target);
  state_ = Turning{pose(now), target, now};
}

void Motion::finish(base::TimePoint now) {
  if (const auto* turning = std::get_if<Turning>(&state_)) return stand(Pose(turning->to));
  stop(now);
}

void Motion::grab(DiscPoint at, base::TimePoint now) {
  const Pose here = pose(now);
  const DiscPoint inside = well_inside(at.x, at.y);
  state_ = Held{here, *Camera(here).place_at(inside.x, inside.y)};
}

void Motion::drag(DiscPoint at) {
  if (auto* held = std::get_if<Held>(&state_)) {
    held->pose = pose_with(held->grip, at.x, at.y, held->pose, tuning_.most_lat);
  }
}

void Motion::release(DiscPoint speed, base::TimePoint now) {
  const Pose from = pose(now);
  const double level = std::max(0.3, std::cos(from.lat / kDegrees));
  Gliding gliding{from, -speed.y * kDegrees, -speed.x * kDegrees / level, now};
  const double size = std::hypot(gliding.lat_deg_s, gliding.lon_deg_s);
  if (tuning_.friction.count() <= 0 || size <= tuning_.rest_deg_s) return stand(from);
  const double slower = std::min(1.0, tuning_.most_deg_s / size);
  gliding.lat_deg_s *= slower;
  gliding.lon_deg_s *= slower;
  state_ = gliding;
}

double Motion::glide_seconds(const Gliding& gliding) const {
  const double size = std::hypot(gliding.lat_deg_s, gliding.lon_deg_s);
  return seconds(tuning_.friction) * std::log(size / tuning_.rest_deg_s);
}

Pose Motion::at(const Gliding& gliding, base::TimePoint now) const {
  const double friction = seconds(tuning_.friction);
  const double time = std::clamp(seconds(now - gliding.since), 0.0, glide_seconds(gliding));
  const double way = friction * (1 - std::exp(-time / friction));
  return {std::clamp(gliding.from.lat + gliding.lat_deg_s * way, -tuning_.most_lat, tuning_.most_lat),
          wrap_longitude(gliding.from.lon + gliding.lon_deg_s * way)};
}

Pose Motion::pose(base::TimePoint now) const {
  if (const auto* roaming = std::get_if<Roaming>(&state_)) {
    const double time = std::max(0.0, seconds(now - roaming->since));
    const double tilt = (roaming->from.lat - roaming->level) * std::exp(-time / kLevelSeconds * 2);
    return {roaming->level + tilt, wrap_longitude(roaming->from.lon - tuning_.roam_deg_s * time)};
  }
  if (const auto* turning = std::get_if<Turning>(&state_)) {
    const double t = seconds(now - turning->since) / seconds(tuning_.turn_to);
    if (t >= 1) return turning->to;
    const double share = eased(std::max(0.0, t));
    const double way = wrap_longitude(turning->to.lon - turning->from.lon);
    return {turning->from.lat + (turning->to.lat - turning->from.lat) * share,
            wrap_longitude(turning->from.lon + way * share)};
  }
  if (const auto* gliding = std::get_if<Gliding>(&state_)) return at(*gliding, now);
  if (const auto* held = std::get_if<Held>(&state_)) return held->pose;
  return std::get<Still>(state_).pose;
}

std::optional<base::TimePoint> Motion::ends() const {
  if (const auto* turning = std::get_if<Turning>(&state_)) return turning->since + tuning_.turn_to;
  if (const auto* gliding = std::get_if<Gliding>(&state_)) {
    return gliding->since + duration(glide_seconds(*gliding));
  }
  return std::nullopt;
}

void Motion::settle(base::TimePoint now) {
  const auto end = ends();
  if (end && now >= *end) state_ = Still{pose(now)};
}

std::optional<base::Duration> Motion::next_frame(base::TimePoint now) const {
  base::TimePoint since;
  base::Duration frame = tuning_.frame;
  if (const auto* roaming = std::get_if<Roaming>(&state_)) {
    since = roaming->since;
    frame = tuning_.roam_frame;
  } else if (const auto* turning = std::get_if<Turning>(&state_)) {
    since = turning->since;
  } else if (const auto* gliding = std::get_if<Gliding>(&state_)) {
    since = gliding->since;
  } else {
    return std::nullopt;
  }
  if (now < since) return since - now + frame;
  return frame - (now - since) % frame;
}

}  // namespace kiosk::globe
