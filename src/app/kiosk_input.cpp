#include <algorithm>

#include "app/kiosk.h"

namespace kiosk::app {

using model::Wish;

namespace {

constexpr base::Duration kStuckKey = std::chrono::seconds(30);  // as long as a finger

}  // namespace

void Kiosk::handle(const input::Event& event, base::TimePoint now) {
  if (const auto* pointer = std::get_if<input::PointerEvent>(&event)) {
    on_pointer(*pointer, now);
  } else if (const auto* key = std::get_if<input::KeyEvent>(&event)) {
    on_key(*key, now);
  } else if (const auto* wheel = std::get_if<input::WheelEvent>(&event)) {
    // One page per event: a spun wheel must not race through the deck.
    if (wheel->steps != 0) wish(wheel->steps > 0 ? Wish::Next : Wish::Previous, now);
  } else if (std::holds_alternative<input::DevicesChanged>(event)) {
    on_gestures(gestures_.cancel_all(), now);
    end_select(now);
  } else if (std::holds_alternative<input::Resized>(event) ||
             std::holds_alternative<input::DisplayLost>(event)) {
    on_gestures(gestures_.cancel_all(), now);
    end_select(now);
    rebuild_stage();
  } else if (std::holds_alternative<input::Exposed>(event) && scene_ && !moving()) {
    show_again();
  } else if (std::holds_alternative<input::Exposed>(event)) {
    drag_shown_ = {};
  }
}

void Kiosk::on_pointer(const input::PointerEvent& event, base::TimePoint now) {
  const input::HitTest hit = [this](gfx::Point at) -> std::optional<input::Hit> {
    const layout::Target* target = scene_ ? scene_->hit(at) : nullptr;
    if (target == nullptr) return std::nullopt;
    return input::Hit(target->id, target->drag == layout::Drag::Own ? input::Drag::Own : input::Drag::Page);
  };
  // What the finger sees is what it presses: a movement under way ends before the finger comes down.
  if (event.phase == input::Phase::Down && transition_) {
    transition_.reset();
    show_frame(gfx::bounds(shown_->size()));
  }
  input::PointerEvent on_page = event;
  on_page.at = under_shift(event.at);
  on_gestures(gestures_.feed(on_page, now, hit), now);
  const bool pulled = drag_ && drag_->following();
  highlight_.pressed = pulled ? "" : gestures_.pressed().value_or("");
}

void Kiosk::on_gestures(const std::vector<input::Gesture>& gestures, base::TimePoint now) {
  for (const input::Gesture& gesture : gestures) on_gesture(gesture, now);
}

void Kiosk::on_gesture(const input::Gesture& gesture, base::TimePoint now) {
  using input::GestureKind;
  switch (gesture.kind) {
    case GestureKind::Began:
      globe_.touched(
          gesture.target == "globe" ? GlobeControl::Finger::OnGlobe : GlobeControl::Finger::Elsewhere, now);
      highlight_.focused.clear();
      selecting_.reset();
      drag_.reset();
      show_.set_held(true, now);
      break;
    case GestureKind::Tap:
      let_page_go(PageDrag::End::SpringsBack, gesture);
      if (gesture.target == "globe") {
        pick_on_globe(gesture.at, now);
      } else {
        press_target(gesture.target.value_or(""), now);
      }
      break;
    case GestureKind::SwipeNext:
      let_page_go(PageDrag::End::Turns, gesture);
      wish(wish_for(Side::Right), now);
      break;
    case GestureKind::SwipePrevious:
      let_page_go(PageDrag::End::Turns, gesture);
      wish(wish_for(Side::Left), now);
      break;
    case GestureKind::Dragged:
      if (gesture.target == "globe" && scene_) globe_.dragged(*scene_, gesture.at, now);
      pull_page(gesture, now);
      break;
    case GestureKind::Dropped:
      drop_globe(gesture, now);
      break;
    case GestureKind::Cancelled:
      globe_.let_go(now);
      let_page_go(PageDrag::End::SpringsBack, gesture);
      highlight_.pressed.clear();
      break;
    case GestureKind::Ended:
      show_.set_held(false, now);
      highlight_.pressed.clear();
      break;
  }
}

void Kiosk::press_target(const std::string& id, base::TimePoint now) {
  const layout::Target* target = scene_ ? scene_->find_target(id) : nullptr;
  const model::Intent intent = target != nullptr ? target->intent : model::Intent{};
  if (intent.wish == Wish::Louder && voice_on_) speaker_->louder();
  show_.handle(intent, now);
}

/// In a right-to-left language the next page is at the left: swipes and the arrow keys change their sense.
bool Kiosk::reads_from_right() const {
  return content_->text(show_.view().language).direction == model::Direction::RightToLeft;
}

Wish Kiosk::wish_for(Side side) const {
  return (side == Side::Right) != reads_from_right() ? Wish::Next : Wish::Previous;
}

namespace {

/// Keys that say a wish of their own.
std::optional<Wish> wish_of(input::Key key) {
  using input::Key;
  switch (key) {
    case Key::NextPage:
      return Wish::Next;
    case Key::PreviousPage:
      return Wish::Previous;
    case Key::Pause:
      return Wish::TogglePause;
    case Key::Home:
      return Wish::Home;
    case Key::Topics:
      return Wish::Topics;
    case Key::Emergency:
      return Wish::Emergency;
    case Key::Languages:
      return Wish::Languages;
    case Key::Easier:
      return Wish::Easier;
    case Key::Listen:
      return Wish::Listen;
    default:
      return std::nullopt;
  }
}

}  // namespace

void Kiosk::on_key(const input::KeyEvent& event, base::TimePoint now) {
  using input::Key;
  if (event.key == Key::Select) {
    on_select(event, now);
    return;
  }
  if (!event.pressed) return;
  if (const auto wished = wish_of(event.key)) {
    // Without a voice for this language there is no button, and its key does nothing.
    const bool silent = speaker_ == nullptr || !has_voice(stage_settings_, show_.view().language);
    if (*wished != Wish::Listen || !silent) wish(*wished, now);
  } else if (event.key == Key::Right || event.key == Key::Left) {
    wish(wish_for(event.key == Key::Right ? Side::Right : Side::Left), now);
  } else if (event.key == Key::NextFocus || event.key == Key::PreviousFocus) {
    // A key that takes the idle warning away does nothing else.
    if (scene_ && !show_.view().warning_seconds) {
      const auto step = event.key == Key::NextFocus ? layout::Step::Next : layout::Step::Previous;
      highlight_.focused = layout::step_focus(*scene_, highlight_.focused, step);
    }
    // Going to the button that makes the voice louder must not silence it.
    wish(show_.view().speaking ? Wish::Louder : Wish::Touch, now);
  }
}

/// The key works like a finger: pressed shows, letting go acts, unless the focus has moved on meanwhile.
/// Without a focus it opens what the loop shows.
void Kiosk::on_select(const input::KeyEvent& event, base::TimePoint now) {
  if (event.pressed) {
    selecting_ = Selecting{highlight_.focused, now + kStuckKey};
    highlight_.pressed = highlight_.focused;
    show_.set_held(true, now);
    return;
  }
  if (!selecting_) return;
  const std::string id = highlight_.focused;
  if (id != selecting_->target) {
    wish(Wish::Touch, now);
  } else if (!id.empty()) {
    press_target(id, now);
  } else {
    wish(show_.view().mode == show::Mode::Loop ? Wish::Open : Wish::Touch, now);
  }
  end_select(now);
}

void Kiosk::end_select(base::TimePoint now) {
  if (!selecting_) return;
  selecting_.reset();
  highlight_.pressed.clear();
  show_.set_held(gestures_.touching(), now);
}

}  // namespace kiosk::app
