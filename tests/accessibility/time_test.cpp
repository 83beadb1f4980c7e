#include <doctest/doctest.h>

#include <random>

#include "accessibility/cuts.h"
#include "accessibility/scenes.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::accessibility;

namespace {

/// Somebody who touches, swipes and waits; the same seed does the same on every machine.
class Visitor {
 public:
  Visitor(Room& room, unsigned seed) : room_(room), random_(seed) {}

  gfx::Point anywhere() {
    const gfx::Size size = room_.kiosk.scene().size();
    return {below(size.w), below(size.h)};
  }
  void act() {
    switch (below(6)) {
      case 0:
        return room_.swipe(below(2) == 0 ? -50 : 50);
      case 1:
        return room_.key(below(2) == 0 ? Key::NextFocus : Key::Select);
      case 2:
        return room_.tap(anywhere());
      default: {
        const auto& targets = room_.kiosk.scene().targets();
        return room_.tap(
            targets[static_cast<std::size_t>(below(static_cast<int>(targets.size())))].area.center());
      }
    }
  }
  /// Now and then so long that the loop goes on, or a warning comes.
  base::Duration pause() { return below(3) == 0 ? seconds(60 + below(60)) : milliseconds(below(9000)); }
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

 private:
  Room& room_;
  std::mt19937 random_;
};

bool can_pause(const layout::Scene& scene) {
  for (const layout::Target& target : scene.targets()) {
    if (target.intent.wish == Wish::TogglePause && target.focus == layout::Focus::Stop) return true;
  }
  return false;
}

/// Ten minutes of visitors; `look` is called after each turn.
void ten_minutes(Room& room, unsigned seed, const std::function<void()>& look) {
  room.settle();
  room.on_turn = look;
  Visitor visitor(room, seed);
  const base::TimePoint end = room.clock.now() + minutes(10);
  while (room.clock.now() < end) {
    visitor.act();
    room.wait(visitor.pause());
  }
  room.on_turn = nullptr;
}

RoomSettings less_motion(bool by_aid) {
  RoomSettings settings;
  settings.page = {480, 320};
  if (by_aid) settings.show.aids.less_motion = true;
  if (!by_aid) settings.show.durations.page = base::Duration::zero();
  return settings;
}

}  // namespace

TEST_CASE("whenever the loop goes on by itself there is a control to pause it") {
  int running = 0;
  for (const gfx::Size page : {gfx::Size{480, 320}, {800, 480}, {720, 1280}}) {
    for (const unsigned seed : {1u, 2u}) {
      Room room(cuts_only(page));
      ten_minutes(room, seed, [&] {
        if (room.view().mode != Mode::Loop || room.view().paused || room.view().warning_seconds) return;
        ++running;
        CHECK(can_pause(room.kiosk.scene()));
      });
    }
  }
  CHECK(running > 50);
}

TEST_CASE("on every panel the running loop has its pause, in every language") {
  const model::Content& content = checks::default_content();
  for (const look::Panel& panel : panels()) {
    const Wall wall(panel);
    for (const std::string& language : languages_of(content)) {
      for (std::size_t page = 0; page < content.deck.pages.size(); ++page) {
        if (!content.deck.pages[page].in_loop) continue;
        const show::View view{.mode = Mode::Loop, .page = page, .language = language};
        CHECK_MESSAGE(can_pause(wall.scene(view)), describe(wall, view));
      }
    }
  }
}

TEST_CASE("the first touch on what the loop shows stops it, and so does the pause") {
  for (const bool pause : {true, false}) {
    Room room(cuts_only());
    room.settle();
    if (pause) room.tap("pause");
    if (!pause) room.tap(gfx::Point{200, 100});
    const show::View before = room.view();
    CHECK(before.mode == (pause ? Mode::Loop : Mode::Opened));
    CHECK(before.paused == pause);
    room.wait(seconds(59));
    CHECK(room.view() == before);
  }
}

TEST_CASE("while a finger is down the loop waits") {
  Room room(cuts_only());
  room.settle();
  const std::size_t page = room.view().page;
  room.pointer(Phase::Down, {200, 100});
  room.wait(seconds(29));
  CHECK(room.view().page == page);
}

TEST_CASE("the idle warning counts 20 seconds, and any touch takes it away, as often as one likes") {
  Room room(cuts_only());
  Visitor visitor(room, 3);
  room.settle();
  room.tap(gfx::Point{200, 100});
  for (int i = 0; i < 50; ++i) {
    const show::View before = room.view();
    while (!room.view().warning_seconds) room.wait(seconds(1));
    CHECK(*room.view().warning_seconds >= 19);
    room.wait(seconds(visitor.below(18)));
    REQUIRE(room.view().warning_seconds);
    gfx::Point at = visitor.anywhere();
    if (room.kiosk.scene().message().area.contains(at)) at.y = 10;  // the message opens its page
    room.tap(at);
    CHECK(room.view() == before);
  }
}

TEST_CASE("a warning that nobody answers stays 20 seconds before the loop begins anew") {
  Room room(cuts_only());
  room.settle();
  room.tap(gfx::Point{200, 100});
  const base::TimePoint start = room.clock.now();
  base::TimePoint warned = start;
  room.on_turn = [&] {
    if (room.view().warning_seconds && warned == start) warned = room.clock.now();
    if (room.view().mode == Mode::Loop) CHECK(room.clock.now() - warned >= seconds(20));
  };
  room.wait(seconds(100));
  CHECK(warned - start >= seconds(59));
  CHECK(room.view().mode == Mode::Loop);
}

TEST_CASE("with less motion nothing moves") {
  for (const bool by_aid : {true, false}) {
    Room room(less_motion(by_aid));
    int looks = 0;
    bool moves = false;
    ten_minutes(room, 4, [&] {
      ++looks;
      // The visitor may switch the aid off; then pages move again.
      const bool still = !by_aid || room.view().aids.less_motion;
      moves = moves ||
              (still && room.display.last().mix.has_value() && room.display.last().when == room.clock.now());
    });
    CHECK(looks > 100);
    CHECK_FALSE(moves);
  }
  Room moving({.page = {480, 320}});
  bool moves = false;
  ten_minutes(moving, 4, [&] { moves = moves || moving.display.last().mix.has_value(); });
  CHECK(moves);
}
