#include "app/run_loop.h"

#include <doctest/doctest.h>

#include "fakes/fake_clock.h"
#include "fakes/fake_library_rasters.h"
#include "fakes/fake_session.h"
#include "layout/stage.h"
#include "safe/safe_page.h"

using namespace kiosk;
using namespace kiosk::app;
using input::Key;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr gfx::Size kSize{480, 320};

/// A whole run of the program's loop on a session whose events are a script.
struct Run {
  Run() : session(kSize, clock) {}

  void go(const RunLimits& limits = {}) {
    Kiosk kiosk(checks::default_content(), {.panel = kSize}, rasters, session.screen, {}, clock.now());
    run_loop(kiosk, session, clock, limits, chores());
    view = kiosk.view();
  }
  Chores chores() {
    Chores chores;
    chores.reload = [this](base::TimePoint) { ++reloads; };
    if (counts_minutes) chores.every_minute = [this](base::TimePoint) { ++minutes_counted; };
    return chores;
  }
  base::Duration lasted() const { return clock.now() - start; }

  fakes::FakeClock clock;
  fakes::FakeSession session;
  fakes::FakeLibraryRasters rasters;
  base::TimePoint start = clock.now();
  show::View view;
  int reloads = 0;
  bool counts_minutes = false;
  int minutes_counted = 0;
};

/// A run of the safe page.
struct SafeRun {
  SafeRun() : session(kSize, clock) {}

  void go(const RunLimits& limits, gfx::Rotation rotation = gfx::Rotation::R0) {
    run_safe_page(session, clock, limits, rotation);
  }

  fakes::FakeClock clock;
  fakes::FakeSession session;
};

gfx::Picture safe_picture(gfx::Size panel, gfx::Rotation rotation) {
  gfx::Picture page(gfx::rotated(panel, rotation));
  safe::draw_safe_page(page.view());
  gfx::Picture turned(panel);
  gfx::copy_rotated(page, gfx::bounds(page.size()), rotation, turned.view());
  return turned;
}

}  // namespace

TEST_CASE("a run of so many frames shows exactly those, even when nothing changes") {
  for (const int frames : {1, 2, 30}) {
    Run run;
    run.go({frames, std::nullopt});
    CHECK(run.session.screen.frames.size() == static_cast<std::size_t>(frames));
    CHECK(run.lasted() <= seconds(1));
  }
}

TEST_CASE("a run of so long ends then, awake no more often than it must be") {
  Run run;
  run.go({std::nullopt, minutes(2)});
  CHECK(run.lasted() == minutes(2));
  // 4 pages in 45 s, each with some 26 frames and two turns of preparing.
  CHECK(run.session.waits < 16 * 40);
}

TEST_CASE("quit ends the run at once, whatever comes with it") {
  Run run;
  run.session.then(seconds(1),
                   {input::KeyEvent{Key::NextPage, true}, input::Quit{}, input::KeyEvent{Key::Topics, true}});
  run.go();
  CHECK(run.lasted() == seconds(1));
  CHECK(run.view.mode == show::Mode::Loop);
  CHECK_FALSE(run.session.starved);
}

TEST_CASE("what is touched is shown in the turn that brings it, without a wait between") {
  Run run;
  run.session.then(seconds(2), {input::KeyEvent{Key::NextFocus, true}});
  run.session.then({}, {input::Quit{}});
  run.go();
  REQUIRE(run.session.screen.frames.size() == 2);
  CHECK(run.session.screen.frames.back().when == run.start + seconds(2));
}

TEST_CASE("Ctrl+Q ends the run in a developer's window only") {
  for (const bool window : {true, false}) {
    Run run;
    run.session.developer_window = window;
    run.session.then(seconds(1), {input::KeyEvent{Key::Quit, false}});
    run.session.then(seconds(1), {input::KeyEvent{Key::Quit, true}});
    run.go({std::nullopt, seconds(30)});
    CHECK(run.lasted() == (window ? seconds(2) : seconds(30)));
  }
}

TEST_CASE("a wakeup reloads in a developer's window only") {
  for (const bool window : {true, false}) {
    Run run;
    run.session.developer_window = window;
    run.session.then(seconds(1), {input::Wakeup{}});
    run.go({std::nullopt, seconds(5)});
    CHECK(run.reloads == (window ? 1 : 0));
  }
}

TEST_CASE("the full-screen key reaches the session, once for each press") {
  Run run;
  run.session.then(seconds(1),
                   {input::KeyEvent{Key::Fullscreen, true}, input::KeyEvent{Key::Fullscreen, false}});
  run.go({std::nullopt, seconds(5)});
  CHECK(run.session.toggles == 1);
}

TEST_CASE("the show goes on by itself and by what is done to it") {
  Run run;
  run.session.then(seconds(1), {input::KeyEvent{Key::Topics, true}});
  run.session.then(seconds(1), {input::Resized{{800, 480}}});
  run.go({std::nullopt, seconds(10)});
  CHECK(run.view.mode == show::Mode::Topics);
  CHECK(run.session.screen.last().changed == gfx::bounds({800, 480}));

  Run idle;
  idle.session.then(seconds(1), {input::KeyEvent{Key::Topics, true}});
  idle.go({std::nullopt, minutes(3)});
  CHECK(idle.view.mode == show::Mode::Loop);
}

TEST_CASE("the safe page is shown, turned as the panel is") {
  using gfx::Rotation;
  for (const Rotation rotation : {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270}) {
    SafeRun run;
    run.go({1, std::nullopt}, rotation);
    CHECK(run.session.screen.frames.size() == 1);
    CHECK(run.session.screen.panel == safe_picture(kSize, rotation));
  }
}

TEST_CASE("the safe page is drawn again for another size, an exposed window and a lost display") {
  const gfx::Size large{800, 480};
  for (const input::Event& event : {input::Event(input::Resized{large}), input::Event(input::Exposed{}),
                                    input::Event(input::DisplayLost{})}) {
    SafeRun run;
    run.session.then(seconds(1), {event});
    run.session.then(seconds(1), {input::Quit{}});
    run.go({}, gfx::Rotation::R90);
    CHECK(run.session.screen.frames.size() == 2);
    CHECK(run.session.screen.last().changed == gfx::bounds(run.session.screen.size()));
    CHECK(run.session.screen.panel == safe_picture(run.session.screen.size(), gfx::Rotation::R90));
  }
}

TEST_CASE("the safe page keeps the limits of a run and sleeps between its events") {
  SafeRun frames;
  frames.go({5, std::nullopt});
  CHECK(frames.session.screen.frames.size() == 5);

  SafeRun time;
  const base::TimePoint start = time.clock.now();
  time.go({std::nullopt, hours(1)});
  CHECK(time.clock.now() - start == hours(1));
  CHECK(time.session.screen.frames.size() == 1);
  CHECK(time.session.waits == 1);

  SafeRun touched;
  touched.session.then(seconds(1), {input::PointerEvent{1, 1, input::Phase::Down, {10, 10}}});
  touched.session.then(seconds(1), {input::KeyEvent{Key::Quit, true}});
  touched.session.then(seconds(1), {input::Quit{}});
  touched.go({});
  CHECK(touched.session.screen.frames.size() == 1);
  CHECK(touched.session.waits == 3);

  SafeRun window;
  window.session.developer_window = true;
  window.session.then(seconds(1), {input::KeyEvent{Key::Quit, true}});
  window.go({});
  CHECK(window.session.waits == 1);
}

TEST_CASE("what depends on the date is looked at each minute, and only if there is something") {
  Run run;
  run.counts_minutes = true;
  run.go({.frames = std::nullopt, .run_for = minutes(10) + seconds(1)});
  CHECK(run.minutes_counted == 10);
}
