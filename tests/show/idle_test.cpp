#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {
namespace {

/// When the warning comes, from the last sign of life on.
base::Duration idle_of(Stage& stage) {
  return *stage.show.next_deadline() - stage.now;
}

}  // namespace

TEST_CASE("a reader is warned after the idle time and returned to the loop after the warning") {
  Stage stage;
  stage.wish(Wish::SetLanguage, "fr");
  stage.wish(Wish::OpenPage, "objectives");
  stage.wait(seconds(60) - base::Duration(1));
  CHECK(stage.view().warning_seconds == std::nullopt);
  stage.wait(base::Duration(1));
  CHECK(stage.view() == plain(Mode::Opened, kObjectives, 0, "fr", false, 20));
  stage.wait(seconds(20) - base::Duration(1));
  CHECK(stage.view() == plain(Mode::Opened, kObjectives, 0, "fr", false, 1));
  stage.wait(base::Duration(1));
  CHECK(stage.view() == plain(Mode::Loop, kLogo, 0, "en"));
  CHECK(stage.show.next_deadline() == stage.now + seconds(6));
}

TEST_CASE("idle returns from the overview, the languages and a paused loop") {
  for (const Wish wish : {Wish::Topics, Wish::Languages, Wish::TogglePause}) {
    Stage stage;
    stage.wait(seconds(8));
    stage.wish(wish);
    CHECK(idle_of(stage) == seconds(60));
    stage.wait(seconds(60));
    CHECK(stage.view().warning_seconds == 20);
    stage.wait(seconds(20));
    CHECK(stage.view() == plain(Mode::Loop, kLogo, 0, "en"));
  }
}

TEST_CASE("the running loop in the default language has no idle time") {
  Stage stage;
  for (int i = 0; i < 1000; ++i) {
    stage.wait(seconds(37));
    CHECK(stage.loop_at(kLogo));
    CHECK(stage.view().warning_seconds == std::nullopt);
  }
}

TEST_CASE("the emergency page waits longer, opened or in a paused loop") {
  Stage stage;
  stage.wish(Wish::Emergency);
  CHECK(idle_of(stage) == seconds(120));
  stage.wish(Wish::Home);
  stage.wish(Wish::TogglePause);
  stage.wish(Wish::GoTo, "3");
  CHECK(stage.loop_at(kEmergency));
  CHECK(idle_of(stage) == seconds(120));
  stage.wish(Wish::Topics);
  CHECK(idle_of(stage) == seconds(60));
}

TEST_CASE("idle is never under one and a half times the reading time of the page") {
  Plan plan = small_plan();
  plan.pages[kHistory].reading = seconds(100);
  plan.pages[kEmergency].reading = seconds(90);
  plan.pages[kMission].dwell = seconds(50);
  Stage stage(plan);
  stage.wish(Wish::OpenPage, "history");
  CHECK(idle_of(stage) == seconds(150));
  stage.wish(Wish::Topics);
  CHECK(idle_of(stage) == seconds(60));
  stage.wish(Wish::Emergency);
  CHECK(idle_of(stage) == seconds(135));
  stage.wish(Wish::Home);
  stage.wish(Wish::TogglePause);
  stage.wish(Wish::Next);
  CHECK(stage.loop_at(kMission));
  CHECK(idle_of(stage) == seconds(75));
}

TEST_CASE("the times come from the settings") {
  Stage stage(small_plan(), {seconds(45), seconds(200), seconds(30)});
  stage.wish(Wish::Open);
  CHECK(idle_of(stage) == seconds(45));
  stage.wait(seconds(45));
  CHECK(stage.view().warning_seconds == 30);
  stage.wish(Wish::Emergency);
  CHECK(idle_of(stage) == seconds(200));
}

TEST_CASE("every sign of life starts the idle time afresh") {
  const Wish signs[] = {Wish::Touch, Wish::Continue, Wish::Open, Wish::GoTo, Wish::Next, Wish::Previous};
  for (const Wish sign : signs) {
    Stage stage;
    stage.wish(Wish::OpenPage, "mission");
    stage.wait(seconds(59));
    stage.wish(sign);
    CHECK(stage.view().mode == Mode::Opened);
    CHECK(idle_of(stage) == seconds(60));
  }
}

TEST_CASE("a finger that is down stops the idle time, and its release starts it afresh") {
  Stage stage;
  stage.wish(Wish::Open);
  stage.wait(seconds(59));
  stage.touch(true);
  CHECK(stage.show.next_deadline() == std::nullopt);
  stage.wait(hours(2));
  CHECK(stage.opened_at(kLogo));
  stage.touch(false);
  CHECK(idle_of(stage) == seconds(60));
}

TEST_CASE("a stall lands where time would have led, without a flood of views") {
  const std::pair<base::Duration, View> table[] = {
      {seconds(59), plain(Mode::Opened, kLogo, 0, "fr")},
      {seconds(65), plain(Mode::Opened, kLogo, 0, "fr", false, 15)},
      {milliseconds(65'500), plain(Mode::Opened, kLogo, 0, "fr", false, 15)},
      {seconds(80), plain(Mode::Loop, kLogo, 0, "en")},
      {hours(1), plain(Mode::Loop, kLogo, 0, "en")},
      {hours(24 * 3650), plain(Mode::Loop, kLogo, 0, "en")}};
  for (const auto& [time, view] : table) {
    Stage stage;
    stage.wish(Wish::SetLanguage, "fr");
    stage.wish(Wish::Open);
    stage.stall(time);
    CHECK(stage.view() == view);
    stage.show.tick(stage.now);
    CHECK(stage.view() == view);
    CHECK(*stage.show.next_deadline() > stage.now);
  }
}

}  // namespace kiosk::show
