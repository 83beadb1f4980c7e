#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include "show/stage.h"

namespace kiosk::show {
namespace {

constexpr Aids kUsual{true, false, false};

/// small_plan in seventeen languages; in the middle of the list the default one.
Plan wide_plan() {
  Plan plan = small_plan();
  plan.languages.clear();
  plan.message_dwell.clear();
  for (int i = 0; i < 17; ++i) {
    plan.languages.push_back(i == 8 ? "en" : "x" + std::to_string(i));
    plan.message_dwell.push_back(seconds(6 + i));
  }
  return plan;
}

/// The longest time that a view can stay as a visitor left it: the emergency page, then the warning.
constexpr base::Duration kLongestIdle = seconds(120 + 20);

/// Wishes, fingers, voices, stalls and new plans in any order.
class Walk {
 public:
  void step() {
    const std::uint64_t kind = below(40);
    if (held_ && kind % 3 == 0) return finger();
    if (kind < 12) return wish();
    if (kind < 36) return pass();
    if (kind < 38) return finger();
    if (kind == 38) return voice();
    if (below(5) == 0) replace_plan();
  }

  std::string broken_rule() const {
    const View& view = stage_.view();
    const auto& known = plan_.languages;
    if (std::find(known.begin(), known.end(), view.message_language) == known.end()) return "unknown message";
    const bool takes_turns = view.mode == Mode::Loop && plan_.pages[view.page].emergency &&
                             view.language == plan_.default_language;
    if (!takes_turns && view.message_language != view.language) return "message in another language";
    if (view.speaking && view.mode != Mode::Opened) return "a voice away from the opened pages";
    if (view.speaking && view.warning_seconds) return "a warning while a voice speaks";
    const auto deadline = stage_.show.next_deadline();
    if ((view.speaking || held_) && deadline) return "a deadline while nothing may change";
    if (ticked_ && deadline && *deadline <= stage_.now) return "a deadline in the past";
    if (!view.speaking && !held_ && ticked_ && stage_.now - last_sign_ >= kLongestIdle) {
      if (view.aids != kUsual) return "the aids of a visitor who has left";
      if (view.language != "en" || view.mode != Mode::Loop || view.paused) return "traces of a visitor";
    }
    return {};
  }

  std::size_t turns = 0;  ///< how often another language had its turn
  std::size_t voices = 0;
  std::size_t foreign_aids = 0;

 private:
  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

  void sign() { last_sign_ = stage_.now; }

  void wish() {
    static constexpr const char* kValues[] = {"",   "0",  "2",   "history", "emergency",
                                              "en", "x3", "x16", "none"};
    const auto wish = static_cast<Wish>(below(static_cast<std::uint64_t>(Wish::Continue) + 1));
    stage_.wish(wish, kValues[below(std::size(kValues))]);
    sign();
    ticked_ = false;
    voices += stage_.view().speaking ? 1 : 0;
    foreign_aids += stage_.view().aids != kUsual ? 1 : 0;
  }

  void pass() {
    const std::uint64_t kind = below(8);
    const auto deadline = stage_.show.next_deadline();
    if (kind < 4 && deadline) {
      stage_.now = std::max(stage_.now, *deadline);
    } else {
      stage_.now += milliseconds(below(kind < 7 ? 20'000 : 400'000));
    }
    stage_.stall(base::Duration::zero());
    ticked_ = true;
    turns += stage_.view().message_language != stage_.view().language ? 1 : 0;
  }

  void finger() {
    held_ = !held_;
    stage_.touch(held_);
    sign();
    ticked_ = false;
  }

  void voice() {
    if (stage_.view().speaking) sign();
    stage_.show.speech_ended(stage_.now);
    ticked_ = false;
  }

  void replace_plan() {
    if (stage_.view().speaking) sign();
    stage_.show.replace_plan(plan_, stage_.now);
    stage_.lay_out();
    ticked_ = false;
  }

  Plan plan_ = wide_plan();
  Stage stage_{wide_plan(), {}, kUsual};
  std::mt19937_64 random_{20261122};
  base::TimePoint last_sign_ = kStart;
  bool held_ = false;
  bool ticked_ = true;
};

}  // namespace

TEST_CASE("a walk of 200,000 wishes and moments breaks no rule") {
  Walk walk;
  std::string broken;
  int steps = 0;
  for (; steps < 200'000 && broken.empty(); ++steps) {
    walk.step();
    broken = walk.broken_rule();
  }
  CHECK(broken == "");
  CHECK(steps == 200'000);
  // The walk came to where the rules matter.
  CHECK(walk.turns > 500);
  CHECK(walk.voices > 1'000);
  CHECK(walk.foreign_aids > 10'000);
}

TEST_CASE("each of seventeen languages has its turn, equally often") {
  const Plan plan = wide_plan();
  Stage stage(plan, {}, kUsual);
  std::vector<int> turns(plan.languages.size());
  std::size_t expected = 8;
  for (int i = 0; i < 170; ++i) {
    int pages = 0;
    while (!stage.loop_at(kEmergency) && pages++ < 4) stage.wait(*stage.show.next_deadline() - stage.now);
    REQUIRE(stage.loop_at(kEmergency));
    CHECK(stage.view().message_language == plan.languages[expected]);
    ++turns[expected];
    CHECK(stage.show.next_deadline() == stage.now + plan.message_dwell[expected]);
    expected = (expected + 1) % plan.languages.size();
    stage.wait(*stage.show.next_deadline() - stage.now);
  }
  for (const int count : turns) CHECK(count == 10);
}

TEST_CASE("every language comes within seventeen rounds of the loop, from wherever a visitor left it") {
  const Plan plan = wide_plan();
  std::mt19937_64 random(17);
  for (int run = 0; run < 50; ++run) {
    Stage stage(plan, {}, kUsual);
    for (std::uint64_t i = random() % 60; i > 0; --i) {
      stage.wait(seconds(random() % 40));
      stage.wish(static_cast<Wish>(random() % (static_cast<std::uint64_t>(Wish::Continue) + 1)), "x3");
    }
    stage.show.speech_ended(stage.now);
    stage.wait(kLongestIdle);
    std::set<std::string> seen;
    int rounds = 0;
    while (seen.size() < plan.languages.size() && rounds <= 17) {
      if (stage.loop_at(kEmergency)) seen.insert(stage.view().message_language);
      const bool was_there = stage.loop_at(kEmergency);
      stage.wait(*stage.show.next_deadline() - stage.now);
      if (was_there && !stage.loop_at(kEmergency)) ++rounds;
    }
    CHECK(seen.size() == plan.languages.size());
  }
}

}  // namespace kiosk::show
