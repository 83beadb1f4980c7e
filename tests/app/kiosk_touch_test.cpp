#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

TEST_CASE("a press shows within the same turn, and only where it is") {
  Room room({.page = {1280, 800}});
  room.settle();
  const gfx::Rect button = room.kiosk.scene().find_target("pause")->area;
  const gfx::Picture before = room.display.panel;
  const std::size_t frames = room.display.frames.size();
  room.pointer(Phase::Down, button.center());
  REQUIRE(room.display.frames.size() == frames + 1);
  CHECK_FALSE(room.display.last().mix);
  CHECK_FALSE(room.display.last().changed.empty());
  CHECK(button.inset(-button.w / 4).contains(room.display.last().changed));
  CHECK(room.display.panel != before);
  CHECK(room.display.panel == room.composed());
  CHECK_FALSE(room.view().paused);
}

TEST_CASE("a press shows one picture if it changes anything, and none if not") {
  for (const Mode mode : kAllModes) {
    Room room;
    open_view(room, mode);
    const std::vector<layout::Target> targets = room.kiosk.scene().targets();
    for (const layout::Target& target : targets) {
      CAPTURE(target.id);
      const gfx::Picture before = room.display.panel;
      const std::size_t frames = room.display.frames.size();
      room.pointer(Phase::Down, target.area.center());
      const bool changed = room.display.panel != before;
      CHECK(room.display.frames.size() - frames == (changed ? 1 : 0));
      room.pointer(Phase::Cancel, target.area.center());
      CHECK(room.display.panel == before);
    }
  }
}

TEST_CASE("letting go acts, sliding off does not") {
  Room room;
  room.settle();
  const gfx::Picture before = room.display.panel;
  const gfx::Point at = room.middle_of("message");

  room.pointer(Phase::Down, at);
  CHECK(room.display.panel != before);
  room.wait(milliseconds(100));
  room.pointer(Phase::Move, {at.x, at.y / 2});
  CHECK(room.display.panel == before);
  room.pointer(Phase::Up, {at.x, at.y / 2});
  CHECK(room.view().mode == Mode::Loop);

  room.tap("message");
  CHECK(room.opened("emergency"));
}

TEST_CASE("a finger that comes back to its button presses it") {
  Room room;
  room.settle();
  const gfx::Point at = room.middle_of("message");
  room.pointer(Phase::Down, at);
  room.pointer(Phase::Move, {at.x, at.y / 2});
  room.pointer(Phase::Move, at);
  room.pointer(Phase::Up, at);
  CHECK(room.opened("emergency"));
}

TEST_CASE("a touch on the loop opens the page it shows, and presses nothing on it") {
  for (const std::string id : {"logo", "mission", "objectives", "emergency"}) {
    Room room;
    room.settle();
    while (!room.loops(id)) room.wait(seconds(1));
    room.settle();
    room.tap("page");
    room.settle();
    CHECK(room.opened(id));
    CHECK(room.view().card == 0);
    CHECK(room.display.panel == room.composed());
  }
}

TEST_CASE("one touch on the bar opens the emergency page, from every view") {
  for (const auto at : {layout::ControlsAt::Bottom, layout::ControlsAt::Top}) {
    for (const gfx::Size size : {gfx::Size{480, 320}, {1280, 800}}) {
      for (const Mode mode : kAllModes) {
        Room room({.page = size, .controls = at});
        open_view(room, mode);
        room.tap(room.kiosk.scene().message().area.center());
        CHECK(room.opened("emergency"));
      }
    }
  }
}

TEST_CASE("one touch on the bar opens the emergency page, from the idle warning, too") {
  Room room;
  open_view(room, Mode::Topics);
  room.wait(seconds(65));
  REQUIRE(room.view().warning_seconds);
  room.tap("message");
  CHECK(room.opened("emergency"));
  CHECK_FALSE(room.view().warning_seconds);
}

TEST_CASE("a second finger makes of both no tap and no swipe") {
  Room room;
  open_view(room, Mode::Opened);
  const show::View before = room.view();
  const gfx::Point at = room.middle_of("home");
  const gfx::Size size = room.kiosk.scene().size();
  room.pointer(Phase::Down, at, 1);
  room.pointer(Phase::Down, {size.w / 2, size.h / 3}, 2);
  room.pointer(Phase::Move, {size.w / 6, size.h / 3}, 2);
  room.pointer(Phase::Up, {size.w / 6, size.h / 3}, 2);
  room.pointer(Phase::Up, at, 1);
  CHECK(room.view() == before);
  room.settle();
  room.tap("home");
  CHECK(room.view().mode == Mode::Loop);
}

TEST_CASE("a touch that the panel takes back never navigates") {
  Room room;
  open_view(room, Mode::Opened);
  const show::View before = room.view();
  const gfx::Picture picture = room.display.panel;
  const gfx::Point at = room.middle_of("home");
  room.pointer(Phase::Down, at);
  CHECK(room.display.panel != picture);
  room.pointer(Phase::Cancel, at);
  CHECK(room.view() == before);
  CHECK(room.display.panel == picture);
}

TEST_CASE("a panel that is unplugged under a finger lets go of it without pressing anything") {
  Room room;
  open_view(room, Mode::Opened);
  const show::View before = room.view();
  const gfx::Picture picture = room.display.panel;
  const gfx::Point at = room.middle_of("home");
  room.pointer(Phase::Down, at);
  room.say(input::DevicesChanged{});
  CHECK(room.display.panel == picture);
  room.pointer(Phase::Up, at);
  CHECK(room.view() == before);
  // Nobody holds it any more: idle time goes on.
  room.wait(minutes(10));
  CHECK(room.view().mode == Mode::Loop);
}

TEST_CASE("any touch holds the loop, and a stuck one not for ever") {
  Room room;
  room.settle();
  const std::size_t page = room.view().page;
  room.pointer(Phase::Down, room.middle_of("message"));
  room.wait(seconds(29));
  CHECK(room.view().page == page);
  CHECK(room.view().mode == Mode::Loop);
  room.wait(seconds(20));
  CHECK(room.view().page != page);
}

TEST_CASE("a swipe turns the page both ways; a short or steep one and a slow one that is not far do not") {
  Room room;
  open_view(room, Mode::Opened);
  const show::View first = room.view();
  room.swipe(-50);
  room.settle();
  CHECK(room.view() != first);
  room.swipe(50);
  room.settle();
  CHECK(room.view() == first);

  room.swipe(-5);
  CHECK(room.view() == first);
  room.swipe(-30, seconds(2));
  room.settle();
  CHECK(room.view() == first);
  const gfx::Size size = room.kiosk.scene().size();
  room.pointer(Phase::Down, {size.w / 2, size.h / 5});
  room.pointer(Phase::Move, {size.w / 4, size.h * 4 / 5});
  room.pointer(Phase::Up, {size.w / 4, size.h * 4 / 5});
  CHECK(room.view() == first);
}

TEST_CASE("a swipe over the loop turns its pages and opens none") {
  Room room;
  room.settle();
  room.swipe(-50);
  CHECK(room.loops("mission"));
  room.settle();
  room.swipe(50);
  CHECK(room.loops("logo"));
}

TEST_CASE("the wheel turns one page for each event, however many notches that has") {
  Room room;
  room.settle();
  room.say(input::WheelEvent{5});
  CHECK(room.loops("mission"));
  room.say(input::WheelEvent{-1});
  CHECK(room.loops("logo"));
  room.say(input::WheelEvent{0});
  CHECK(room.loops("logo"));
}

TEST_CASE("a wheel that spins through many pages in one turn comes to rest on a whole card") {
  Room room;
  open_view(room, Mode::Opened);
  const std::size_t pages = Room::content().deck.pages.size();
  const std::size_t first = room.view().page;
  for (int i = 0; i < 60; ++i) room.handle(input::WheelEvent{1});
  room.turn();
  room.settle();
  const show::View forth = room.view();
  CHECK(forth.card >= 0);
  CHECK(forth.card < room.kiosk.scene().card_count);
  CHECK(room.display.panel == room.composed());
  room.wait(seconds(5));
  CHECK(room.view() == forth);
  for (int i = 0; i < 60; ++i) {
    room.say(input::WheelEvent{-1});
    room.settle();
  }
  CHECK(room.view().page % pages == first);
  CHECK(room.view().card == 0);
}

TEST_CASE("going back from a page's first card enters the page before at its last") {
  Room room;
  room.settle();
  for (std::size_t i = 0; i < Room::content().deck.pages.size(); ++i) {
    Room other;
    other.settle();
    other.key(Key::Select);
    other.settle();
    while (other.view().page != i) {
      other.key(Key::NextPage);
      other.settle();
    }
    REQUIRE(other.view().card == 0);
    other.key(Key::PreviousPage);
    other.settle();
    CHECK(other.view().page != i);
    CHECK(other.view().card == other.kiosk.scene().card_count - 1);
    CHECK(other.display.panel == other.composed());
  }
}

TEST_CASE("pressing while pages move ends the movement first: what is pressed is what is seen") {
  Room room;
  room.settle();
  room.key(Key::NextPage);
  room.wait(milliseconds(100));
  REQUIRE(room.display.last().mix);
  const std::size_t frames = room.display.frames.size();
  room.handle(input::PointerEvent{7, 1, Phase::Down, room.middle_of("page")});
  REQUIRE(room.display.frames.size() == frames + 1);
  CHECK_FALSE(room.display.last().mix);
  CHECK(room.display.panel == room.composed());
  room.turn();
  room.wait(milliseconds(60));
  room.pointer(Phase::Up, room.middle_of("page"));
  CHECK(room.opened("mission"));
}

TEST_CASE("two taps faster than the fade both count") {
  Room room({.page = {1280, 800}});
  open_view(room, Mode::Opened);
  const std::size_t page = room.view().page;
  room.tap(room.control_for(Wish::Next));
  room.tap(room.control_for(Wish::Next));
  room.settle();
  const std::size_t pages = Room::content().deck.pages.size();
  Room other({.page = {1280, 800}});
  open_view(other, Mode::Opened);
  for (int i = 0; i < 2; ++i) {
    other.tap(other.control_for(Wish::Next));
    other.settle();
  }
  CHECK(page < pages);
  CHECK(room.view() == other.view());
}
