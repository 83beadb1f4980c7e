#include "app/screen_timer.h"

#include <doctest/doctest.h>

#include "app/run_loop.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_library_rasters.h"
#include "fakes/fake_session.h"
#include "layout/stage.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

constexpr gfx::Size kSize{480, 320};
constexpr auto kAwake = 1min;

input::Event pointer(input::Phase phase) {
  return input::PointerEvent{7, 1, phase, {240, 100}};
}

/// The program's loop with a timetable that is off from 20:00 to 07:00; it begins at 19:57 on a Monday.
struct Night {
  void go(base::Duration time) {
    Kiosk kiosk(checks::default_content(), {.panel = kSize}, rasters, session.screen, {}, clock.now());
    const schedule::Timetable timetable(
        {{.days = 0b1111111, .from = 20h, .to = 7h},
         {.days = 0b1111111, .from = 19h + 58min, .to = 24h, .brightness = 30}});
    const base::TimePoint start = clock.now();
    const auto wall = [&]() -> std::optional<schedule::WeekTime> {
      if (!trusted) return std::nullopt;
      return std::chrono::duration_cast<std::chrono::seconds>(19h + 57min + (clock.now() - start)) %
             schedule::kWeek;
    };
    const auto minute = [&] { return std::to_string((clock.now() - start) / 1min); };
    ScreenSwitch screen({[&] { did += "off@" + minute() + " "; }, [&] { did += "on@" + minute() + " "; }});
    ScreenTimer timer(timetable, kAwake, screen,
                      {wall,
                       [&](std::optional<int> percent) {
                         did += (percent ? std::to_string(*percent) : "bright") + "@" + minute() + " ";
                       }},
                      start);
    Chores chores;
    chores.screen = &screen;
    chores.timer = &timer;
    run_loop(kiosk, session, clock, {std::nullopt, time}, chores);
    mode = kiosk.view().mode;
  }

  fakes::FakeClock clock;
  fakes::FakeSession session{kSize, clock};
  fakes::FakeLibraryRasters rasters;
  bool trusted = true;
  std::string did;  ///< what happened to the screen, and in which minute
  show::Mode mode{};
};

}  // namespace

TEST_CASE("by the timetable the screen begins bright, goes dim, off and on again; off, nothing is shown") {
  Night night;
  night.go(2min + 59s);
  CHECK(night.did == "bright@0 30@1 ");
  Night whole;
  whole.go(11h + 4min);
  CHECK(whole.did == "bright@0 30@1 off@3 bright@243 on@663 ");
  const base::TimePoint off = fakes::FakeClock().now() + 3min;
  for (const auto& frame : whole.session.screen.frames) {
    CHECK((frame.when <= off || frame.when >= off + 11h));
  }
}

TEST_CASE("a touch at night wakes the screen, opens nothing, and is followed by the dark again") {
  Night night;
  night.session.then(2h, {pointer(input::Phase::Down)});
  night.session.then(100ms, {pointer(input::Phase::Up)});
  night.go(2h + 30s);
  CHECK(night.did == "bright@0 30@1 off@3 on@120 ");
  CHECK(night.mode == show::Mode::Loop);
  Night later;
  later.session.then(2h + 1s, {pointer(input::Phase::Down)});
  later.session.then(100ms, {pointer(input::Phase::Up)});
  later.go(2h + 1min + 30s);
  CHECK(later.did.ends_with("on@120 off@121 "));
}

TEST_CASE("a visitor who has opened a page is not left in the dark") {
  Night night;
  // The page is open until 3:10; for the touch alone the screen would stay on until 3:00.
  night.session.then(1min + 50s, {pointer(input::Phase::Down)});
  night.session.then(100ms, {pointer(input::Phase::Up)});
  night.go(3min + 5s);
  CHECK(night.mode == show::Mode::Opened);
  CHECK(night.did == "bright@0 30@1 ");
}

TEST_CASE("with a clock that cannot be trusted the screen is never touched") {
  Night night;
  night.trusted = false;
  night.go(5min);
  CHECK(night.did == "bright@0 ");
}
