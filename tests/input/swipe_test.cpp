#include <doctest/doctest.h>

#include <limits>

#include "input/panel.h"

namespace kiosk::input {
namespace {

/// A way from point to point in `time`, started off all targets.
std::string along(const std::vector<gfx::Point>& way, base::Duration time) {
  Panel panel;
  panel.down(way.front());
  for (const gfx::Point& point : way) panel.wait(time / static_cast<int>(way.size())).move(point);
  panel.now = kStart + time;
  panel.up(way.back());
  return panel.heard();
}

}  // namespace

TEST_CASE("a swipe needs its distance, its direction and its time") {
  struct Row {
    const char* what;
    std::vector<gfx::Point> way;
    milliseconds time;
    const char* heard;
  };
  const Row rows[] = {
      {"left", {{500, 300}, {440, 300}, {380, 300}}, milliseconds(300), "Began SwipeNext Ended"},
      {"right", {{500, 300}, {560, 300}, {620, 300}}, milliseconds(300), "Began SwipePrevious Ended"},
      {"one pixel", {{500, 300}, {499, 300}}, milliseconds(300), "Began Tap Ended"},
      {"a pixel too short", {{500, 300}, {381, 300}}, milliseconds(300), "Began Cancelled Ended"},
      {"slow, but in time", {{500, 300}, {300, 300}}, milliseconds(800), "Began SwipeNext Ended"},
      {"too slow", {{500, 300}, {300, 300}}, milliseconds(801), "Began Cancelled Ended"},
      {"slow and far", {{800, 300}, {470, 300}}, milliseconds(801), "Began SwipeNext Ended"},
      {"slow and far to the right", {{100, 300}, {430, 300}}, seconds(3), "Began SwipePrevious Ended"},
      {"slow, a pixel too short", {{800, 300}, {471, 300}}, milliseconds(801), "Began Cancelled Ended"},
      {"far, but as long as no touch", {{800, 300}, {300, 300}}, milliseconds(3001), "Began Cancelled Ended"},
      {"slow and far, but steep", {{800, 390}, {470, 220}}, seconds(2), "Began Cancelled Ended"},
      {"slow and far, but taken back",
       {{800, 300}, {400, 300}, {425, 300}},
       seconds(2),
       "Began Cancelled Ended"},
      {"just flat enough", {{500, 300}, {300, 200}}, milliseconds(300), "Began SwipeNext Ended"},
      {"a pixel too steep", {{500, 300}, {300, 199}}, milliseconds(300), "Began Cancelled Ended"},
      {"down", {{500, 220}, {500, 390}}, milliseconds(300), "Began Cancelled Ended"},
      {"up", {{500, 390}, {500, 220}}, milliseconds(300), "Began Cancelled Ended"},
      {"came back a little",
       {{500, 300}, {200, 300}, {224, 300}},
       milliseconds(300),
       "Began SwipeNext Ended"},
      {"came back", {{500, 300}, {200, 300}, {225, 300}}, milliseconds(300), "Began Cancelled Ended"},
      {"came all the way back",
       {{500, 300}, {200, 300}, {500, 300}},
       milliseconds(300),
       "Began Cancelled Ended"},
      {"right, came back", {{500, 300}, {800, 300}, {775, 300}}, milliseconds(300), "Began Cancelled Ended"},
      {"came back and went on",
       {{500, 300}, {200, 300}, {300, 300}, {190, 300}},
       milliseconds(300),
       "Began SwipeNext Ended"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(along(row.way, row.time) == row.heard);
  }
}

TEST_CASE("a swipe over targets presses none of them") {
  Panel panel;
  panel.down({550, 150})
      .wait(milliseconds(100))
      .move({450, 150})
      .move({350, 150})
      .wait(milliseconds(100))
      .up({290, 150});
  CHECK(panel.heard() == "Began(b) SwipeNext Ended");
}

TEST_CASE("a swipe inside one large target wins over its tap") {
  Panel panel;
  panel.down({800, 500}).wait(milliseconds(200)).move({500, 500}).up({500, 500});
  CHECK(panel.heard() == "Began(wide) SwipeNext Ended");
}

TEST_CASE("a swipe taken back inside one large target presses nothing") {
  for (const int turn : {600, 999}) {
    Panel panel;
    panel.down({800, 500})
        .wait(milliseconds(200))
        .move({turn, 500})
        .wait(milliseconds(200))
        .move({800, 500})
        .up({800, 500});
    CHECK(panel.heard() == "Began(wide) Cancelled Ended");
  }
}

TEST_CASE(
    "a finger that has pulled the page aside presses nothing on a large target, one that slid a little "
    "does") {
  Panel panel;
  panel.down({800, 500}).wait(milliseconds(900)).move({600, 510}).up({600, 510});
  CHECK(panel.heard() == "Began(wide) Cancelled Ended");
  panel.wait(seconds(1)).down({800, 500}).wait(milliseconds(900)).move({690, 510}).up({690, 510});
  CHECK(panel.heard() == "Began(wide) Tap(wide) Ended");
  panel.wait(seconds(1)).down({800, 500}).wait(milliseconds(300)).move({700, 500}).up({700, 500});
  CHECK(panel.heard() == "Began(wide) Tap(wide) Ended");
}

TEST_CASE("a finger that trembles on a large target presses it") {
  for (const int turn : {750, 850}) {
    Panel panel;
    panel.down({800, 500}).move({turn, 500}).wait(milliseconds(200)).move({800, 500}).up({800, 500});
    CHECK(panel.heard() == "Began(wide) Tap(wide) Ended");
  }
}

TEST_CASE("a swipe of two samples counts") {
  Panel panel;
  panel.down({800, 300}).wait(milliseconds(40)).up({500, 300});
  CHECK(panel.heard() == "Began SwipeNext Ended");
}

TEST_CASE("a swipe at 25 samples a second counts") {
  Panel panel;
  panel.down({800, 300});
  for (int i = 1; i <= 4; ++i) panel.wait(milliseconds(40)).move({800 - 60 * i, 300 + 3 * i});
  panel.wait(milliseconds(40)).up({560, 312});
  CHECK(panel.heard() == "Began SwipeNext Ended");
}

TEST_CASE("a panel that reports the release where the touch began makes a tap of a swipe") {
  Panel panel;
  panel.down({800, 300}, -1).wait(milliseconds(300)).up({800, 300}, -1);
  CHECK(panel.heard() == "Began Tap Ended");
  panel.wait(seconds(1)).down({150, 150}, -1).wait(milliseconds(300)).up({150, 150}, -1);
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("within the slop a touch is never a swipe") {
  Panel panel;
  GestureLimits limits;
  limits.swipe_distance_px = 10;
  panel.tracker.set_limits(limits);
  panel.down({150, 150}).up({170, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("coordinates at the ends of the range do not overflow") {
  Panel panel;
  const int low = std::numeric_limits<int>::min();
  const int high = std::numeric_limits<int>::max();
  panel.down({high, 0}).move({low, 0}).up({low, 0});
  CHECK(panel.heard() == "Began SwipeNext Ended");
  panel.wait(seconds(1)).down({low, low}).up({high, high});
  CHECK(panel.heard() == "Began Cancelled Ended");
}

}  // namespace kiosk::input
