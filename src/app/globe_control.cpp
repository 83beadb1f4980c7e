#include "app/globe_control.h"

namespace kiosk::app {
namespace {

globe::MotionTuning tuning_for(const look::Durations& durations) {
  globe::MotionTuning tuning;
  tuning.roam_deg_s = durations.globe_deg_s;
  tuning.roam_frame = durations.globe_frame;
  tuning.frame = durations.frame;
  tuning.turn_to = durations.globe_turn_to;
  tuning.friction = durations.globe_friction;
  tuning.rest_deg_s = durations.globe_rest_deg_s;
  tuning.most_deg_s = durations.globe_most_deg_s;
  return tuning;
}

globe::DiscPoint on_disc(const layout::GlobeMark& mark, gfx::Point at) {
  const globe::Disc disc = globe::disc_in(mark.rect);
  return {(at.x - disc.x) / disc.radius, (disc.y - at.y) / disc.radius};
}

}  // namespace

GlobeControl::GlobeControl(const look::Durations& durations) : motion_(tuning_for(durations)) {}

void GlobeControl::page_changed(layout::Scene& scene, Before before, Movement movement) {
  const layout::GlobeMark* mark = scene.turning_globe();
  if (before == Before::None) last_pick_.reset();
  there_ = mark != nullptr;
  to_target_ = false;
  roams_ = false;
  if (!there_) return motion_.stand(on_screen_);
  target_ = mark->drawing.pose;
  const bool by_itself = mark->turning == layout::GlobeTurning::ByItself;
  const bool goes_on = movement != Movement::Reduced && (by_itself ? seen_ : before == Before::Globe);
  motion_.stand(goes_on ? on_screen_ : target_);
  to_target_ = goes_on && !by_itself;
  seen_ = true;
  on_screen_ = goes_on ? on_screen_ : target_;
  scene.turn_globe(on_screen_);
}

void GlobeControl::keep_pose(layout::Scene& scene) const {
  if (there_) scene.turn_globe(on_screen_);
}

gfx::Rect GlobeControl::advance(layout::Scene& scene, Movement movement, base::TimePoint now) {
  const layout::GlobeMark* mark = scene.turning_globe();
  if (!there_ || mark == nullptr) return {};
  const bool free = movement == Movement::Free;
  if (mark->turning == layout::GlobeTurning::ByItself && free != roams_) {
    roams_ = free;
    if (free) {
      motion_.roam(target_, now);
    } else {
      motion_.stop(now);
    }
  }
  if (to_target_ && movement != Movement::Paused) {
    to_target_ = false;
    motion_.turn_to(target_, now);
  }
  if (movement == Movement::Reduced && !motion_.held() && motion_.next_frame(now)) motion_.stand(target_);
  motion_.settle(now);
  const globe::Pose pose = motion_.pose(now);
  if (pose == on_screen_) return {};
  on_screen_ = pose;
  scene.turn_globe(pose);
  return mark->rect;
}

void GlobeControl::touched(Finger finger, base::TimePoint now) {
  if (!there_ || roams_) return;
  const bool turns = to_target_ || motion_.next_frame(now).has_value();
  to_target_ = false;
  if (finger == Finger::OnGlobe) {
    motion_.stop(now);
  } else if (turns) {
    motion_.finish(now);
  }
}

void GlobeControl::dragged(const layout::Scene& scene, gfx::Point at, base::TimePoint now) {
  const layout::GlobeMark* mark = scene.turning_globe();
  if (mark == nullptr) return;
  to_target_ = false;
  // Taken where the finger is when it is known to drag: nothing leaps.
  if (!motion_.held()) motion_.grab(on_disc(*mark, at), now);
  motion_.drag(on_disc(*mark, at));
}

void GlobeControl::dropped(const layout::Scene& scene, input::Velocity velocity, Movement movement,
                           base::TimePoint now) {
  const layout::GlobeMark* mark = scene.turning_globe();
  if (mark == nullptr || !motion_.held()) return;
  if (movement == Movement::Reduced) return motion_.stop(now);
  const double radius = globe::disc_in(mark->rect).radius;
  motion_.release({velocity.x / radius, -velocity.y / radius}, now);
}

void GlobeControl::let_go(base::TimePoint now) {
  if (motion_.held()) motion_.stop(now);
}

std::optional<std::size_t> GlobeControl::picked(const layout::Scene& scene, gfx::Point at, int reach) {
  const auto place = layout::pick_place(scene, at, reach, last_pick_);
  if (place) last_pick_ = layout::Picked{at, *place};
  return place;
}

std::optional<base::Duration> GlobeControl::next_frame(base::TimePoint now) const {
  if (!there_) return std::nullopt;
  if (to_target_) return base::Duration::zero();
  return motion_.next_frame(now);
}

}  // namespace kiosk::app
