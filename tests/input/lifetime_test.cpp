#include <doctest/doctest.h>

#include <random>
#include <sstream>

#include "input/panel.h"

namespace kiosk::input {

TEST_CASE("a touch that bounces within 30 ms is one tap") {
  Panel panel;
  panel.down({150, 150}).wait(milliseconds(60)).up({150, 150});
  panel.wait(milliseconds(30))
      .down({155, 150}, 2)
      .move({155, 151}, 2)
      .wait(milliseconds(100))
      .up({155, 151}, 2);
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
  CHECK_FALSE(panel.tracker.touching());
}

TEST_CASE("a touch that bounces again and again is one tap") {
  Panel panel;
  panel.down({150, 150}).up({150, 150});
  for (int i = 0; i < 5; ++i)
    panel.wait(milliseconds(20)).down({150, 150}).wait(milliseconds(20)).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
  panel.wait(milliseconds(31)).down({150, 150}).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("a second tap after 30 ms, elsewhere or on another device is no bounce") {
  Panel panel;
  panel.down({150, 150}).up({150, 150}).wait(milliseconds(31)).down({150, 150}).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended Began(a) Tap(a) Ended");
  panel.wait(milliseconds(10)).down({450, 150}).up({450, 150});
  CHECK(panel.heard() == "Began(b) Tap(b) Ended");
  panel.wait(milliseconds(10)).down({450, 150}, 1, 8).up({450, 150}, 1, 8);
  CHECK(panel.heard() == "Began(b) Tap(b) Ended");
}

TEST_CASE("a bounce does not press the page that the tap has opened") {
  Panel panel;
  panel.down({150, 150}).up({150, 150}).cancel_all();
  panel.wait(milliseconds(20)).down({150, 150}).wait(milliseconds(50)).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("a finger that rests for 30 s is cancelled and forgotten") {
  Panel panel;
  CHECK(panel.tracker.deadline() == std::nullopt);
  panel.down({150, 150});
  CHECK(panel.tracker.deadline() == kStart + seconds(30));
  panel.wait(seconds(10)).move({250, 150});
  CHECK(panel.tracker.deadline() == kStart + seconds(40));
  panel.wait(seconds(30) - base::Duration(1)).expire();
  CHECK(panel.heard() == "Began(a)");
  panel.wait(base::Duration(1)).expire();
  CHECK(panel.heard() == "Cancelled Ended");
  CHECK(panel.tracker.deadline() == std::nullopt);
  CHECK(panel.tracker.pressed() == std::nullopt);
  panel.move({160, 150}).up({160, 150});
  CHECK(panel.heard() == "");
}

TEST_CASE("a wet spot that trembles rests, too") {
  Panel panel;
  panel.down({150, 150});
  for (int i = 0; i < 300; ++i) panel.wait(milliseconds(100)).move({150 + i % 10, 150 - i % 7});
  panel.expire();
  CHECK(panel.heard() == "Began(a) Cancelled Ended");
}

TEST_CASE("a finger that never comes up is forgotten after two minutes, however it moves") {
  Panel panel;
  panel.down({150, 150});
  for (int i = 0; i < 119; ++i) panel.wait(seconds(1)).move({i % 2 == 0 ? 900 : 150, 150}).expire();
  CHECK(panel.heard() == "Began(a)");
  CHECK(panel.tracker.deadline() == kStart + minutes(2));
  panel.wait(seconds(1)).move({900, 150}).expire();
  CHECK(panel.heard() == "Cancelled Ended");
}

TEST_CASE("of two stuck fingers each is forgotten in its time") {
  Panel panel;
  panel.down({150, 150}, 1).wait(seconds(2)).down({450, 150}, 2);
  CHECK(panel.heard() == "Began(a) Cancelled");
  CHECK(panel.tracker.deadline() == kStart + seconds(30));
  panel.wait(seconds(28)).expire();
  CHECK(panel.heard() == "");
  CHECK(panel.tracker.touching());
  CHECK(panel.tracker.deadline() == kStart + seconds(32));
  panel.wait(seconds(2)).expire();
  CHECK(panel.heard() == "Ended");
}

TEST_CASE("expiring long after a stall forgets all stuck fingers at once") {
  Panel panel;
  panel.down({150, 150}, 1).down({450, 150}, 2).wait(std::chrono::hours(24)).expire().expire();
  CHECK(panel.heard() == "Began(a) Cancelled Ended");
}

TEST_CASE("cancelling all ends what is under way, once") {
  Panel panel;
  CHECK(panel.tracker.cancel_all().empty());
  panel.down({150, 150}).cancel_all().cancel_all();
  CHECK(panel.heard() == "Began(a) Cancelled Ended");
  CHECK_FALSE(panel.tracker.touching());
  panel.up({150, 150});
  CHECK(panel.heard() == "");
  panel.down({150, 150}, 1).down({450, 150}, 2).cancel_all();
  CHECK(panel.heard() == "Began(a) Cancelled Ended");
  panel.down({150, 150}).up({150, 150});
  CHECK(panel.heard() == "Began(a) Tap(a) Ended");
}

TEST_CASE("whatever a panel sends, each touch has one meaning and one end") {
  std::mt19937_64 random(3);
  Panel panel;
  std::string heard;
  for (int i = 0; i < 20'000; ++i) {
    const gfx::Point at{static_cast<int>(random() % 1000), static_cast<int>(random() % 600)};
    const auto finger = static_cast<std::int64_t>(random() % 3) - 1;
    panel.wait(milliseconds(random() % 200));
    const std::uint64_t what = random() % 20;
    if (what < 7) panel.down(at, finger);
    if (what >= 7 && what < 11) panel.move(at, finger);
    if (what >= 11 && what < 17) panel.up(at, finger);
    if (what == 17) panel.cancel(at, finger);
    if (what == 18 && i % 10 == 0) panel.cancel_all();
    if (what == 19 && i % 10 == 0) panel.wait(minutes(1)).expire();
    const std::string more = panel.heard();
    if (!more.empty()) heard += more + " ";
  }
  heard += panel.cancel_all().heard() + " ";
  // One letter each: B, then a meaning (m), then E, over and over.
  std::istringstream words(heard);
  std::string letters;
  for (std::string word; words >> word;) letters += word[0] == 'B' || word[0] == 'E' ? word[0] : 'm';
  REQUIRE(letters.size() > 3'000);
  REQUIRE(letters.size() % 3 == 0);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) wrong += letters[i] != "BmE"[i % 3] ? 1 : 0;
  CHECK(wrong == 0);
}

}  // namespace kiosk::input
