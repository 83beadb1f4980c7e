#include <doctest/doctest.h>

#include "input/panel.h"

namespace kiosk::input {

TEST_CASE("a contact drags once it has left the slop, with every move, also back within it") {
  Panel panel;
  panel.down({500, 300}).move({510, 300}).move({524, 300});
  CHECK(panel.drags.empty());
  panel.move({525, 300}).move({600, 310}).move({501, 300});
  REQUIRE(panel.drags.size() == 3);
  CHECK(panel.drags[0].at == gfx::Point{525, 300});
  CHECK(panel.drags[2].at == gfx::Point{501, 300});
  for (const Gesture& drag : panel.drags) {
    CHECK(drag.start == gfx::Point{500, 300});
    CHECK_FALSE(drag.target);
  }
}

TEST_CASE("a drag tells the target it began on, wherever it is now") {
  Panel panel;
  panel.down({150, 150}).move({450, 150}).move({150, 390});
  REQUIRE(panel.drags.size() == 2);
  CHECK(panel.drags[0].target == "a");
  CHECK(panel.drags[1].target == "a");
}

TEST_CASE("a panel that reports the release alone drags once, just before the end") {
  Panel panel;
  panel.down({800, 300}).wait(milliseconds(200)).up({500, 300});
  CHECK(panel.drags.size() == 1);
  CHECK(panel.heard() == "Began SwipeNext Ended");
  CHECK(panel.last.start == gfx::Point{800, 300});
  CHECK(panel.last.velocity == Velocity{-1500, 0});
  panel.wait(seconds(1)).down({800, 300}, -1).wait(milliseconds(200)).up({800, 300}, -1);
  CHECK(panel.drags.size() == 1);
}

TEST_CASE("a second finger, a lost panel and a stuck finger end the drag") {
  Panel panel;
  panel.down({500, 300}).move({700, 300});
  CHECK(panel.drags.size() == 1);
  panel.down({100, 300}, 2).move({400, 300}).move({800, 300}, 2);
  CHECK(panel.drags.size() == 1);
  panel.up({0, 0}, 1).up({0, 0}, 2);
  CHECK(panel.heard() == "Began Cancelled Ended");
  panel.wait(seconds(1)).down({500, 300}).move({700, 300}).cancel_all().move({100, 300});
  CHECK(panel.drags.size() == 2);
  CHECK(panel.heard() == "Began Cancelled Ended");
}

TEST_CASE("the speed of letting go is that of the last 100 ms") {
  Panel panel;
  panel.down({100, 300});
  for (int x = 110; x <= 200; x += 10) panel.wait(milliseconds(100)).move({x, 300});
  for (int x = 220; x <= 400; x += 20) panel.wait(milliseconds(10)).move({x, 320});
  panel.up({400, 320});
  CHECK(panel.last.velocity == Velocity{2000, 200});
}

TEST_CASE("a finger that stood still before it let go has no speed") {
  Panel panel;
  panel.down({100, 300}).wait(milliseconds(50)).move({400, 300}).wait(milliseconds(100)).up({400, 300});
  CHECK(panel.last.velocity == Velocity{});
  panel.wait(seconds(1)).down({100, 300}).wait(milliseconds(50)).move({400, 300});
  panel.wait(milliseconds(99)).up({400, 300});
  CHECK(panel.last.velocity.x > 0);
}

TEST_CASE("many samples in one moment count as the last of them, and give no endless speed") {
  Panel panel;
  panel.down({100, 300}).move({300, 300}).move({400, 300}).up({500, 300});
  CHECK(panel.last.velocity == Velocity{});
  panel.wait(seconds(1))
      .down({100, 300})
      .wait(milliseconds(100))
      .move({900, 300})
      .move({300, 300})
      .up({300, 300});
  CHECK(panel.last.velocity == Velocity{2000, 0});
}

TEST_CASE("a tap has no speed") {
  Panel panel;
  panel.down({150, 150}).wait(milliseconds(10)).move({160, 150}).up({160, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
  CHECK(panel.last.velocity == Velocity{});
}

TEST_CASE(
    "a drag that belongs to its target is dropped, however far, fast or slow it was, and never swipes") {
  for (const base::Duration time : {milliseconds(100), milliseconds(1500), milliseconds(20'000)}) {
    for (const gfx::Point to : {gfx::Point{100, 200}, {990, 200}, {800, 390}, {830, 200}}) {
      Panel panel;
      panel.down({800, 200}).wait(time).move(to).up(to);
      CHECK(panel.heard() == "Began(ball) Dropped(ball) Ended");
      REQUIRE(panel.drags.size() == 1);
      CHECK(panel.drags.front().target == "ball");
      CHECK(panel.last.start == gfx::Point{800, 200});
      CHECK(panel.last.at == to);
    }
  }
}

TEST_CASE("a touch that holds still presses a target with drags of its own") {
  Panel panel;
  panel.down({800, 200}).wait(milliseconds(100)).move({810, 200}).up({810, 200});
  CHECK(panel.heard() == "Began(ball) Tap(ball) Ended");
  panel.wait(seconds(1)).down({800, 200}).wait(seconds(4)).up({800, 200});
  CHECK(panel.heard() == "Began(ball) Cancelled Ended");
}

TEST_CASE("a second finger takes a drag away from its target, too") {
  Panel panel;
  panel.down({800, 200}).move({850, 200}).down({100, 300}, 2).up({850, 200}, 1).up({100, 300}, 2);
  CHECK(panel.heard() == "Began(ball) Cancelled Ended");
}

TEST_CASE("a drag that begins elsewhere and ends over such a target is the page's") {
  Panel panel;
  panel.down({450, 300}).wait(milliseconds(200)).move({800, 300}).up({800, 300});
  CHECK(panel.heard() == "Began SwipePrevious Ended");
}

}  // namespace kiosk::input
