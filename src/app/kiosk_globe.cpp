#include "app/kiosk.h"

namespace kiosk::app {

GlobeControl::Movement Kiosk::globe_movement() const {
  const show::View& view = show_.view();
  if (!moves()) return GlobeControl::Movement::Reduced;
  const bool waits = view.warning_seconds || moving() || gestures_.touching() || selecting_;
  const bool loop_stands = view.mode == show::Mode::Loop && view.paused;
  return waits || loop_stands ? GlobeControl::Movement::Paused : GlobeControl::Movement::Free;
}

/// Another card of the same globe: the globe turns to its place, nothing slides.
bool Kiosk::turns_globe_only(const show::View& to) const {
  return scene_ && scene_->turning_globe() != nullptr && shown_view_.mode == show::Mode::Opened &&
         to.mode == show::Mode::Opened && shown_view_.page == to.page &&
         shown_view_.language == to.language && shown_view_.aids == to.aids;
}

void Kiosk::advance_globe(base::TimePoint now) {
  const gfx::Rect area = globe_.advance(*scene_, globe_movement(), now);
  if (!area.empty()) show_frame(draw_on_shown(area));
}

void Kiosk::drop_globe(const input::Gesture& gesture, base::TimePoint now) {
  if (scene_ && gesture.target == "globe") {
    globe_.dropped(*scene_, gesture.velocity, globe_movement(), now);
  }
}

void Kiosk::pick_on_globe(gfx::Point at, base::TimePoint now) {
  if (!scene_) return;  // the content was replaced under the finger
  const int reach = stage_->look(show_.view().aids).target_min * 10 / 15;  // 10 mm
  const auto place = globe_.picked(*scene_, at, reach);
  if (place) {
    show_.handle({model::Wish::GoTo, std::to_string(*place + 1)}, now);
  } else {
    show_.handle({model::Wish::Touch, ""}, now);
  }
}

}  // namespace kiosk::app
