#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;
using display::MixKind;
using gfx::Rotation;

namespace {

/// An opened page in a room of this turn.
struct Opened {
  explicit Opened(RoomSettings settings = {}) : room(settings) {
    room.settle();
    room.key(Key::Select);
    room.wait(seconds(1));
    REQUIRE(room.view().mode == Mode::Opened);
  }
  /// A finger goes sideways from the middle by so many pixels and stays down.
  void pull(int by) {
    const gfx::Size page = room.kiosk.scene().size();
    start = {page.w / 2, page.h / 3};
    room.pointer(Phase::Down, start);
    room.wait(milliseconds(200));
    for (int i = 1; i <= 10; ++i) {
      room.pointer(Phase::Move, {start.x + by * i / 10, start.y});
      room.wait(milliseconds(100));
    }
    at = {start.x + by, start.y};
  }
  void let_go() { room.pointer(Phase::Up, at); }

  Room room;
  gfx::Point start;
  gfx::Point at;
};

/// The part of the panel in which the bar with the message is.
gfx::Picture bar_of(const Room& room, gfx::Rotation rotation) {
  const layout::Target* bar = room.kiosk.scene().find_target("message");
  REQUIRE(bar != nullptr);
  const gfx::Rect area = gfx::to_panel(bar->area, room.kiosk.scene().size(), rotation);
  gfx::Picture picture(area.size());
  for (int y = 0; y < area.h; ++y) {
    std::copy_n(room.display.panel.row(area.y + y) + area.x, area.w, picture.row(y));
  }
  return picture;
}

}  // namespace

TEST_CASE("a pulled page follows the finger on every panel, and far enough it turns") {
  for (const Rotation rotation : {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270}) {
    CAPTURE(static_cast<int>(rotation));
    Opened opened({.rotation = rotation});
    Room& room = opened.room;
    const show::View before = room.view();
    opened.pull(-300);
    REQUIRE(room.display.last().mix);
    CHECK(room.display.last().mix->kind == MixKind::Slide);
    const gfx::Point shift = room.display.last().mix->shift;
    const int slop = std::max(std::abs(shift.x), std::abs(shift.y)) - 300;
    CHECK(std::abs(slop) < 60);
    CHECK(gfx::way_on_panel({-300 - slop, 0}, rotation) == shift);
    CHECK(room.view() == before);
    opened.let_go();
    CHECK(room.view() != before);
    REQUIRE(room.display.last().mix);
    // It goes on from where it was: the new page is on the side from which it came.
    const gfx::Point rest = room.display.last().mix->shift;
    CHECK(gfx::way_on_panel({std::max(std::abs(rest.x), std::abs(rest.y)), 0}, rotation) == rest);
    room.wait(seconds(1));
    CHECK(room.display.panel == room.composed());
  }
}

TEST_CASE("a page let go too early, or taken back, runs back and is as it was") {
  for (const int by : {-150, 150}) {
    Opened opened;
    Room& room = opened.room;
    const gfx::Picture still = room.display.panel;
    const show::View before = room.view();
    opened.pull(by);
    CHECK(room.display.panel != still);
    opened.let_go();
    REQUIRE(room.display.last().mix);
    const base::TimePoint let_go = room.clock.now();
    room.wait(seconds(1));
    CHECK(room.view() == before);
    CHECK(room.display.panel == still);
    CHECK(room.display.last().when - let_go <= look::Durations{}.spring_back + look::Durations{}.frame);
    // Quiet again.
    const std::size_t frames = room.display.frames.size();
    room.wait(seconds(5));
    CHECK(room.display.frames.size() == frames);
  }
}

TEST_CASE("a second finger and a panel that takes the touch back let the page run back") {
  for (const bool second : {true, false}) {
    Opened opened;
    Room& room = opened.room;
    const gfx::Picture still = room.display.panel;
    const show::View before = room.view();
    opened.pull(-500);
    if (second) {
      room.pointer(Phase::Down, {100, 100}, 2);
      room.pointer(Phase::Up, {100, 100}, 2);
      room.pointer(Phase::Up, opened.at);
    } else {
      room.pointer(Phase::Cancel, opened.at);
    }
    room.wait(seconds(1));
    CHECK(room.view() == before);
    CHECK(room.display.panel == still);
  }
}

TEST_CASE("a finger that comes down while the page runs back finds it in its place") {
  Opened opened;
  Room& room = opened.room;
  const gfx::Picture still = room.display.panel;
  opened.pull(-150);
  opened.let_go();
  room.wait(milliseconds(50));
  REQUIRE(room.display.last().mix);
  const std::size_t frames = room.display.frames.size();
  room.handle(input::PointerEvent{7, 1, Phase::Down, {300, 10}});
  REQUIRE(room.display.frames.size() == frames + 1);
  CHECK(room.display.panel == still);
}

TEST_CASE("what is pulled in is what stays, in both directions and both ways of reading") {
  for (const std::string language : {"en", "ar"}) {
    for (const int by : {-400, 400}) {
      CAPTURE(language);
      CAPTURE(by);
      RoomSettings settings;
      settings.show.start_language = language;
      Opened opened(settings);
      Room& room = opened.room;
      Room other(settings);
      other.settle();
      other.key(Key::Select);
      const bool next = (by < 0) == (language == "en");
      other.key(next ? Key::NextPage : Key::PreviousPage);
      other.wait(seconds(1));
      opened.pull(by);
      opened.let_go();
      room.wait(seconds(1));
      CHECK(room.view() == other.view());
      CHECK(room.display.panel == other.display.panel);
    }
  }
}

TEST_CASE("the pages of the loop are pulled, too, and open none") {
  Room room;
  room.settle();
  room.pointer(Phase::Down, {600, 150});
  room.wait(milliseconds(100));
  room.pointer(Phase::Move, {500, 150});
  REQUIRE(room.display.last().mix);
  CHECK(room.display.last().mix->kind == MixKind::Slide);
  room.wait(seconds(1));
  room.pointer(Phase::Move, {250, 150});
  room.pointer(Phase::Up, {250, 150});
  room.wait(seconds(1));
  CHECK(room.loops("mission"));
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("a page without a neighbour gives way a little and comes back") {
  Room room({.page = {1920, 1080}});
  open_view(room, Mode::Topics);
  REQUIRE(room.kiosk.scene().card_count == 1);
  const gfx::Picture still = room.display.panel;
  room.pointer(Phase::Down, {1500, 20});
  room.pointer(Phase::Move, {500, 20});
  REQUIRE(room.display.last().mix);
  CHECK(room.display.last().mix->kind == MixKind::Rise);
  CHECK(room.display.last().mix->shift.x < -50);
  CHECK(room.display.last().mix->shift.x >= -1920 / 8);
  room.pointer(Phase::Up, {500, 20});
  room.wait(seconds(1));
  CHECK(room.view().mode == Mode::Topics);
  CHECK(room.display.panel == still);
}

TEST_CASE("with less motion no page follows, but a swipe turns it") {
  RoomSettings settings;
  settings.show.aids.less_motion = true;
  Opened opened(settings);
  const show::View before = opened.room.view();
  const std::size_t frames = opened.room.display.frames.size();
  opened.pull(-400);
  CHECK(opened.room.display.frames.size() <= frames + 1);
  opened.let_go();
  CHECK(opened.room.view() != before);
  for (const auto& frame : opened.room.display.frames) CHECK_FALSE(frame.mix);
}

TEST_CASE("a panel that reports only where a touch begins and ends turns pages all the same") {
  Opened opened;
  const show::View before = opened.room.view();
  opened.room.pointer(Phase::Down, {600, 150}, -1);
  opened.room.wait(milliseconds(150));
  opened.room.pointer(Phase::Up, {300, 150}, -1);
  opened.room.wait(seconds(1));
  CHECK(opened.room.view() != before);
  CHECK(opened.room.display.panel == opened.room.composed());
}

TEST_CASE("a pulled page that is resized, lost or replaced under the finger harms nothing") {
  for (const int what : {0, 1, 2, 3}) {
    Opened opened;
    Room& room = opened.room;
    opened.pull(-200);
    if (what == 0) room.say(input::DisplayLost{});
    if (what == 1) room.kiosk.replace_content(checks::default_content(), room.clock.now());
    if (what == 2) room.say(input::Exposed{});
    if (what == 3) room.key(Key::NextPage);
    room.turn();
    room.pointer(Phase::Move, {200, 160});
    room.pointer(Phase::Up, {390, 160});
    room.wait(seconds(1));
    CHECK(room.display.panel == room.composed());
  }
}

TEST_CASE("in every frame of every movement the message is whole and stands still") {
  for (const Rotation rotation : {Rotation::R0, Rotation::R90}) {
    for (const gfx::Size page : {gfx::Size{800, 480}, {600, 1024}}) {
      Room room({.page = page, .rotation = rotation});
      room.settle();
      const gfx::Picture bar = bar_of(room, rotation);
      std::size_t seen = 0;
      std::size_t moving = 0;
      room.on_turn = [&] {
        // A bar that is pressed shows its colours changed round: as whole, but another picture.
        if (room.kiosk.scene().message().area.empty() || seen == room.display.frames.size()) return;
        seen = room.display.frames.size();
        if (!room.display.last().mix) return;
        ++moving;
        if (room.view().message_language == "en") CHECK(bar_of(room, rotation) == bar);
      };
      room.tap("page");
      room.settle();
      room.swipe(-50);
      room.settle();
      room.swipe(-10, milliseconds(1500));
      room.settle();
      room.key(Key::NextPage);
      room.settle();
      room.key(Key::Topics);
      room.settle();
      room.key(Key::Home);
      room.settle();
      room.wait(seconds(15));
      CHECK(moving > 60);
      // Pressed, it is itself again with the first frame of the page that it opens.
      if (room.view().message_language != "en") continue;
      room.tap("message");
      CHECK(room.opened("emergency"));
    }
  }
}

TEST_CASE("the emergency page is whole within a fifth of a second") {
  Room room;
  room.settle();
  const gfx::Point at = room.middle_of("message");
  room.pointer(Phase::Down, at);
  room.pointer(Phase::Up, at);
  REQUIRE(room.opened("emergency"));
  room.wait(milliseconds(200));
  CHECK_FALSE(room.display.last().mix);
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("what opens from the loop rises through it, and sinks when the loop comes back") {
  Room room;
  room.settle();
  room.key(Key::Topics);
  REQUIRE(room.display.last().mix);
  CHECK(room.display.last().mix->kind == MixKind::Rise);
  CHECK(room.display.last().mix->shift.y > 0);
  room.wait(seconds(1));
  CHECK(room.display.panel == room.composed());
  room.key(Key::Home);
  REQUIRE(room.display.last().mix);
  CHECK(room.display.last().mix->kind == MixKind::Sink);
  room.wait(seconds(1));
  CHECK(room.display.panel == room.composed());
}
