#include "app/room.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

RoomSettings wide() {
  RoomSettings settings;
  settings.page = {1920, 1080};
  settings.show.start_page = "founders";
  return settings;
}

globe::Pose pose(const Room& room) {
  const layout::GlobeMark* mark = room.kiosk.scene().turning_globe();
  REQUIRE(mark != nullptr);
  return mark->drawing.pose;
}

gfx::Point middle(const Room& room) {
  return room.kiosk.scene().turning_globe()->rect.center();
}

/// The loop, at the page of the founders.
void to_loop_page(Room& room) {
  room.settle();
  for (int i = 0; i < 3; ++i) {
    room.say(input::KeyEvent{Key::NextPage, true});
    room.say(input::KeyEvent{Key::NextPage, false});
    room.wait(milliseconds(500));
  }
  REQUIRE(room.kiosk.scene().turning_globe() != nullptr);
  REQUIRE(room.view().mode == Mode::Loop);
}

/// Waits for the show to do something by itself, not for a picture of a globe.
bool sleeps(const Room& room) {
  const auto next = room.kiosk.time_to_next(room.clock.now());
  return !next || *next > seconds(1);
}

}  // namespace

TEST_CASE("in the loop the globe turns slowly, in its own rectangle only, and goes on in the next round") {
  RoomSettings settings;
  settings.page = {1280, 720};
  Room room(settings);
  to_loop_page(room);
  const globe::Pose before = pose(room);
  room.wait(seconds(2));
  CHECK(globe::wrap_longitude(before.lon - pose(room).lon) == doctest::Approx(12).epsilon(0.05));
  const gfx::Rect globe = room.kiosk.scene().turning_globe()->rect;
  CHECK(room.display.last().changed == globe);
  CHECK_FALSE(room.display.last().mix);
  const globe::Pose left_at = pose(room);
  for (int i = 0; i < 5; ++i) {
    room.say(input::KeyEvent{Key::NextPage, true});
    room.say(input::KeyEvent{Key::NextPage, false});
    if (room.kiosk.scene().turning_globe() != nullptr) break;
    room.wait(milliseconds(500));
  }
  CHECK(globe::degrees_between(pose(room), left_at) < 8);
  CHECK(globe::degrees_between(pose(room), before) > 8);
}

TEST_CASE("a paused loop, a finger that is down, and less movement stop it") {
  RoomSettings settings;
  settings.page = {1280, 720};
  Room room(settings);
  to_loop_page(room);
  room.say(input::KeyEvent{Key::Pause, true});
  room.say(input::KeyEvent{Key::Pause, false});
  room.wait(milliseconds(100));
  const globe::Pose paused = pose(room);
  CHECK(sleeps(room));
  room.wait(seconds(3));
  CHECK(pose(room) == paused);
  room.say(input::KeyEvent{Key::Pause, true});
  room.say(input::KeyEvent{Key::Pause, false});
  room.wait(seconds(1));
  CHECK_FALSE(pose(room) == paused);

  room.pointer(Phase::Down, middle(room));
  const globe::Pose held = pose(room);
  room.wait(seconds(1));
  CHECK(pose(room) == held);
  room.pointer(Phase::Cancel, middle(room));

  settings.show.aids.less_motion = true;
  Room calm(settings);
  to_loop_page(calm);
  const globe::Pose first = pose(calm);
  CHECK(sleeps(calm));
  calm.wait(seconds(2));
  CHECK(pose(calm) == first);
}

TEST_CASE("another founder turns the globe there; nothing slides, and then all is still") {
  Room room(wide());
  room.settle();
  CHECK(sleeps(room));
  const globe::Pose before = pose(room);
  room.tap("place-1");
  CHECK(room.view().card == 1);
  CHECK_FALSE(room.display.last().mix);
  CHECK_FALSE(pose(room) == before);
  const globe::Pose under_way = pose(room);
  room.wait(seconds(1));
  CHECK_FALSE(pose(room) == under_way);
  CHECK(pose(room).lon == doctest::Approx(149.1));
  CHECK(sleeps(room));
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("the keys step through the founders, with the focus on the list, too") {
  Room room(wide());
  room.settle();
  for (int card = 1; card <= 6; ++card) {
    room.say(input::KeyEvent{Key::NextPage, true});
    room.say(input::KeyEvent{Key::NextPage, false});
    room.wait(seconds(1));
    CHECK(room.view().card == card);
  }
  if (checks::kSlow) return;  // a visitor for each control
  // Tab goes round all controls; the list is among them.
  std::string reached;
  const auto& targets = room.kiosk.scene().targets();
  const auto stops = std::count_if(targets.begin(), targets.end(), [](const layout::Target& target) {
    return target.focus == layout::Focus::Stop;
  });
  for (int i = 0; i < stops; ++i) {
    room.key(Key::NextFocus);
    const int before = room.view().card;
    Room probe(wide());
    probe.settle();
    for (int step = 0; step <= i; ++step) probe.key(Key::NextFocus);
    probe.key(Key::Select);
    if (probe.opened("founders") && probe.view().card > 0) reached += std::to_string(probe.view().card);
    CHECK(room.view().card == before);
  }
  for (const char card : {'1', '2', '3', '4', '5', '6'}) CHECK(reached.find(card) != std::string::npos);
}

TEST_CASE("a touch elsewhere ends a turn at once") {
  Room room(wide());
  room.settle();
  room.tap("place-1");
  room.wait(milliseconds(100));
  REQUIRE(pose(room).lon != doctest::Approx(149.1));
  room.pointer(Phase::Down, {5, 300});
  CHECK(pose(room).lon == doctest::Approx(149.1));
  room.pointer(Phase::Cancel, {5, 300});
}

TEST_CASE("the globe follows a finger, glides on when it is thrown, and the page does not turn") {
  Room room(wide());
  room.settle();
  const auto view = room.view();
  const gfx::Point from = middle(room);
  const globe::Pose before = pose(room);
  room.pointer(Phase::Down, from);
  for (int i = 1; i <= 10; ++i) {
    room.wait(milliseconds(16));
    room.pointer(Phase::Move, {from.x + i * 20, from.y});
  }
  const globe::Pose dragged = pose(room);
  CHECK(globe::wrap_longitude(before.lon - dragged.lon) > 15);
  room.pointer(Phase::Up, {from.x + 200, from.y});
  room.wait(milliseconds(200));
  CHECK(globe::wrap_longitude(dragged.lon - pose(room).lon) > 5);
  room.wait(seconds(5));
  CHECK(sleeps(room));
  CHECK(room.view() == view);
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("a finger that comes down stops a gliding globe where it is") {
  Room room(wide());
  room.settle();
  const gfx::Point from = middle(room);
  room.pointer(Phase::Down, from);
  for (int i = 1; i <= 10; ++i) {
    room.wait(milliseconds(16));
    room.pointer(Phase::Move, {from.x + i * 20, from.y});
  }
  room.pointer(Phase::Up, {from.x + 200, from.y});
  room.wait(milliseconds(50));
  room.pointer(Phase::Down, {from.x, from.y + 50});
  const globe::Pose stopped = pose(room);
  room.wait(seconds(1));
  CHECK(pose(room) == stopped);
}

TEST_CASE("a tap on a spot of the globe opens its card; one on the sea changes nothing") {
  Room room(wide());
  room.settle();
  const layout::GlobeMark mark = *room.kiosk.scene().turning_globe();
  const auto at = [&](globe::Place place) {
    const auto sight = globe::sight_of(mark.drawing, mark.rect, place);
    REQUIRE(sight.has_value());
    return gfx::Point{int(sight->at.x), int(sight->at.y)};
  };
  room.tap(at({-15, -25}));
  CHECK(room.view().card == 0);
  room.tap(at({51.5, -0.1}));
  CHECK(room.view().card == 6);
}

TEST_CASE("with less movement the globe jumps to the place and stands") {
  RoomSettings settings = wide();
  settings.show.aids.less_motion = true;
  Room room(settings);
  room.settle();
  room.tap("place-1");
  CHECK(pose(room).lon == doctest::Approx(149.1));
  CHECK(sleeps(room));
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("when the page has left the screen nothing moves any more") {
  Room room(wide());
  room.settle();
  room.tap("place-1");
  room.say(input::KeyEvent{Key::Topics, true});
  room.say(input::KeyEvent{Key::Topics, false});
  room.settle();
  REQUIRE(room.view().mode == Mode::Topics);
  CHECK(sleeps(room));
}
