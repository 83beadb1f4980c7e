#include <doctest/doctest.h>

#include <random>
#include <string>

#include "show/stage.h"

namespace kiosk::show {
namespace {

/// Somebody who presses anything, in bursts, with pauses from nothing to twenty minutes.
class Visitor {
 public:
  explicit Visitor(std::uint64_t seed) : random_(seed) {}

  base::Duration pause() {
    const std::uint64_t kind = below(10);
    if (kind == 0) return base::Duration::zero();
    return milliseconds(below(kind < 7 ? 5'000 : kind < 9 ? 100'000 : 1'200'000));
  }

  model::Intent intent() {
    static constexpr const char* kValues[] = {"",      "0",       "1",  "3",  "history",
                                              "about", "nowhere", "en", "fr", "xx"};
    return {static_cast<Wish>(below(static_cast<std::uint64_t>(Wish::Continue) + 1)), kValues[below(10)]};
  }

  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

 private:
  std::mt19937_64 random_;
};

std::string broken_rule(const View& view, const Plan& plan) {
  const bool running = view.mode == Mode::Loop && !view.paused;
  if (view.page >= plan.pages.size()) return "page out of range";
  if (view.mode == Mode::Loop && !plan.pages[view.page].in_loop) return "page is not in the loop";
  if (view.mode == Mode::Loop && view.card != 0) return "the loop has no cards";
  if (view.card < 0 || view.card >= Stage::cards(view)) return "card out of range";
  if (view.speaking && view.mode != Mode::Opened) return "a voice away from the opened pages";
  if (view.language != "en" && view.language != "fr" && view.language != "de") return "unknown language";
  if (running && view.warning_seconds) return "warning in the running loop";
  if (view.warning_seconds && (*view.warning_seconds < 1 || *view.warning_seconds > 20))
    return "warning out of range";
  return {};
}

/// Passes the time up to `until` and checks each deadline on the way.
std::string pass(Stage& stage, base::TimePoint until, const Plan& plan, int& views) {
  while (stage.show.next_deadline() && *stage.show.next_deadline() <= until) {
    const base::TimePoint due = *stage.show.next_deadline();
    if (due < stage.now) return "a deadline in the past";
    const View before = stage.view();
    stage.show.tick(std::max(stage.now, due - base::Duration(1)));
    if (stage.view() != before) return "a tick before the deadline changed the view";
    stage.show.tick(due);
    if (stage.view() == before) return "the deadline changed nothing";
    stage.now = due;
    stage.lay_out();
    ++views;
    if (auto rule = broken_rule(stage.view(), plan); !rule.empty()) return rule;
  }
  stage.now = until;
  return {};
}

}  // namespace

TEST_CASE("a day of kiosk life with a visitor who presses anything breaks no rule") {
  const Plan plan = small_plan();
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    CAPTURE(seed);
    Visitor visitor(seed);
    Stage stage(plan);
    std::string broken;
    int views = 0;
    int touches = 0;
    while (broken.empty() && stage.now < kStart + hours(24)) {
      broken = pass(stage, stage.now + visitor.pause(), plan, views);
      if (visitor.below(3) == 0) stage.show.speech_ended(stage.now);
      const View before = stage.view();
      const model::Intent intent = visitor.intent();
      const std::uint64_t finger = visitor.below(4);
      if (finger == 0) stage.touch(true);
      stage.wish(intent.wish, intent.value);
      if (broken.empty()) broken = broken_rule(stage.view(), plan);
      if (intent.wish == Wish::Emergency && !stage.opened_at(kEmergency)) broken = "no emergency page";
      if (stage.view().warning_seconds) broken = "the warning outlives a wish";
      if (stage.view().speaking && stage.show.next_deadline()) broken = "a deadline while a voice speaks";
      if (finger == 0 && stage.show.next_deadline()) broken = "a deadline under the finger";
      if (finger == 0 && visitor.below(50) != 0) stage.touch(false);
      if (before.warning_seconds && intent.wish == Wish::Home && stage.view().mode != before.mode)
        broken = "home in warning";
      ++touches;
    }
    CHECK(broken == "");
    CHECK(touches > 500);
    CHECK(views > 2'000);
    // In the end nobody comes any more.
    stage.touch(false);
    stage.show.speech_ended(stage.now);
    stage.wait(minutes(10));
    CHECK(stage.view().mode == Mode::Loop);
    CHECK_FALSE(stage.view().paused);
    CHECK(stage.view().language == "en");
    CHECK(stage.view().aids == Aids{});
  }
}

}  // namespace kiosk::show
