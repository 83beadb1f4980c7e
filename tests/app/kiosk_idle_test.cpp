#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// Waits for "Still reading?".
void wait_for_warning(Room& room) {
  for (int second = 0; second < 300 && !room.view().warning_seconds; ++second) room.wait(seconds(1));
  REQUIRE(room.view().warning_seconds);
}

}  // namespace

TEST_CASE("an opened page asks whether anybody is still reading, counts down and goes back to the loop") {
  Room room;
  open_view(room, Mode::Opened);
  const gfx::Picture page = room.display.panel;
  wait_for_warning(room);
  CHECK(room.view().warning_seconds == 20);
  CHECK(room.kiosk.scene().find_target("continue") != nullptr);
  CHECK(room.display.panel != page);
  const std::size_t frames = room.display.frames.size();
  room.wait(seconds(10));
  CHECK(*room.view().warning_seconds <= 10);
  // One partial picture a second, no more.
  CHECK(room.display.frames.size() - frames <= 11);
  CHECK(room.display.panel == room.composed());
  room.wait(seconds(12));
  CHECK(room.loops("logo"));
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("any touch takes the warning away and presses nothing else") {
  Room room;
  open_view(room, Mode::Opened);
  const gfx::Picture page = room.display.panel;
  const show::View view = room.view();
  const gfx::Point home = room.middle_of("home");
  for (const gfx::Point at : {home, gfx::Point{1, 1}}) {
    wait_for_warning(room);
    room.tap(at);
    CHECK(room.view() == view);
    CHECK(room.display.panel == page);
  }
  wait_for_warning(room);
  room.tap("continue");
  CHECK(room.view() == view);
}

TEST_CASE("keys, the wheel and a swipe take the warning away, too, and do nothing else") {
  const std::function<void(Room&)> ways[] = {
      [](Room& room) { room.key(Key::NextFocus); }, [](Room& room) { room.key(Key::Select); },
      [](Room& room) { room.key(Key::NextPage); },  [](Room& room) { room.key(Key::Home); },
      [](Room& room) { room.swipe(-50); },          [](Room& room) { room.say(input::WheelEvent{1}); }};
  for (const auto& way : ways) {
    Room room;
    open_view(room, Mode::Opened);
    const gfx::Picture page = room.display.panel;
    const show::View view = room.view();
    wait_for_warning(room);
    way(room);
    room.settle();
    CHECK(room.view() == view);
    CHECK(room.display.panel == page);
  }
}

TEST_CASE("the next visitor finds the default language and no focus of the one before") {
  Room room;
  room.settle();
  const gfx::Picture start = room.display.panel;
  room.key(Key::Languages);
  room.tap("language-de");
  CHECK(room.view().language == "de");
  room.settle();
  room.key(Key::Topics);
  room.key(Key::NextFocus);
  wait_for_warning(room);
  room.wait(seconds(21));
  CHECK(room.loops("logo"));
  CHECK(room.view().language == "en");
  room.settle();
  CHECK(room.display.panel == start);
}

TEST_CASE("the emergency page waits longer") {
  RoomSettings settings;
  settings.show.timing.emergency_idle = minutes(5);
  Room room(settings);
  room.settle();
  room.key(Key::Emergency);
  room.wait(minutes(4));
  CHECK_FALSE(room.view().warning_seconds);
  room.wait(seconds(61));
  CHECK(room.view().warning_seconds);
}

TEST_CASE("a paused loop and the menus go back to the loop as well") {
  for (const Key key : {Key::Pause, Key::Topics, Key::Languages}) {
    Room room;
    room.settle();
    room.key(key);
    wait_for_warning(room);
    room.wait(seconds(21));
    CHECK(room.view().mode == Mode::Loop);
    CHECK_FALSE(room.view().paused);
    room.settle();
    CHECK(room.display.panel == room.composed());
  }
}
