#include <algorithm>
#include <cmath>

#include "app/kiosk.h"
#include "app/pixel_shift.h"

namespace kiosk::app {
namespace {

using display::MixKind;

// What opens comes up by so much of the height that moves: enough to be seen as a direction.
constexpr int kRisePercent = 4;

/// From a moment in which a picture is `way` from its place, as far as the area is long or a part of that.
gfx::Point start_of(const Movement& movement, gfx::Size area) {
  const int percent = movement.kind == MixKind::Slide ? 100 : kRisePercent;
  return {movement.way.x * area.w * percent / 100, movement.way.y * area.h * percent / 100};
}

}  // namespace

bool Kiosk::moves() const {
  return settings_.durations.page.count() > 0 && !show_.view().aids.less_motion;
}

void Kiosk::change_page(base::TimePoint now) {
  const show::View view = without_warning(show_.view());
  const PreparedPage& page = cache_->get(view);
  const std::shared_ptr<const gfx::Picture> before = scene_ ? shown_ : nullptr;
  const gfx::Rect area = scene_ ? scene_->moving.intersected(page.scene.moving) : gfx::Rect{};
  const show::View was = shown_view_;
  const bool swiped = drag_ && drag_->end() == PageDrag::End::Turns;
  const bool in_place = !swiped && turns_globe_only(view);
  const bool had_globe = scene_ && scene_->turning_globe() != nullptr;
  highlight_.pressed.clear();
  if (page.scene.find_target(highlight_.focused) == nullptr) highlight_.focused.clear();
  scene_ = page.scene;
  shown_ = page.picture;
  shown_view_ = view;
  shown_highlight_ = {};
  transition_.reset();
  globe_.page_changed(*scene_, had_globe ? GlobeControl::Before::Globe : GlobeControl::Before::None,
                      globe_movement());
  if (*scene_ != page.scene) draw_on_shown(layout::changed_area(page.scene, *scene_));
  cache_->trim();
  if (before && moves() && !in_place) {
    transition_ = transition_from(was, before, area, now);
  } else {
    show_frame(gfx::bounds(shown_->size()));
  }
  if (drag_) drag_->settle();
}

/// The way from what was shown to what is shown now, in the part `area` of the page.
Transition Kiosk::transition_from(const show::View& was, std::shared_ptr<const gfx::Picture> before,
                                  const gfx::Rect& area, base::TimePoint now) const {
  const look::Durations& times = settings_.durations;
  const gfx::Rotation rotation = stage_settings_.rotation;
  Transition change{.from = std::move(before), .first = {}, .last = {}, .start = now, .length = times.page};
  if (!area.empty()) change.first.area = gfx::to_panel(area, stage_->page_size(), rotation);
  change.last.progress = 256;
  const bool swiped = drag_ && drag_->end() == PageDrag::End::Turns;
  if (swiped) {
    // On from where the finger has left it, about as fast as that was.
    const int gone = drag_->offset();
    const int rest = area.w - std::abs(gone);
    const gfx::Point place{gone < 0 ? rest : -rest, 0};
    const double share = static_cast<double>(rest) / std::max(1, area.w);
    auto length = std::chrono::duration<double>(times.page) * share;
    if (drag_->speed() > 0)
      length = std::min(length, std::chrono::duration<double>(3 * rest / drag_->speed()));
    change.length = std::max(times.least_finish, std::chrono::duration_cast<base::Duration>(length));
    change.easing = Easing::Slowing;
    change.first.kind = MixKind::Slide;
    change.first.shift = gfx::way_on_panel(place, rotation);
    change.last.kind = change.first.kind;
    change.last.area = change.first.area;
    return change;
  }
  Movement movement = movement_between(was, shown_view_, content_->deck.pages.size(),
                                       reads_from_right() ? Reading::FromRight : Reading::FromLeft);
  // Large dark words that slide over a bright page, or a bright page that slides in, would flash.
  if (is_bright(shown_view_) || is_bright(was)) movement = {};
  if (is_bright(shown_view_) && shown_view_.mode == show::Mode::Opened && !is_bright(was)) {
    // Nothing may delay the message.
    change.length = std::min(times.page, times.emergency);
  } else if (movement.kind == MixKind::Rise || movement.kind == MixKind::Sink) {
    change.length = times.wake_up;
  }
  change.first.kind = movement.kind;
  change.last.kind = movement.kind;
  change.last.area = change.first.area;
  display::Mix& away = movement.kind == MixKind::Sink ? change.last : change.first;
  away.shift = gfx::way_on_panel(start_of(movement, area.size()), rotation);
  return change;
}

/// Whether a view is the emergency page, which alone is bright.
bool Kiosk::is_bright(const show::View& view) const {
  const model::Deck& deck = content_->deck;
  const bool page = view.mode == show::Mode::Loop || view.mode == show::Mode::Opened;
  return page && view.page < deck.pages.size() && deck.pages[view.page].kind == model::PageKind::Emergency;
}

void Kiosk::advance_transition(base::TimePoint now) {
  if (transition_->over(now)) {
    transition_.reset();
    show_frame(gfx::bounds(shown_->size()));
    return;
  }
  display_.show_mix(*transition_->from, *shown_, transition_->at(now));
  ++frames_;
}

/// The picture of the page that a swipe would bring from this side.
std::shared_ptr<const gfx::Picture> Kiosk::neighbour_at(Side side, base::TimePoint now) {
  const auto view = view_after(wish_for(side), now);
  if (!view) return nullptr;
  std::shared_ptr<const gfx::Picture> picture = cache_->get(*view).picture;
  cache_->touch(without_warning(shown_view_));
  cache_->trim();
  return picture;
}

void Kiosk::pull_page(const input::Gesture& gesture, base::TimePoint now) {
  if (!scene_ || !moves() || transition_ || show_.view().warning_seconds) return;
  const layout::Target* target = gesture.target ? scene_->find_target(*gesture.target) : nullptr;
  if (target != nullptr && target->drag == layout::Drag::Own) return;
  if (!drag_) {
    drag_.emplace(scene_->moving, gestures_.limits().slop_px,
                  [this, now](Side side) { return neighbour_at(side, now); });
  }
  drag_->follow(gesture.start, gesture.at);
}

void Kiosk::let_page_go(PageDrag::End end, const input::Gesture& gesture) {
  if (drag_) drag_->let_go(end, std::abs(gesture.velocity.x));
}

/// Shows the page where the finger has pulled it, or lets it run back.
void Kiosk::advance_drag(base::TimePoint now) {
  const gfx::Size page = stage_->page_size();
  const gfx::Rotation rotation = stage_settings_.rotation;
  const std::shared_ptr<const gfx::Picture> beside = drag_->neighbour() ? drag_->neighbour() : shown_;
  if (drag_->following()) {
    const display::Mix moment = drag_->moment(drag_->offset(), page, rotation);
    if (moment == drag_shown_) return;
    drag_shown_ = moment;
    display_.show_mix(*beside, *shown_, moment);
    ++frames_;
  } else if (drag_->end()) {
    drag_shown_ = {};
    transition_ = Transition{.from = beside,
                             .first = drag_->moment(drag_->offset(), page, rotation),
                             .last = drag_->moment(0, page, rotation),
                             .start = now,
                             .length = settings_.durations.spring_back,
                             .easing = Easing::Slowing};
    drag_->settle();
  }
}

/// The slow way of the whole picture, while nobody touches it and nothing else moves.
void Kiosk::shift_pixels(base::TimePoint now) {
  if (settings_.pixel_shift == PixelShift::Off || gestures_.touching() || moving() || !scene_) return;
  const gfx::Point wanted =
      pixel_shift(now - started_, settings_.durations.pixel_shift_step, stage_->page_size());
  if (wanted == shift_) return;
  shift_ = wanted;
  display_.set_shift(gfx::way_on_panel(shift_, stage_settings_.rotation));
  show_frame(gfx::bounds(shown_->size()));
}

/// What a finger at this point of the panel touches: the page is not where it was.
gfx::Point Kiosk::under_shift(gfx::Point at) const {
  const gfx::Size page = stage_->page_size();
  return {std::clamp(at.x - shift_.x, 0, page.w - 1), std::clamp(at.y - shift_.y, 0, page.h - 1)};
}

/// How full the mark of the page in the loop is: a step each second, and none where nothing may move.
layout::DwellMark Kiosk::dwell_mark(base::TimePoint now) const {
  if (!moves() || !scene_ || scene_->find_target("dot-0") == nullptr) return {};
  const auto progress = show_.dwell_progress(now);
  if (!progress) return {};
  const base::Duration step = settings_.durations.dwell_step;
  const auto steps = std::max<std::int64_t>(1, progress->whole / step);
  return {static_cast<int>(std::min<std::int64_t>(steps, progress->elapsed / step)), static_cast<int>(steps)};
}

/// When the mark grows next; nothing if it does not.
std::optional<base::TimePoint> Kiosk::next_dwell_step(base::TimePoint now) const {
  const layout::DwellMark mark = dwell_mark(now);
  if (mark.done >= mark.of || gestures_.touching()) return std::nullopt;
  const base::Duration step = settings_.durations.dwell_step;
  return now + (step - show_.dwell_progress(now)->elapsed % step);
}

}  // namespace kiosk::app
