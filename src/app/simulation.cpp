#include "app/simulation.h"

#include <algorithm>
#include <cstdio>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostFaultsTold = 10;
constexpr base::Duration kLongestHold = 80s;  // a simulated finger and a page that is spoken

base::Duration longest_idle(const show::Plan& plan, const show::Timing& timing) {
  base::Duration longest = std::max(timing.idle, timing.emergency_idle);
  const auto at_least = [&](base::Duration reading) { longest = std::max(longest, reading + reading / 2); };
  for (const show::PagePlan& page : plan.pages) at_least(std::max(page.reading, page.dwell));
  for (const base::Duration dwell : plan.message_dwell) at_least(dwell);
  return longest;
}

bool loop_stands(const show::Plan& plan) {
  long pages = 0;
  bool turns = false;
  for (const show::PagePlan& page : plan.pages) {
    if (!page.in_loop) continue;
    ++pages;
    turns = turns || (page.emergency && plan.languages.size() > 1);
  }
  return pages < 2 && !turns;
}

}  // namespace

std::uint64_t Chance::next() {
  state_ += 0x9E3779B97F4A7C15u;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

base::Duration Chance::time(base::Duration least, base::Duration most) {
  return least + base::Duration(static_cast<std::int64_t>(
                     next() % static_cast<std::uint64_t>((most - least).count() + 1)));
}

Simulation::Simulation(const model::Content& content, const KioskSettings& settings, SceneBank& bank,
                       base::TimePoint start, std::uint64_t seed, SimulationHabits habits)
    : bank_(&bank),
      plan_(plan_for(content, settings)),
      timing_(settings.timing),
      home_aids_(settings.aids),
      stands_(loop_stands(plan_)),
      longest_wait_(longest_idle(plan_, timing_) + habits.late + kLongestHold),
      habits_(habits),
      show_(plan_, timing_, home_aids_, start),
      chance_(seed),
      start_(start),
      now_(start),
      next_visit_(start + chance_.time(1s, 2 * habits.between_visitors)),
      last_change_(start) {
  settle_cards();
  look();
  if (beats()) beat_ = show_.next_deadline();
}

void Simulation::fault(const std::string& what) {
  ++report_.fault_count;
  if (report_.faults.size() >= kMostFaultsTold) return;
  const show::View& view = show_.view();
  char where[160];
  std::snprintf(where, sizeof where, "%.3f s: page %s, mode %d, card %d, %s: ",
                std::chrono::duration<double>(now_ - start_).count(), plan_.pages[view.page].id.c_str(),
                static_cast<int>(view.mode), view.card, view.language.c_str());
  report_.faults.push_back(where + what);
}

void Simulation::run_until(base::TimePoint end) {
  while (now_ < end) {
    const auto deadline = show_.next_deadline();
    now_ = next_moment(deadline, end);
    if (voice_ends_ && now_ >= *voice_ends_) {
      voice_ends_.reset();
      show_.speech_ended(now_);
      beat_.reset();
      last_change_ = now_;
      if (left_at_) left_at_ = now_;
    }
    // Whoever touches the screen has it before them as it was; then time passes, as in the program.
    if (now_ >= next_visit_) act();
    tick(deadline);
  }
}

/// The loop sleeps until the next deadline and wakes a little late; a visitor or the voice may come before.
base::TimePoint Simulation::next_moment(std::optional<base::TimePoint> deadline, base::TimePoint end) {
  base::TimePoint next = std::min(end, next_visit_);
  if (voice_ends_) next = std::min(next, *voice_ends_);
  if (deadline) {
    if (*deadline - now_ > longest_wait_) fault("nothing will happen for too long");
    next = std::min(next, *deadline + chance_.time(0s, habits_.late));
  } else if (!stands_ && !pressed_ && !voice_ends_) {
    fault("nothing will ever happen");
  }
  return std::max(now_, next);
}

void Simulation::tick(std::optional<base::TimePoint> deadline) {
  const show::View before = show_.view();
  const auto planned = show_.next_deadline();
  show_.tick(now_);
  settle_cards();
  const bool was_due = planned && planned == deadline && now_ >= *planned;
  if (was_due && show_.view() == before && show_.next_deadline() == planned) {
    fault("a deadline passes and nothing happens");
    now_ += 1min;  // or the run would never come to its end
  }
  keep_beat(before);
  look();
  check_return();
}

void Simulation::settle_cards() {
  constexpr int kMostSteps = 16;
  for (int i = 0; i < kMostSteps; ++i) {
    const show::View view = show_.view();
    if (view.mode == show::Mode::Loop) return;
    show_.set_card_count(bank_->of(view).card_count);
    if (show_.view() == view) return;
  }
  fault("the cards of a page are never settled");
}

/// What is on the screen now.
void Simulation::look() {
  const show::View& view = show_.view();
  if (report_.pictures > 0 && view == seen_) return;
  const base::Duration still = now_ - last_change_;
  report_.longest_still = std::max(report_.longest_still, still);
  if (!stands_ && still > longest_wait_) fault("the picture before stood too long");
  last_change_ = now_;
  seen_ = view;
  ++report_.pictures;
  const KnownScene& scene = bank_->of(view);
  if (scene.fault.empty()) return;
  ++report_.without_message;
  fault(scene.fault);
}

/// Whether the loop goes on by itself, as the next visitor should find it.
bool Simulation::beats() const {
  const show::View& view = show_.view();
  return view.mode == show::Mode::Loop && !view.paused && view.language == plan_.default_language &&
         view.aids == home_aids_ && !pressed_;
}

/// How long the picture of the loop stays, by the programme.
base::Duration Simulation::time_on_screen() const {
  const show::View& view = show_.view();
  const show::PagePlan& page = plan_.pages[view.page];
  if (!page.emergency || plan_.languages.size() < 2) return page.dwell;
  const auto& languages = plan_.languages;
  const auto turn = std::find(languages.begin(), languages.end(), view.message_language);
  return plan_.message_dwell[static_cast<std::size_t>(turn - languages.begin())];
}

/// The undisturbed loop changes its pages when the sum of their times is over, however late each turn of the
/// loop comes: nothing adds up.
void Simulation::keep_beat(const show::View& before) {
  if (!beats()) {
    beat_.reset();
    return;
  }
  if (!beat_) {
    beat_ = show_.next_deadline();
    return;
  }
  if (show_.view() == before) {
    if (now_ > *beat_ + habits_.late) fault("the loop is late");
    return;
  }
  ++report_.loop_pages;
  const base::Duration off = now_ - *beat_;
  report_.farthest_off_beat = std::max(report_.farthest_off_beat, off < 0s ? -off : off);
  if (off < 0s || off > habits_.late) fault("the loop is off its beat");
  *beat_ += time_on_screen();
}

/// Whoever has gone leaves the loop behind for the next.
void Simulation::check_return() {
  if (!left_at_) return;
  const base::Duration since = now_ - *left_at_;
  if (beats()) {
    report_.longest_return = std::max(report_.longest_return, since);
    left_at_.reset();
  } else if (since > longest_wait_ + timing_.warning && !voice_ends_) {
    fault("the loop does not come back");
    left_at_.reset();
  }
}

SimulationReport Simulation::report() const {
  SimulationReport report = report_;
  report.simulated = now_ - start_;
  return report;
}

}  // namespace kiosk::app
