#include <doctest/doctest.h>

#include "show/stage.h"

namespace kiosk::show {
namespace {

/// History, second card, warned a second ago.
Stage warned() {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.wish(Wish::Next);
  stage.wait(seconds(61));
  return stage;
}

}  // namespace

TEST_CASE("the warning counts down second by second, each at its deadline") {
  Stage stage;
  stage.wish(Wish::Open);
  stage.wait(seconds(60));
  for (int left = 20; left >= 1; --left) {
    CHECK(stage.view().warning_seconds == left);
    const base::TimePoint next = *stage.show.next_deadline();
    CHECK(next == stage.now + seconds(1));
    stage.show.tick(next - base::Duration(1));
    CHECK(stage.view().warning_seconds == left);
    stage.wait(seconds(1));
  }
  CHECK(stage.loop_at(kLogo));
}

TEST_CASE("a warning of broken seconds shows the begun second") {
  Stage stage(small_plan(), {seconds(60), seconds(120), milliseconds(20'500)});
  stage.wish(Wish::Open);
  stage.wait(seconds(60));
  CHECK(stage.view().warning_seconds == 21);
  CHECK(stage.show.next_deadline() == stage.now + milliseconds(500));
  stage.wait(milliseconds(500));
  CHECK(stage.view().warning_seconds == 20);
}

TEST_CASE("a wish during the warning only cancels it") {
  const std::pair<Wish, const char*> wishes[] = {{Wish::Touch, ""},
                                                 {Wish::Open, ""},
                                                 {Wish::OpenPage, "about"},
                                                 {Wish::Next, ""},
                                                 {Wish::Previous, ""},
                                                 {Wish::GoTo, "3"},
                                                 {Wish::Home, ""},
                                                 {Wish::Topics, ""},
                                                 {Wish::Languages, ""},
                                                 {Wish::Continue, ""},
                                                 {Wish::TogglePause, ""},
                                                 {Wish::SetLanguage, "fr"},
                                                 {Wish::Easier, ""},
                                                 {Wish::Listen, ""},
                                                 {Wish::ToggleContrast, ""},
                                                 {Wish::Louder, ""},
                                                 {Wish::ToggleLargeText, ""},
                                                 {Wish::ToggleMotion, ""}};
  for (const auto& [wish, value] : wishes) {
    const int number = static_cast<int>(wish);
    CAPTURE(number);
    Stage stage = warned();
    stage.wish(wish, value);
    CHECK(stage.view() == plain(Mode::Opened, kHistory, 1, "en"));
    CHECK(stage.show.next_deadline() == stage.now + seconds(60));
  }
}

TEST_CASE("the emergency page opens from the warning") {
  Stage stage = warned();
  stage.wish(Wish::Emergency);
  CHECK(stage.view() == plain(Mode::Opened, kEmergency, 0, "en"));
}

TEST_CASE("a finger cancels the warning at once and wishes nothing else until it is up") {
  Stage stage = warned();
  stage.touch(true);
  CHECK(stage.view().warning_seconds == std::nullopt);
  stage.wish(Wish::Next);
  stage.wish(Wish::Home);
  CHECK(stage.opened_at(kHistory, 1));
  stage.touch(false);
  CHECK(stage.opened_at(kHistory, 1));
  stage.touch(true);
  stage.wish(Wish::Next);
  CHECK(stage.opened_at(kHistory, 2));
}

TEST_CASE("a second finger does not free the one that cancelled the warning") {
  Stage stage = warned();
  stage.touch(true);
  stage.touch(true);
  stage.wish(Wish::Next);
  CHECK(stage.opened_at(kHistory, 1));
}

TEST_CASE("the finger that cancels the warning can still open the emergency page") {
  Stage stage = warned();
  stage.touch(true);
  stage.wish(Wish::Emergency);
  stage.touch(false);
  CHECK(stage.opened_at(kEmergency));
}

TEST_CASE("a touch in the last nanosecond saves the reader, also when the machine is late") {
  Stage stage = warned();
  stage.now += seconds(20);
  stage.show.set_held(true, stage.now);
  stage.show.tick(stage.now);
  CHECK(stage.opened_at(kHistory, 1));
}

TEST_CASE("a wish that comes with the end of the idle time is judged by what the visitor saw") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  stage.now += seconds(60);
  stage.wish(Wish::Next);
  stage.show.tick(stage.now);
  CHECK(stage.opened_at(kHistory, 1));
  CHECK(stage.view().warning_seconds == std::nullopt);
}

TEST_CASE("the warning can be cancelled without end") {
  Stage stage;
  stage.wish(Wish::OpenPage, "history");
  for (int i = 0; i < 100; ++i) {
    stage.wait(seconds(60) + seconds(i % 20));
    CHECK(stage.view().warning_seconds == 20 - i % 20);
    stage.wish(Wish::Continue);
    CHECK(stage.opened_at(kHistory));
    CHECK(stage.view().warning_seconds == std::nullopt);
  }
}

TEST_CASE("touch, idle, loop and touch again work a hundred times") {
  Stage stage;
  for (int i = 0; i < 100; ++i) {
    stage.wish(Wish::Open);
    CHECK(stage.opened_at(kLogo));
    stage.wait(seconds(80));
    CHECK(stage.loop_at(kLogo));
    stage.touch(true);
    stage.touch(false);
    CHECK(stage.loop_at(kLogo));
    stage.wait(seconds(6));
    CHECK(stage.loop_at(kMission));
    stage.wish(Wish::Home);
  }
}

}  // namespace kiosk::show
