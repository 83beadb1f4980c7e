#include "show/show.h"

#include <algorithm>
#include <cassert>

namespace kiosk::show {
namespace {

using std::chrono::seconds;

// Keep sums of moments and durations inside 64 bits, and a broken dwell of zero from flooding the screen.
constexpr base::Duration kLongest = std::chrono::hours(24 * 365);
constexpr base::Duration kShortestDwell = std::chrono::milliseconds(100);

// For a plan that does not say how long its message is shown in some language.
constexpr base::Duration kUnknownMessageDwell = seconds(6);

base::Duration limited(base::Duration time, base::Duration shortest) {
  return std::clamp(time, shortest, kLongest);
}

int whole_seconds_up(base::Duration time) {
  return static_cast<int>(std::chrono::ceil<seconds>(time).count());
}

}  // namespace

Show::Show(Plan plan, Timing timing, Aids usual, base::TimePoint now)
    : timing_{limited(timing.idle, seconds(1)), limited(timing.emergency_idle, seconds(1)),
              limited(timing.warning, seconds(1))},
      usual_(usual),
      latest_(now),
      last_sign_(now) {
  adopt(std::move(plan));
  reset(now, now);
  name_message_language();
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
  plan_.message_dwell.resize(plan_.languages.size(), kUnknownMessageDwell);
  for (base::Duration& dwell : plan_.message_dwell) dwell = limited(dwell, kShortestDwell);
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
  const bool only_stops = view_.speaking && intent.wish == model::Wish::Listen;
  if (intent.wish != model::Wish::Louder) view_.speaking = false;
  if (!only_stops) obey(intent);
  start_dwell(now, now);
  name_message_language();
}

void Show::set_held(bool held, base::TimePoint now) {
  now = not_before_latest(now);
  swallowing_ = held && (swallowing_ || warning_until_.has_value());
  held_ = held;
  sign_of_life(now);
}

void Show::tick(base::TimePoint now) {
  now = not_before_latest(now);
  if (held_ || view_.speaking) return;
  if (loop_runs()) {
    tick_loop(now);
  } else {
    tick_idle(now);
  }
  name_message_language();
}

void Show::tick_loop(base::TimePoint now) {
  const base::TimePoint visitor_until = last_sign_ + timing_.idle;
  const base::TimePoint page_until = loop_until();
  const bool page_ends = now >= page_until;
  const bool visitor_left = !is_usual() && now >= visitor_until;
  if (page_ends) turn_loop(now);
  if (visitor_left) {
    forget_visitor();
    start_dwell(page_ends ? page_until : visitor_until, now);
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

/// The next visitor finds the language and the aids of this device.
void Show::forget_visitor() {
  view_.language = plan_.default_language;
  view_.aids = usual_;
  message_ = default_message();
}

/// What the next visitor should find: the loop from its start, running, in the default language.
void Show::reset(base::TimePoint due, base::TimePoint now) {
  cancel_warning();
  forget_visitor();
  view_.paused = false;
  go_to_loop_start();
  start_dwell(due, now);
}

base::Duration Show::idle_time() const {
  if (view_.mode != Mode::Loop && view_.mode != Mode::Opened) return timing_.idle;
  const PagePlan& page = plan_.pages[view_.page];
  base::Duration reading = view_.mode == Mode::Opened ? page.reading : page.dwell;
  if (message_turns()) reading = std::max(reading, plan_.message_dwell[message_]);
  return std::max(page.emergency ? timing_.emergency_idle : timing_.idle, reading + reading / 2);
}

std::optional<base::TimePoint> Show::next_deadline() const {
  if (held_ || view_.speaking) return std::nullopt;
  if (!loop_runs()) {
    if (!warning_until_) return last_sign_ + idle_time();
    return *warning_until_ - seconds(view_.warning_seconds.value_or(1) - 1);
  }
  std::optional<base::TimePoint> next;
  if (loop_.size() > 1 || message_turns()) next = loop_until();
  if (!is_usual()) {
    const base::TimePoint visitor_until = last_sign_ + timing_.idle;
    next = next ? std::min(*next, visitor_until) : visitor_until;
  }
  return next;
}

void Show::replace_plan(Plan plan, base::TimePoint now) {
  now = not_before_latest(now);
  // Nobody has to touch anything while a voice speaks: that time is not idle.
  if (view_.speaking) last_sign_ = now;
  view_.speaking = false;
  const std::string id = plan_.pages[view_.page].id;
  const std::string message = plan_.languages.empty() ? std::string() : plan_.languages[message_];
  adopt(std::move(plan));
  forget_cards();
  keep_message(message);
  const auto& known = plan_.languages;
  const bool language_stays = std::find(known.begin(), known.end(), view_.language) != known.end();
  if (!language_stays) view_.language = plan_.default_language;
  keep_page(id);
  start_dwell(now, now);
  name_message_language();
}

/// Stays on the page `id` of a new plan, or goes to the start of the loop.
void Show::keep_page(const std::string& id) {
  const auto found = std::find_if(plan_.pages.begin(), plan_.pages.end(),
                                  [&](const PagePlan& page) { return page.id == id; });
  const auto index = static_cast<std::size_t>(found - plan_.pages.begin());
  const bool must_loop = view_.mode == Mode::Loop || came_from(Mode::Loop);
  const bool loops = std::find(loop_.begin(), loop_.end(), index) != loop_.end();
  if (found != plan_.pages.end() && (loops || !must_loop)) {
    view_.page = index;
  } else {
    cancel_warning();
    view_.page = loop_.front();
    view_.mode = Mode::Loop;
  }
}

}  // namespace kiosk::show
