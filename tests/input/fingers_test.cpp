#include <doctest/doctest.h>

#include "input/panel.h"

namespace kiosk::input {

TEST_CASE("a second finger cancels the gesture until all fingers are up") {
  Panel panel;
  panel.down({150, 150}, 1).down({450, 150}, 2);
  CHECK(panel.heard() == "Began(a) Cancelled");
  CHECK(panel.tracker.pressed() == std::nullopt);
  panel.up({150, 150}, 1);
  CHECK(panel.heard() == "");
  CHECK(panel.tracker.touching());
  panel.move({100, 150}, 2).wait(seconds(1)).down({150, 150}, 1).up({150, 150}, 1);
  CHECK(panel.heard() == "");
  panel.up({450, 150}, 2);
  CHECK(panel.heard() == "Ended");
  panel.wait(seconds(1)).down({450, 150}, 3).up({450, 150}, 3);
  CHECK(panel.heard() == "Began(b) Tap(b) Ended");
}

TEST_CASE("a second finger during a swipe never navigates, whichever is lifted first") {
  for (const std::int64_t first : {1, 2}) {
    Panel panel;
    panel.down({800, 300}, 1).move({700, 300}, 1).down({900, 300}, 2).move({400, 300}, 1).move({500, 300}, 2);
    panel.up({400, 300}, first).up({400, 300}, 3 - first);
    CHECK(panel.heard() == "Began Cancelled Ended");
  }
}

TEST_CASE("fingers with the same number on two devices are two fingers") {
  Panel panel;
  panel.down({150, 150}, 0, 1).down({450, 150}, 0, 2).up({150, 150}, 0, 1);
  CHECK(panel.heard() == "Began(a) Cancelled");
  panel.up({450, 150}, 0, 2);
  CHECK(panel.heard() == "Ended");
}

TEST_CASE("the finger with the number -1 works") {
  Panel panel;
  panel.down({150, 150}, -1).up({150, 150}, -1);
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("a cancelled touch never navigates and presses nothing") {
  Panel panel;
  panel.down({800, 300}).wait(milliseconds(200)).move({400, 300}).cancel({400, 300});
  CHECK(panel.heard() == "Began Cancelled Ended");
  panel.wait(seconds(1)).down({150, 150}).cancel({150, 150});
  CHECK(panel.heard() == "Began(a) Cancelled Ended");
  CHECK_FALSE(panel.tracker.touching());
}

TEST_CASE("a finger that is cancelled while another is down ends nothing yet") {
  Panel panel;
  panel.down({150, 150}, 1).down({450, 150}, 2).cancel({450, 150}, 2);
  CHECK(panel.heard() == "Began(a) Cancelled");
  panel.up({150, 150}, 1);
  CHECK(panel.heard() == "Ended");
}

TEST_CASE("moves, releases and cancels of unknown fingers are ignored") {
  Panel panel;
  panel.move({150, 150}).up({150, 150}).cancel({150, 150});
  CHECK(panel.heard() == "");
  panel.down({150, 150}, 1).move({900, 300}, 2);
  CHECK(panel.tracker.pressed() == "a");
  panel.up({900, 300}, 2).cancel({900, 300}, 2).up({150, 150}, 1);
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("a contact that rests takes no button away: after three seconds the next finger counts") {
  Panel palm;
  palm.down({150, 150}, 1).wait(seconds(3)).down({450, 150}, 2).up({450, 150}, 2);
  CHECK(palm.heard() == "Began(a) Cancelled");
  Panel wet_spot;
  wet_spot.down({150, 150}, 1);
  for (int i = 0; i < 40; ++i) wet_spot.wait(milliseconds(100)).move({150 + i % 5, 150}, 1);
  wet_spot.down({450, 150}, 2).move({152, 150}, 1).wait(milliseconds(60)).up({450, 150}, 2);
  CHECK(wet_spot.heard() == "Began(a) Cancelled Ended Began(b) Tap(b) Ended");
  wet_spot.up({150, 150}, 1);
  CHECK(wet_spot.heard() == "");
}

TEST_CASE("a ball that is being turned is not let go for a palm") {
  Panel panel;
  panel.down({800, 150}, 1);
  for (int i = 0; i < 50; ++i) panel.wait(milliseconds(100)).move({i % 2 == 0 ? 720 : 880, 150}, 1);
  panel.down({450, 150}, 2).up({450, 150}, 2);
  CHECK(panel.heard() == "Began(ball) Cancelled");
  panel.up({720, 150}, 1);
  CHECK(panel.heard() == "Ended");
}

TEST_CASE("a finger that comes down twice is cancelled and ignored until it is up") {
  Panel panel;
  panel.down({150, 150}).wait(milliseconds(200)).down({150, 150});
  CHECK(panel.heard() == "Began(a) Cancelled");
  CHECK(panel.tracker.touching());
  panel.down({150, 150}).move({150, 150}).up({150, 150});
  CHECK(panel.heard() == "Ended");
  panel.wait(seconds(1)).down({150, 150}).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("a device that invents fingers is bounded, and taps work after it is gone") {
  Panel panel;
  for (std::int64_t i = 0; i < 10'000; ++i) panel.down({150, 150}, i);
  CHECK(panel.heard() == "Began(a) Cancelled");
  for (std::int64_t i = 0; i < 100; ++i) panel.up({150, 150}, i);
  CHECK(panel.heard() == "Ended");
  for (std::int64_t i = 0; i < 10'000; ++i) panel.wait(milliseconds(100)).down({150, 150}, i).heard();
  panel.wait(minutes(1)).expire().heard();
  CHECK_FALSE(panel.tracker.touching());
  panel.down({150, 150}).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

}  // namespace kiosk::input
