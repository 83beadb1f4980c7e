#include "app/room.h"

// Touch panels that are broken, wet, or of which a child holds two: nothing of it may take the message away,
// keep the next visitor from it, or keep the display from going back to its loop.

using namespace kiosk;
using namespace kiosk::app;

namespace {

void require_message(Room& room) {
  const gfx::Rect area = room.kiosk.scene().message().area;
  REQUIRE_FALSE(area.empty());
  const gfx::Picture want = room.composed();
  for (int y = area.y; y < area.bottom(); ++y) {
    REQUIRE(std::equal(want.row(y) + area.x, want.row(y) + area.right(), room.display.panel.row(y) + area.x));
  }
}

void require_emergency_after_tap(Room& room) {
  room.tap("message");
  room.settle();
  CHECK(room.view().mode == Mode::Opened);
  CHECK(room.content().deck.pages[room.view().page].kind == model::PageKind::Emergency);
}

void point(Room& room, std::int64_t device, std::int64_t finger, Phase phase, gfx::Point at) {
  room.say(input::PointerEvent{device, finger, phase, at});
}

}  // namespace

TEST_CASE(
    "a finger that never lifts, at rest, trembling or wandering, does not keep an opened page for ever") {
  for (const int wander : {0, 3, 200}) {
    CAPTURE(wander);
    Room room;
    open_view(room, Mode::Opened);
    const gfx::Point at{room.kiosk.scene().size().w / 2, room.kiosk.scene().size().h / 2};
    room.pointer(Phase::Down, at, 1);
    int turns = 0;
    for (; room.view().mode != Mode::Loop && turns < 3000; ++turns) {
      room.pointer(Phase::Move, {at.x + (turns % 2 == 0 ? wander : -wander), at.y}, 1);
      room.wait(milliseconds(250));
      if (turns % 100 == 0) {
        room.wait(milliseconds(600));
        require_message(room);
      }
    }
    CHECK(room.view().mode == Mode::Loop);
    require_emergency_after_tap(room);
  }
}

TEST_CASE("stuck fingers of two panels take the message bar away from nobody") {
  Room room;
  room.settle();
  const gfx::Size size = room.kiosk.scene().size();
  point(room, 1, 0, Phase::Down, {2, 2});
  point(room, 2, 0, Phase::Down, {size.w - 2, 2});
  point(room, 2, 1, Phase::Down, {size.w - 2, size.h / 2});
  room.wait(seconds(4));
  require_message(room);
  require_emergency_after_tap(room);
  room.wait(minutes(10));
  CHECK(room.view().mode == Mode::Loop);
  require_message(room);
}

TEST_CASE("ghost touches for eight minutes leave the message, and afterwards the display goes back") {
  Room room;
  room.settle();
  const gfx::Size size = room.kiosk.scene().size();
  std::uint32_t number = 1;
  const auto below = [&number](int limit) {
    number = number * 1664525U + 1013904223U;  // Numerical Recipes; the same ghosts each time
    return static_cast<int>((number >> 8) % static_cast<std::uint32_t>(limit));
  };
  for (int ghost = 0; ghost < 600; ++ghost) {
    const gfx::Point at{below(4) == 0 ? 0 : below(size.w), below(size.h)};
    point(room, 3, below(2) == 0 ? -1 : ghost, Phase::Down, at);
    room.wait(milliseconds(below(2) == 0 ? 5 : below(3000)));
    if (below(3) != 0) point(room, 3, ghost, below(8) == 0 ? Phase::Cancel : Phase::Up, at);
    if (ghost % 20 != 0) continue;
    room.wait(milliseconds(700));
    require_message(room);
  }
  // Some of them were never lifted: the next visitor's finger counts all the same.
  room.wait(seconds(4));
  if (room.view().warning_seconds) room.tap("continue");
  require_emergency_after_tap(room);
  room.wait(minutes(10));
  CHECK(room.view().mode == Mode::Loop);
  require_message(room);
}

TEST_CASE("a display without any touch panel goes on with its loop, and keys reach the message") {
  Room room;
  room.settle();
  room.say(input::DevicesChanged{});
  const std::size_t page = room.view().page;
  room.wait(minutes(1));
  CHECK(room.view().mode == Mode::Loop);
  CHECK(room.view().page != page);
  room.key(Key::Emergency);
  room.settle();
  CHECK(room.content().deck.pages[room.view().page].kind == model::PageKind::Emergency);
}
