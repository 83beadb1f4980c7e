#include <doctest/doctest.h>

#include "input/panel.h"

namespace kiosk::input {

TEST_CASE("a touch presses its target at once and acts on release") {
  Panel panel;
  panel.down({150, 150});
  CHECK(panel.heard() == "Began(a)");
  CHECK(panel.tracker.pressed() == "a");
  CHECK(panel.tracker.touching());
  panel.wait(milliseconds(90)).up({150, 150});
  CHECK(panel.heard() == "Tap(a) Ended");
  CHECK(panel.tracker.pressed() == std::nullopt);
  CHECK_FALSE(panel.tracker.touching());
}

TEST_CASE("gestures say where they were") {
  GestureTracker tracker{GestureLimits{}};
  const auto began = tracker.feed({7, 1, Phase::Down, {150, 150}}, kStart, Panel::hit);
  CHECK(began == std::vector<Gesture>{{GestureKind::Began, "a", {150, 150}}});
  const auto tapped = tracker.feed({7, 1, Phase::Up, {155, 151}}, kStart, Panel::hit);
  CHECK(tapped == std::vector<Gesture>{{GestureKind::Tap, "a", {155, 151}, {150, 150}},
                                       {GestureKind::Ended, std::nullopt, {155, 151}}});
}

TEST_CASE("sliding off releases the target, sliding back presses it again") {
  Panel panel;
  panel.down({150, 150}).move({150, 250});
  CHECK(panel.tracker.pressed() == std::nullopt);
  CHECK(panel.tracker.touching());
  panel.move({160, 190});
  CHECK(panel.tracker.pressed() == "a");
  panel.up({160, 190});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("sliding far off and back presses the target all the same") {
  Panel panel;
  panel.down({150, 150}).move({350, 150}).move({150, 150}).wait(milliseconds(1500)).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("letting go beside the target or on another one presses nothing") {
  const gfx::Point ends[] = {{150, 250}, {150, 99}, {300, 150}, {450, 150}};
  for (const gfx::Point& end : ends) {
    CAPTURE(end.x);
    Panel panel;
    panel.down({150, 150}).wait(seconds(1)).move(end).up(end);
    CHECK(panel.heard() == "Began(a) Cancelled Ended");
    CHECK(panel.tracker.pressed() == std::nullopt);
  }
}

TEST_CASE("a target under the finger that was not pressed at first is never pressed") {
  Panel panel;
  panel.down({150, 150}).move({450, 150});
  CHECK(panel.tracker.pressed() == std::nullopt);
  panel.wait(seconds(1)).up({450, 150});
  panel.wait(seconds(1)).down({350, 150}).move({299, 150});
  CHECK(panel.tracker.pressed() == std::nullopt);
  panel.wait(seconds(1)).up({299, 150});
  CHECK(panel.heard() == "Began(a) Cancelled Ended Began Cancelled Ended");
}

TEST_CASE("the last position counts even if it comes only with the release") {
  Panel panel;
  panel.down({150, 150}).wait(seconds(1)).up({150, 250});
  CHECK(panel.heard() == "Began(a) Cancelled Ended");
}

TEST_CASE("a touch on no target is a tap if it holds still") {
  struct Row {
    gfx::Point move;
    const char* heard;
  };
  const Row rows[] = {{{500, 300}, "Began Tap Ended"},       {{524, 300}, "Began Tap Ended"},
                      {{500, 276}, "Began Tap Ended"},       {{525, 300}, "Began Cancelled Ended"},
                      {{518, 318}, "Began Cancelled Ended"}, {{500, 330}, "Began Cancelled Ended"}};
  for (const Row& row : rows) {
    CAPTURE(row.move.x);
    Panel panel;
    panel.down({500, 300}).wait(milliseconds(100)).up(row.move);
    CHECK(panel.heard() == row.heard);
  }
}

TEST_CASE("a touch on no target that wanders and returns is no tap") {
  Panel panel;
  panel.down({500, 300}).move({500, 350}).up({500, 300});
  CHECK(panel.heard() == "Began Cancelled Ended");
}

TEST_CASE("a tap on no target that ends on the edge of one presses nothing") {
  Panel panel;
  panel.down({305, 150}).up({295, 150});
  CHECK(panel.heard() == "Began Tap Ended");
}

TEST_CASE("longer than three seconds presses nothing") {
  const std::pair<base::Duration, const char*> rows[] = {
      {seconds(3), "Began(a) Tap(a) Ended"},
      {seconds(3) + base::Duration(1), "Began(a) Cancelled Ended"},
      {seconds(20), "Began(a) Cancelled Ended"}};
  for (const auto& [time, heard] : rows) {
    Panel panel;
    panel.down({150, 150}).wait(time).up({150, 150});
    CHECK(panel.heard() == heard);
  }
  Panel panel;
  panel.down({500, 300}).wait(seconds(4)).up({500, 300});
  CHECK(panel.heard() == "Began Cancelled Ended");
}

TEST_CASE("limits can be changed") {
  Panel panel;
  GestureLimits limits;
  limits.tap_time = seconds(1);
  limits.slop_px = 2;
  limits.swipe_distance_px = 50;
  panel.tracker.set_limits(limits);
  panel.down({150, 150}).wait(seconds(2)).up({150, 150});
  CHECK(panel.heard() == "Began(a) Cancelled Ended");
  panel.wait(seconds(1)).down({500, 300}).up({503, 300});
  CHECK(panel.heard() == "Began Cancelled Ended");
  panel.wait(seconds(1)).down({500, 300}).up({550, 300});
  CHECK(panel.heard() == "Began SwipePrevious Ended");
}

}  // namespace kiosk::input
