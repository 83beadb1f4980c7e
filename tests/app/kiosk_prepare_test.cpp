#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// How many turns in a row want to go on at once, and draw something.
int prepared_pages(Room& room) {
  int pages = 0;
  while (room.kiosk.time_to_next(room.clock.now()) == base::Duration::zero()) {
    const long texts = room.rasters.texts;
    const std::size_t frames = room.display.frames.size();
    room.turn();
    CHECK(room.rasters.texts > texts);
    CHECK(room.display.frames.size() == frames);
    REQUIRE(++pages <= 4);
  }
  const long texts = room.rasters.texts;
  room.turn();
  CHECK(room.rasters.texts == texts);
  return pages;
}

}  // namespace

TEST_CASE("the pages one touch away are made ready, one a turn, and then there is peace") {
  Room room;
  CHECK(prepared_pages(room) == 2);
  room.key(Key::NextPage);
  room.wait(milliseconds(420));
  CHECK(prepared_pages(room) <= 2);
  room.key(Key::Topics);
  room.wait(milliseconds(420));
  CHECK(prepared_pages(room) <= 2);
}

TEST_CASE("on large screens fewer pages are kept, and the preparing still comes to an end") {
  struct Case {
    gfx::Size size;
    int pages;
  };
  for (const Case& c : {Case{{1920, 1080}, 2}, {{2560, 1440}, 1}, {{3840, 2160}, 1}}) {
    Room room({.page = c.size});
    CHECK(prepared_pages(room) == c.pages);
    room.key(Key::Select);
    room.clock.advance(seconds(1));
    room.turn();
    CHECK(room.view().mode == Mode::Opened);
    prepared_pages(room);
    CHECK(*room.kiosk.time_to_next(room.clock.now()) > seconds(1));
  }
}

TEST_CASE("a page that is out of reach on a large screen is not kept") {
  Room room({.page = {3840, 2160}});
  prepared_pages(room);
  room.key(Key::Select);
  room.clock.advance(seconds(1));
  room.turn();
  prepared_pages(room);
  const long drawn = room.rasters.drawn;
  room.say(input::KeyEvent{Key::Home, true});
  CHECK(room.rasters.drawn > drawn);
}

TEST_CASE("a touch on a page made ready is answered without laying out or composing anything") {
  for (const gfx::Size size : {gfx::Size{800, 480}, {3840, 2160}}) {
    Room room({.page = size});
    prepared_pages(room);
    const gfx::Point at = room.middle_of("page");
    room.pointer(Phase::Down, at);
    room.clock.advance(milliseconds(60));
    const long drawn = room.rasters.drawn;
    const long measured = room.rasters.measured;
    room.pointer(Phase::Up, at);
    CHECK(room.view().mode == Mode::Opened);
    CHECK(room.display.last().mix);
    CHECK(room.rasters.drawn == drawn);
    CHECK(room.rasters.measured == measured);
  }
}

TEST_CASE("turning to the next or the previous page is answered from what was made ready") {
  Room room;
  open_view(room, Mode::Opened);
  room.key(Key::NextPage);
  room.settle();
  for (const int step : {1, -1}) {
    const long drawn = room.rasters.drawn;
    const long measured = room.rasters.measured;
    room.say(input::WheelEvent{step});
    CHECK(room.rasters.drawn == drawn);
    CHECK(room.rasters.measured == measured);
    room.settle();
  }
}

TEST_CASE("nothing is made ready while pages move or a question is asked") {
  Room room;
  open_view(room, Mode::Opened);
  const long texts = room.rasters.texts;
  room.key(Key::NextPage);
  for (int i = 0; i < 5; ++i) {
    room.clock.advance(milliseconds(20));
    room.turn();
    CHECK(*room.kiosk.time_to_next(room.clock.now()) > base::Duration::zero());
  }
  CHECK(room.rasters.texts == texts);
}
