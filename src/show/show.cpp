#include "show/show.h"

#include <algorithm>
#include <cassert>

namespace kiosk::show {
namespace {

using std::chrono::seconds;

// Keep sums of moments and durations inside 64 bits, and a broken dwell of zero from flooding the screen.
constexpr base::Duration kLongest = std::chrono::hours(24 * 365);
constexpr base::Duration kShortestDwell = std::chrono::milliseconds(100);

// A loop page that comes later than this gets its whole dwell from now on; up to here the beat is kept.
constexpr base::Duration kOnTime = std::chrono::milliseconds(500);

base::Duration limited(base::Duration time, base::Duration shortest) {
  return std::clamp(time, shortest, kLongest);
}

int whole_seconds_up(base::Duration time) {
  return static_cast<int>(std::chrono::ceil<seconds>(time).count());
}

}  // namespace

Show::Show(Plan plan, Timing timing, base::TimePoint now)
    : timing_{limited(timing.idle, seconds(1)), limited(timing.emergency_idle, seconds(1)),
              limited(timing.warning, seconds(1))},
      latest_(now),
      last_sign_(now) {
  adopt(std::move(plan));
  view_.language = plan_.default_language;
  reset(now, now);
}

void Show::adopt(Plan plan) {
  assert(!plan.pages.empty());
  plan_ = std::move(plan);
  loop_.clear();
  for (std::size_t i = 0; i < plan_.pages.size(); ++i) {
    PagePlan& page = plan_.pages[i];
    page.dwell = limited(page.dwell, kShortestDwell);
    page.reading = limited(page.reading, base::Duration::zero());
    if (page.in_loop) loop_.push_back(i);
  }
  // A plan without a loop breaks its promise; a screen that stands still is better than none.
  if (loop_.empty()) loop_.push_back(0);
}

base::TimePoint Show::not_before_latest(base::TimePoint now) {
  latest_ = std::max(latest_, now);
  return latest_;
}

void Show::cancel_warning() {
  warning_until_.reset();
  view_.warning_seconds.reset();
}

void Show::sign_of_life(base::TimePoint now) {
  last_sign_ = now;
  cancel_warning();
  start_dwell(now, now);
}

void Show::handle(const model::Intent& intent, base::TimePoint now) {
  now = not_before_latest(now);
  const bool only_cancels = warning_until_.has_value() || swallowing_;
  sign_of_life(now);
  if (only_cancels && intent.wish != model::Wish::Emergency) return;
  obey(intent);
  start_dwell(now, now);
}

void Show::set_held(bool held, base::TimePoint now) {
  now = not_before_latest(now);
  swallowing_ = held && (swallowing_ || warning_until_.has_value());
  held_ = held;
  sign_of_life(now);
}

void Show::tick(base::TimePoint now) {
  now = not_before_latest(now);
  if (held_) return;
  if (loop_runs()) {
    tick_loop(now);
  } else {
    tick_idle(now);
  }
}

void Show::tick_loop(base::TimePoint now) {
  const base::TimePoint language_until = last_sign_ + timing_.idle;
  if (!language_is_default() && now >= language_until) {
    view_.language = plan_.default_language;
    if (now < dwell_until_) start_dwell(language_until, now);
  }
  if (now >= dwell_until_) {
    const base::TimePoint due = dwell_until_;
    step_loop(+1);
    start_dwell(due, now);
  }
}

void Show::tick_idle(base::TimePoint now) {
  if (!warning_until_) {
    const base::TimePoint due = last_sign_ + idle_time();
    if (now < due) return;
    warning_until_ = due + timing_.warning;
  }
  if (now >= *warning_until_) {
    reset(*warning_until_, now);
  } else {
    view_.warning_seconds = whole_seconds_up(*warning_until_ - now);
  }
}

void Show::start_dwell(base::TimePoint due, base::TimePoint now) {
  const base::Duration dwell = plan_.pages[view_.page].dwell;
  dwell_until_ = (now - due <= kOnTime ? due : now) + dwell;
  if (dwell_until_ <= now) dwell_until_ = now + dwell;
}

/// What the next visitor should find: the loop from its start, running, in the default language.
void Show::reset(base::TimePoint due, base::TimePoint now) {
  cancel_warning();
  view_.language = plan_.default_language;
  view_.paused = false;
  go_to_loop_start();
  start_dwell(due, now);
}

base::Duration Show::idle_time() const {
  if (view_.mode == Mode::Topics || view_.mode == Mode::Languages) return timing_.idle;
  const PagePlan& page = plan_.pages[view_.page];
  const base::Duration reading = view_.mode == Mode::Opened ? page.reading : page.dwell;
  return std::max(page.emergency ? timing_.emergency_idle : timing_.idle, reading + reading / 2);
}

std::optional<base::TimePoint> Show::next_deadline() const {
  if (held_) return std::nullopt;
  if (!loop_runs()) {
    if (!warning_until_) return last_sign_ + idle_time();
    return *warning_until_ - seconds(view_.warning_seconds.value_or(1) - 1);
  }
  std::optional<base::TimePoint> next;
  if (loop_.size() > 1) next = dwell_until_;
  if (!language_is_default()) {
    const base::TimePoint language_until = last_sign_ + timing_.idle;
    next = next ? std::min(*next, language_until) : language_until;
  }
  return next;
}

void Show::replace_plan(Plan plan, base::TimePoint now) {
  now = not_before_latest(now);
  const std::string id = plan_.pages[view_.page].id;
  adopt(std::move(plan));
  card_count_ = 0;
  pending_steps_ = 0;
  languages_from_card_ = 0;
  view_.card = 0;
  const auto& known = plan_.languages;
  const bool language_stays = std::find(known.begin(), known.end(), view_.language) != known.end();
  if (!language_stays) view_.language = plan_.default_language;

  const auto found = std::find_if(plan_.pages.begin(), plan_.pages.end(),
                                  [&](const PagePlan& page) { return page.id == id; });
  const auto index = static_cast<std::size_t>(found - plan_.pages.begin());
  const bool must_loop =
      view_.mode == Mode::Loop || (view_.mode == Mode::Languages && languages_from_ == Mode::Loop);
  const bool loops = std::find(loop_.begin(), loop_.end(), index) != loop_.end();
  if (found != plan_.pages.end() && (loops || !must_loop)) {
    view_.page = index;
  } else {
    cancel_warning();
    view_.page = loop_.front();
    view_.mode = Mode::Loop;
  }
  start_dwell(now, now);
}

}  // namespace kiosk::show
