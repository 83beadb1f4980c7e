#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

base::Faults two_faults() {
  return {{"text/en.json", 3, 5, base::Severity::Error, "/pages", "too long", "make it shorter"},
          {"deck.json", 9, 1, base::Severity::Warning, "/page", "unknown key", "remove it"}};
}

}  // namespace

TEST_CASE("a window of another size gets the same page, laid out anew") {
  Room room;
  open_view(room, Mode::Opened);
  room.key(Key::NextPage);
  room.settle();
  const std::string page = room.page_id();
  for (const gfx::Size size : {gfx::Size{1280, 800}, {480, 320}, {720, 1280}}) {
    room.display.resize(size);
    room.say(input::Resized{size});
    CHECK(room.opened(page));
    CHECK(room.kiosk.scene().size() == size);
    CHECK(room.kiosk.picture().size() == size);
    CHECK_FALSE(room.display.last().mix);
    CHECK(room.display.panel == room.kiosk.picture());
    room.settle();
    room.tap("home");
    CHECK(room.view().mode == Mode::Loop);
    room.settle();
    room.key(Key::Topics);
    room.key(Key::Home);
    room.handle(input::KeyEvent{Key::Select, true});
    room.say(input::KeyEvent{Key::Select, false});
    while (!room.opened(page)) {
      room.key(Key::NextPage);
      room.settle();
    }
  }
}

TEST_CASE("a resize under a finger and during a movement loses neither page nor events") {
  Room room;
  room.settle();
  room.pointer(Phase::Down, {100, 100});
  room.key(Key::NextPage);
  REQUIRE(room.display.last().mix);
  room.display.resize({1024, 600});
  room.handle(input::Resized{{1024, 600}});
  // Events of the same turn find no page to press on, and must not fail.
  room.handle(input::PointerEvent{7, 1, Phase::Up, {100, 100}});
  room.handle(input::PointerEvent{7, 2, Phase::Down, {100, 100}});
  room.handle(input::PointerEvent{7, 2, Phase::Up, {100, 100}});
  room.handle(input::KeyEvent{Key::NextFocus, true});
  room.handle(input::Exposed{});
  room.turn();
  CHECK(room.loops("mission"));
  CHECK(room.display.panel == room.kiosk.picture());
}

TEST_CASE("the smallest and the oddest windows do not end the program") {
  Room room;
  for (const gfx::Size size : {gfx::Size{320, 240}, {240, 320}, {1000, 300}, {300, 1000}, {240, 240}}) {
    room.display.resize(size);
    room.say(input::Resized{size});
    room.key(Key::Select);
    room.settle();
    room.key(Key::Topics);
    room.settle();
    room.key(Key::Home);
    room.settle();
    CHECK(room.display.panel == room.kiosk.picture());
  }
}

TEST_CASE("an exposed window gets its picture again") {
  Room room;
  room.settle();
  const gfx::Picture picture = room.display.panel;
  room.display.panel = gfx::Picture(picture.size());
  const std::size_t frames = room.display.frames.size();
  const long drawn = room.rasters.drawn;
  room.say(input::Exposed{});
  CHECK(room.display.frames.size() == frames + 1);
  CHECK(room.display.panel == picture);
  CHECK(room.rasters.drawn == drawn);
}

TEST_CASE("a lost display gets a whole picture") {
  Room room;
  open_view(room, Mode::Opened);
  const gfx::Picture picture = room.display.panel;
  room.display.panel = gfx::Picture(picture.size());
  room.say(input::DisplayLost{});
  CHECK(room.display.panel == picture);
}

TEST_CASE("new content shows at once, on the page that was on") {
  Room room;
  open_view(room, Mode::Opened);
  while (room.page_id() != "history") {
    room.key(Key::NextPage);
    room.settle();
  }
  const gfx::Picture before = room.display.panel;
  model::Content content = checks::default_content();
  content.texts.front().pages.at("history").title = "Once upon a time";
  content.deck.pages.erase(content.deck.pages.begin() + 1);
  const std::string page = "history";
  room.kiosk.replace_content(content, room.clock.now());
  room.turn();
  CHECK(room.view().mode == Mode::Opened);
  CHECK(content.deck.pages[room.view().page].id == page);
  CHECK_FALSE(room.display.last().mix);
  CHECK(room.display.panel != before);
  CHECK(room.display.panel == room.kiosk.picture());
}

TEST_CASE("when the page that was on is gone from the new content, the loop goes on") {
  Room room;
  open_view(room, Mode::Opened);
  room.key(Key::PreviousPage);
  room.settle();
  REQUIRE(room.opened("about"));
  model::Content content = checks::default_content();
  content.deck.pages.pop_back();
  room.kiosk.replace_content(content, room.clock.now());
  room.turn();
  CHECK(room.view().mode == Mode::Loop);
  CHECK(room.display.panel == room.kiosk.picture());
}

TEST_CASE("new content under a finger or a movement harms nothing") {
  Room room;
  room.settle();
  room.key(Key::NextPage);
  room.wait(milliseconds(50));
  room.pointer(Phase::Down, room.middle_of("message"));
  room.kiosk.replace_content(checks::default_content(), room.clock.now());
  room.handle(input::PointerEvent{7, 1, Phase::Move, {5, 5}});
  room.turn();
  room.pointer(Phase::Up, {5, 5});
  room.settle();
  CHECK(room.loops("mission"));
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("faults are listed over every page, leave the message free and go when they are mended") {
  for (const auto at : {layout::ControlsAt::Bottom, layout::ControlsAt::Top}) {
    Room room({.page = {1280, 800}, .controls = at});
    room.settle();
    const gfx::Picture plain = room.display.panel;
    room.kiosk.set_overlay(two_faults());
    room.turn();
    const gfx::Picture listed = room.display.panel;
    CHECK(listed != plain);
    const gfx::Rect message = room.kiosk.scene().message().area;
    for (int y = message.y; y < message.bottom(); ++y) {
      REQUIRE(std::equal(plain.row(y), plain.row(y) + plain.size().w, listed.row(y)));
    }
    room.settle();
    room.tap("message");
    CHECK(room.opened("emergency"));
    room.kiosk.set_overlay({});
    room.key(Key::Home);
    room.settle();
    CHECK(room.display.panel == plain);
  }
}
