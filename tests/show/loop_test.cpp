#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {

TEST_CASE("a show starts in the loop, at its first page, in the default language") {
  const Stage stage;
  CHECK(stage.view() == plain(Mode::Loop, kLogo, 0, "en"));
  CHECK(stage.show.next_deadline() == kStart + seconds(6));
}

TEST_CASE("the loop shows its pages in deck order, each for its dwell, and starts again") {
  Stage stage;
  const std::pair<std::size_t, seconds> round[] = {
      {kLogo, seconds(6)}, {kMission, seconds(9)}, {kObjectives, seconds(10)}, {kEmergency, seconds(12)}};
  for (int i = 0; i < 3; ++i) {
    for (const auto& [page, dwell] : round) {
      CHECK(stage.loop_at(page));
      CHECK(stage.show.next_deadline() == stage.now + dwell);
      stage.wait(dwell);
    }
  }
}

TEST_CASE("a tick before the deadline changes nothing, a tick at the deadline does") {
  Stage stage;
  stage.show.tick(kStart + seconds(6) - base::Duration(1));
  CHECK(stage.loop_at(kLogo));
  stage.show.tick(kStart + seconds(6));
  CHECK(stage.loop_at(kMission));
}

TEST_CASE("a tick a little late does not move the deadlines after it") {
  Stage stage;
  stage.show.tick(kStart + seconds(6) + milliseconds(400));
  CHECK(stage.show.next_deadline() == kStart + seconds(15));
}

TEST_CASE("a page that comes late gets its whole dwell") {
  for (const base::Duration late :
       {base::Duration(seconds(3)), base::Duration(hours(1)), base::Duration(hours(24 * 400))}) {
    Stage stage;
    stage.stall(seconds(6) + late);
    CHECK(stage.loop_at(kMission));
    CHECK(stage.show.next_deadline() == stage.now + seconds(9));
    const View before = stage.view();
    stage.show.tick(stage.now);
    CHECK(stage.view() == before);
  }
}

TEST_CASE("moments that go back change nothing") {
  Stage stage;
  stage.wait(seconds(6));
  stage.show.tick(kStart);
  stage.show.handle({Wish::Touch, ""}, kStart);
  CHECK(stage.loop_at(kMission));
  CHECK(stage.show.next_deadline() == kStart + seconds(15));
}

TEST_CASE("next and previous step through the loop pages and restart the dwell") {
  Stage stage;
  stage.wait(seconds(4));
  stage.wish(Wish::Next);
  CHECK(stage.loop_at(kMission));
  CHECK(stage.show.next_deadline() == stage.now + seconds(9));
  stage.wish(Wish::Next);
  CHECK(stage.loop_at(kObjectives));
  stage.wish(Wish::Previous);
  stage.wish(Wish::Previous);
  stage.wish(Wish::Previous);
  CHECK(stage.loop_at(kEmergency));
  stage.wish(Wish::Next);
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("a dot goes to the loop page with its number") {
  Stage stage;
  stage.wish(Wish::GoTo, "2");
  CHECK(stage.loop_at(kObjectives));
  for (const char* bad : {"4", "-1", "", "x", "1x", " 1", "99999999999999999999999"}) {
    CAPTURE(bad);
    stage.wish(Wish::GoTo, bad);
    CHECK(stage.loop_at(kObjectives));
  }
}

TEST_CASE("a paused loop stays, also through steps, until it is let go") {
  Stage stage;
  stage.wish(Wish::TogglePause);
  CHECK(stage.view().paused);
  stage.wait(seconds(50));
  CHECK(stage.loop_at(kLogo));
  stage.wish(Wish::Next);
  CHECK(stage.view().paused);
  stage.wait(seconds(50));
  CHECK(stage.loop_at(kMission));
  stage.wish(Wish::TogglePause);
  CHECK_FALSE(stage.view().paused);
  CHECK(stage.show.next_deadline() == stage.now + seconds(9));
}

TEST_CASE("home in the loop goes to its first page") {
  Stage stage;
  stage.wait(seconds(20));
  stage.wish(Wish::Home);
  CHECK(stage.loop_at(kLogo));
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("a finger that is down keeps the page, and its release starts the dwell afresh") {
  Stage stage;
  stage.wait(seconds(5));
  stage.touch(true);
  CHECK(stage.show.next_deadline() == std::nullopt);
  stage.wait(hours(5));
  CHECK(stage.loop_at(kLogo));
  stage.touch(false);
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
  stage.wait(seconds(6));
  CHECK(stage.loop_at(kMission));
}

TEST_CASE("any touch starts the dwell of the loop page afresh") {
  Stage stage;
  stage.wait(seconds(5));
  stage.wish(Wish::Touch);
  CHECK(stage.loop_at(kLogo));
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("a loop of one page in one language has no deadline") {
  Plan plan = small_plan();
  plan.languages = {"en"};
  for (PagePlan& page : plan.pages) page.in_loop = page.emergency;
  Stage stage(plan);
  CHECK(stage.loop_at(kEmergency));
  CHECK(stage.show.next_deadline() == std::nullopt);
  stage.wish(Wish::Next);
  CHECK(stage.loop_at(kEmergency));
}

TEST_CASE("a year of loop keeps the beat to the nanosecond") {
  Plan plan = small_plan();
  for (PagePlan& page : plan.pages) page.dwell *= 10;
  for (base::Duration& dwell : plan.message_dwell) dwell *= 10;
  Stage stage(plan);
  const base::Duration round = seconds(370);
  const auto rounds = hours(24 * 365) / round;
  for (std::int64_t i = 0; i < rounds * 4; ++i) {
    // The machine wakes a few milliseconds late, as machines do.
    stage.show.tick(*stage.show.next_deadline() + milliseconds(i % 7));
  }
  CHECK(stage.loop_at(kLogo));
  CHECK(stage.show.next_deadline() == kStart + round * rounds + seconds(60));
}

TEST_CASE("a dwell shorter than the machine is late is still shown") {
  Plan plan = small_plan();
  for (PagePlan& page : plan.pages) page.dwell = milliseconds(150);
  Stage stage(plan);
  stage.stall(milliseconds(450));
  CHECK(stage.loop_at(kMission));
  CHECK(*stage.show.next_deadline() > stage.now);
}

TEST_CASE("absurd durations neither overflow nor flood the screen") {
  constexpr base::Duration kLongest = base::Duration::max();
  Plan plan = small_plan();
  plan.pages[kLogo].dwell = base::Duration::zero();
  plan.pages[kMission].dwell = kLongest;
  plan.pages[kHistory].reading = kLongest;
  for (const Timing& timing : {Timing{}, Timing{kLongest, kLongest, kLongest}}) {
    Stage stage(plan, timing);
    CHECK(*stage.show.next_deadline() >= kStart + milliseconds(100));
    stage.wait(seconds(1));
    CHECK(stage.loop_at(kMission));
    CHECK(*stage.show.next_deadline() > stage.now + hours(24 * 300));
    stage.wish(Wish::OpenPage, "history");
    CHECK(*stage.show.next_deadline() > stage.now + hours(24 * 300));
  }
  Stage stage(small_plan(), {base::Duration::min(), base::Duration::zero(), base::Duration::min()});
  stage.wish(Wish::Topics);
  CHECK(*stage.show.next_deadline() == stage.now + seconds(1));
}

}  // namespace kiosk::show
