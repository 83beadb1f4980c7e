#include "app/kiosk.h"

#include <algorithm>

namespace kiosk::app {
namespace {

// Of a page pulled slowly so much must have left the screen before letting go turns it: more than a finger
// does by accident, less than half, because the rest has to be imagined on a panel of arm's width.
constexpr int kSlowTurn = 3;

input::GestureLimits limits_for(const look::Look& look, gfx::Size page) {
  input::GestureLimits limits;
  limits.drag_distance_px = std::max(look.target_min, page.w / kSlowTurn);
  limits.swipe_distance_px = look.target_min;  // 15 mm: "one pixel is enough" is a bug report elsewhere
  limits.slop_px = std::max(4, look.target_min / 4);
  return limits;
}

}  // namespace

bool same_page(const show::View& a, const show::View& b) {
  return a.mode == b.mode && a.page == b.page && a.card == b.card && a.language == b.language &&
         a.message_language == b.message_language && a.aids == b.aids;
}

show::View without_warning(show::View view) {
  view.warning_seconds.reset();
  return view;
}

show::Plan plan_for(const model::Content& content, const KioskSettings& settings) {
  show::Plan plan = show::make_plan(content, settings.reading);
  const auto& languages = plan.languages;
  if (std::find(languages.begin(), languages.end(), settings.start_language) != languages.end()) {
    plan.default_language = settings.start_language;
  }
  return plan;
}

Kiosk::Kiosk(model::Content content, StageSettings stage, sdl::LibraryRasters& rasters,
             display::Display& display, KioskSettings settings, base::TimePoint now, speech::Speaker* speaker)
    : content_(std::make_unique<model::Content>(std::move(content))),
      stage_settings_(std::move(stage)),
      rasters_(rasters),
      display_(display),
      settings_(std::move(settings)),
      show_(plan_for(*content_, settings_), settings_.timing, settings_.aids, now),
      gestures_(input::GestureLimits{}),
      speaker_(speaker),
      globe_(settings_.durations),
      started_(now) {
  rebuild_stage();
  if (!settings_.start_page.empty()) show_.handle({model::Wish::OpenPage, settings_.start_page}, now);
}

void Kiosk::rebuild_stage() {
  stage_settings_.panel = display_.size();
  cache_.reset();
  stage_ = std::make_unique<Stage>(*content_, stage_settings_, rasters_);
  stage_->set_overlay(overlay_);
  cache_ = std::make_unique<PageCache>(*stage_);
  gestures_.set_limits(limits_for(stage_->look({}), stage_->page_size()));
  transition_.reset();
  drag_.reset();
  scene_.reset();
}

void Kiosk::start(base::TimePoint now) {
  update(now);
}

bool Kiosk::shows_message() const {
  if (!scene_ || shown_ == nullptr) return false;
  const layout::MessageMark& message = scene_->message();
  return !message.text.empty() && !message.area.empty() && gfx::bounds(scene_->size()).contains(message.area);
}

void Kiosk::show_again() {
  show_frame({});
}

void Kiosk::show_frame(const gfx::Rect& changed) {
  display_.show(*shown_, changed);
  ++frames_;
}

void Kiosk::replace_content(model::Content content, base::TimePoint now) {
  auto fresh = std::make_unique<model::Content>(std::move(content));
  cache_.reset();
  stage_.reset();
  content_ = std::move(fresh);
  show_.replace_plan(plan_for(*content_, settings_), now);
  rebuild_stage();
}

void Kiosk::set_numbers(std::vector<emergency::LocalNumber> numbers) {
  if (numbers == stage_settings_.numbers) return;
  stage_settings_.numbers = std::move(numbers);
  rebuild_stage();
}

void Kiosk::set_overlay(base::Faults faults) {
  overlay_ = std::move(faults);
  rebuild_stage();
}

/// Whoever lets the show go back to its loop has gone, and the focus with them.
void Kiosk::let_time_pass(base::TimePoint now) {
  on_gestures(gestures_.expire(now), now);
  if (selecting_ && now >= selecting_->until) end_select(now);
  const auto runs = [this] { return show_.view().mode == show::Mode::Loop && !show_.view().paused; };
  const bool ran = runs();
  show_.tick(now);
  if (!ran && runs()) highlight_.focused.clear();
}

void Kiosk::turn(base::TimePoint now) {
  let_time_pass(now);
  speak_or_stop(now);
  update(now);
  if (const auto view = next_to_prepare(now)) {
    cache_->get(*view);
    cache_->touch(without_warning(shown_view_));
    cache_->trim();
  }
}

std::optional<base::Duration> Kiosk::time_to_next(base::TimePoint now) const {
  const base::Duration frame = settings_.durations.frame;
  if (transition_) return frame - (now - transition_->start) % frame;
  if (next_to_prepare(now)) return base::Duration::zero();
  std::optional<base::TimePoint> next = show_.next_deadline();
  const auto sooner = [&](base::TimePoint other) { next = next ? std::min(*next, other) : other; };
  if (const auto expiry = gestures_.deadline()) sooner(*expiry);
  if (selecting_) sooner(selecting_->until);
  if (const auto step = next_dwell_step(now)) sooner(*step);
  if (settings_.pixel_shift == PixelShift::On && !gestures_.touching()) {
    const base::Duration step = settings_.durations.pixel_shift_step;
    sooner(now + (step - (now - started_) % step));
  }
  if (voice_on_) sooner(now + speech::Speaker::kPollInterval);
  if (const auto turn = globe_.next_frame(now)) sooner(now + *turn);
  if (!next) return std::nullopt;
  return std::max(base::Duration::zero(), *next - now);
}

/// Tells the show how many cards its view has, until that moves the view no more (going back enters a page
/// at its last card; steps made before the count are made now).
void Kiosk::settle_cards() {
  constexpr int kMostSteps = 16;
  for (int i = 0; i < kMostSteps; ++i) {
    const show::View view = show_.view();
    if (scene_ && same_page(view, shown_view_)) {
      show_.set_card_count(scene_->card_count);
    } else if (view.card == show::kLastCard) {
      show_.set_card_count(stage_->scene(view, {}).card_count);
    } else {
      show_.set_card_count(cache_->get(without_warning(view)).scene.card_count);
    }
    if (show_.view() == view) return;
  }
}

void Kiosk::update(base::TimePoint now) {
  settle_cards();
  const bool moved = !scene_ || !same_page(show_.view(), shown_view_);
  if (moved) change_page(now);
  highlight_.dwell = dwell_mark(now);
  redraw_changed();
  if (!moving()) advance_globe(now);
  // A page that has just been changed to is on the screen already, or moves in from here.
  if (drag_) advance_drag(now);
  if (transition_) advance_transition(now);
  shift_pixels(now);
}

/// Brings what changed on the page itself (a pressed button, the focus, the warning's seconds) up to date.
void Kiosk::redraw_changed() {
  const show::View& view = show_.view();
  if (view == shown_view_ && highlight_ == shown_highlight_) return;
  layout::Scene wanted = stage_->scene(view, highlight_);
  globe_.keep_pose(wanted);
  const gfx::Rect area = layout::changed_area(*scene_, wanted);
  scene_ = std::move(wanted);
  shown_view_ = view;
  shown_highlight_ = highlight_;
  if (area.empty()) return;
  const gfx::Rect changed = draw_on_shown(area);
  if (!moving()) show_frame(changed);
  drag_shown_ = {};
}

/// Draws a part of the scene anew on the picture that is on the screen; the cache's own stays as it was.
gfx::Rect Kiosk::draw_on_shown(const gfx::Rect& area) {
  const bool ours = shown_ == touched_ && !moving();
  if (!ours) touched_ = std::make_shared<gfx::Picture>(*shown_);
  const gfx::Rect changed = stage_->redraw(*scene_, area, *touched_);
  shown_ = touched_;
  return changed;
}

/// The view after a wish, with its card; nothing if that is the same page.
std::optional<show::View> Kiosk::view_after(model::Wish wish, base::TimePoint now) const {
  show::Show probe = show_;
  probe.handle({wish, ""}, now);
  if (probe.view().card == show::kLastCard) probe.set_card_count(stage_->scene(probe.view(), {}).card_count);
  if (same_page(probe.view(), shown_view_)) return std::nullopt;
  return probe.view();
}

/// The neighbours of the page on screen, one touch away, that are not composed yet; as many as there is
/// room for. In the loop a visitor's touch comes first: nobody waits for the page that comes by itself. (The
/// page before is composed when it is pulled in: to do so under every finger would delay the tap.)
std::optional<show::View> Kiosk::next_to_prepare(base::TimePoint now) const {
  if (moving() || !scene_ || show_.view().warning_seconds) return std::nullopt;
  using model::Wish;
  const bool loop = show_.view().mode == show::Mode::Loop;
  const Wish ahead[] = {loop ? Wish::Open : Wish::Next, loop ? Wish::Next : Wish::Previous};
  const std::size_t room = cache_->capacity() - 1;
  for (std::size_t i = 0; i < std::min(room, std::size(ahead)); ++i) {
    show::Show probe = show_;
    probe.handle({ahead[i], ""}, now);
    const show::View& view = probe.view();
    // How many cards the page before has is not known; it is composed when it is asked for.
    if (view.card == show::kLastCard || same_page(view, shown_view_)) continue;
    if (!cache_->has(view)) return view;
  }
  return std::nullopt;
}

}  // namespace kiosk::app
