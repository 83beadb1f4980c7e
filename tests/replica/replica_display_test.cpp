#include "replica/replica_display.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "fakes/fake_clock.h"
#include "fakes/fake_display.h"
#include "replica/a_board.h"

using namespace kiosk;
using gfx::Rotation;
using replica::ReplicaDisplay;

namespace {

/// Every pixel says where it is.
gfx::Picture chart(gfx::Size size) {
  gfx::Picture picture(size);
  for (int y = 0; y < size.h; ++y) {
    for (int x = 0; x < size.w; ++x) picture.row(y)[x] = 0xFF000000u | unsigned(x << 8) | unsigned(y);
  }
  return picture;
}

gfx::Picture turned(const gfx::Picture& page, Rotation rotation) {
  gfx::Picture panel(gfx::rotated(page.size(), rotation));
  gfx::copy_rotated(page, gfx::bounds(page.size()), rotation, panel.view());
  return panel;
}

struct Desk {
  explicit Desk(gfx::Size window, Rotation rotation = Rotation::R0, gfx::Size panel = {80, 48})
      : screen(window, clock), display(screen, fakes::a_board(), panel, rotation, pace()) {}

  replica::Pace pace() {
    return {10, clock, [this](base::Duration time) { clock.advance(time); }};
  }

  gfx::Picture seen() const {
    const gfx::Rect& at = display.placed().screen;
    gfx::Picture part(at.size());
    for (int y = 0; y < at.h; ++y) std::copy_n(screen.panel.row(at.y + y) + at.x, at.w, part.row(y));
    return part;
  }

  fakes::FakeClock clock;
  fakes::FakeDisplay screen;
  ReplicaDisplay display;
};

}  // namespace

TEST_CASE("every pixel of the page is seen, upright, whatever way the panel hangs; the frame covers none") {
  for (const Rotation rotation : {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270}) {
    CAPTURE(int(rotation));
    Desk desk({130, 130}, rotation);
    const gfx::Picture page = chart(desk.display.page_size());
    const gfx::Picture panel = turned(page, rotation);
    REQUIRE(panel.size() == desk.display.size());
    desk.display.show(panel, {});
    CHECK(desk.seen() == page);
  }
}

TEST_CASE("a change on the page is seen in the window, and nothing else is sent") {
  Desk desk({100, 68});
  gfx::Picture page = chart({80, 48});
  desk.display.show(page, {});
  CHECK(desk.screen.last().changed == gfx::Rect{0, 0, 100, 68});
  page.row(7)[5] = 0xFFFFFFFF;
  desk.display.show(page, {5, 7, 1, 1});
  CHECK(desk.screen.last().changed == desk.display.placed().screen);
  CHECK(desk.seen() == page);
}

TEST_CASE("a fade is seen step by step, at the board's pace") {
  Desk desk({100, 68});
  const gfx::Picture from(gfx::Size{80, 48});
  const gfx::Picture to = chart({80, 48});
  desk.display.show(from, {});
  for (const int progress : {64, 128, 256}) {
    const base::TimePoint before = desk.clock.now();
    const display::Mix mix{display::MixKind::Fade, progress, {}, {}};
    desk.display.show_mix(from, to, mix);
    CHECK(desk.clock.now() - before == std::chrono::milliseconds(100));
    gfx::Picture expected = from;
    display::draw_mix(from, to, mix, expected.view());
    CHECK(desk.seen() == expected);
  }
}

TEST_CASE("a window that gets another size shows the whole board again") {
  Desk desk({100, 68});
  const gfx::Picture page = chart({80, 48});
  desk.display.show(page, {});
  desk.screen.resize({250, 200});
  desk.display.window_changed();
  desk.display.show(page, {});
  CHECK(desk.display.picture().size() == gfx::Size{250, 200});
  CHECK(desk.display.placed().screen.size() == gfx::Size{160, 96});
  CHECK(desk.seen().at({2 * 30 + 1, 2 * 20}) == page.at({30, 20}));
}

TEST_CASE("a screen that the board's graphics processor cannot draw is refused as on the board") {
  CHECK_THROWS_WITH_AS(
      Desk({300, 300}, Rotation::R0, {101, 48}),
      "the screen of 101x48 pixels is larger than the 100 that the graphics processor of small "
      "can draw; choose a smaller mode with --size",
      std::runtime_error);
  CHECK_NOTHROW(Desk({300, 300}, Rotation::R0, {100, 48}));
}
