#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// An upright panel has room for the marks of the loop.
constexpr gfx::Size kPage{1920, 1080};

}  // namespace

TEST_CASE("the mark of a loop page fills in steps, one tiny picture a second") {
  Room room({.page = kPage});
  room.settle();
  REQUIRE(room.kiosk.scene().find_target("dot-0") != nullptr);
  const gfx::Rect marks = room.kiosk.scene().find_target("dot-0")->area;
  const std::size_t page = room.view().page;
  const std::size_t frames = room.display.frames.size();
  gfx::Picture before = room.display.panel;
  room.wait(seconds(4));
  REQUIRE(room.view().page == page);
  CHECK(room.display.frames.size() - frames >= 3);
  CHECK(room.display.frames.size() - frames <= 5);
  CHECK(room.display.panel != before);
  for (std::size_t i = frames; i < room.display.frames.size(); ++i) {
    CHECK_FALSE(room.display.frames[i].mix);
    CHECK(marks.contains(room.display.frames[i].changed));
  }
  CHECK(room.display.panel == room.composed());
}

TEST_CASE("the mark stands still while the loop is paused or held, and with less motion") {
  Room paused({.page = kPage});
  paused.settle();
  paused.key(Key::Pause);
  paused.settle();
  const std::size_t frames = paused.display.frames.size();
  paused.wait(seconds(10));
  CHECK(paused.display.frames.size() == frames);

  Room held({.page = kPage});
  held.settle();
  held.pointer(Phase::Down, held.middle_of("message"));
  held.settle();
  const std::size_t held_frames = held.display.frames.size();
  held.wait(seconds(10));
  CHECK(held.display.frames.size() == held_frames);

  RoomSettings settings{.page = kPage};
  settings.show.aids.less_motion = true;
  Room calm(settings);
  calm.settle();
  const std::size_t calm_frames = calm.display.frames.size();
  calm.wait(seconds(4));
  CHECK(calm.display.frames.size() == calm_frames);
}

TEST_CASE("on an opened page no mark fills and nothing is drawn") {
  Room room({.page = kPage});
  open_view(room, Mode::Opened);
  const std::size_t frames = room.display.frames.size();
  room.wait(seconds(30));
  CHECK(room.display.frames.size() == frames);
  CHECK(*room.kiosk.time_to_next(room.clock.now()) > seconds(10));
}
