#include "app/screen_switch.h"

#include <doctest/doctest.h>

#include "app/caretaker.h"
#include "app/run_loop.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_library_rasters.h"
#include "fakes/fake_session.h"
#include "fakes/fake_supervisor.h"
#include "layout/stage.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;
using input::Key;
using input::Phase;
using input::ScreenOrder;
using input::ScreenState;

namespace {

constexpr gfx::Size kSize{480, 320};

input::Event pointer(Phase phase, std::int64_t finger = 1) {
  return input::PointerEvent{7, finger, phase, {10, 10}};
}

/// A switch, and what it did.
struct Wired {
  std::string did;
  ScreenSwitch screen{{[this] { did += "off "; }, [this] { did += "on "; }}};
};

}  // namespace

TEST_CASE("orders switch the screen, once for each change") {
  Wired wired;
  for (const ScreenState wanted : {ScreenState::On, ScreenState::Off, ScreenState::Off, ScreenState::On}) {
    CHECK(wired.screen.swallows(ScreenOrder{wanted}));
    CHECK(wired.screen.is_off() == (wanted == ScreenState::Off));
  }
  CHECK(wired.did == "off on ");
}

TEST_CASE("a touch while it is off wakes, and is swallowed until it is let go") {
  Wired wired;
  wired.screen.set(ScreenState::Off);
  CHECK(wired.screen.swallows(pointer(Phase::Move)));
  CHECK(wired.screen.is_off());
  CHECK(wired.screen.swallows(pointer(Phase::Down)));
  CHECK_FALSE(wired.screen.is_off());
  CHECK(wired.screen.swallows(pointer(Phase::Move)));
  CHECK_FALSE(wired.screen.swallows(pointer(Phase::Down, 2)));  // another finger
  CHECK(wired.screen.swallows(pointer(Phase::Up)));
  for (const Phase phase : {Phase::Down, Phase::Move, Phase::Up})
    CHECK_FALSE(wired.screen.swallows(pointer(phase)));
}

TEST_CASE("a waking touch that is cancelled, unplugged or never let go does not take the next one") {
  for (const input::Event& end :
       {pointer(Phase::Cancel), input::Event(input::DevicesChanged{}), pointer(Phase::Down)}) {
    Wired wired;
    wired.screen.set(ScreenState::Off);
    CHECK(wired.screen.swallows(pointer(Phase::Down)));
    wired.screen.swallows(end);
    CHECK_FALSE(wired.screen.swallows(pointer(Phase::Move)));
  }
}

TEST_CASE("a key and the wheel wake too, and do nothing else") {
  Wired keys;
  keys.screen.set(ScreenState::Off);
  CHECK(keys.screen.swallows(input::KeyEvent{Key::Topics, false}));  // let go: it was down before
  CHECK(keys.screen.is_off());
  CHECK(keys.screen.swallows(input::KeyEvent{Key::Topics, true}));
  CHECK_FALSE(keys.screen.is_off());
  CHECK(keys.screen.swallows(input::KeyEvent{Key::Topics, true}));  // held: it repeats
  CHECK_FALSE(keys.screen.swallows(input::KeyEvent{Key::Home, true}));
  CHECK(keys.screen.swallows(input::KeyEvent{Key::Topics, false}));
  CHECK_FALSE(keys.screen.swallows(input::KeyEvent{Key::Topics, true}));
  Wired wheel;
  wheel.screen.set(ScreenState::Off);
  CHECK(wheel.screen.swallows(input::WheelEvent{1}));
  CHECK_FALSE(wheel.screen.swallows(input::WheelEvent{1}));
}

TEST_CASE("it knows whether somebody was there since it was asked last") {
  Wired wired;
  CHECK_FALSE(wired.screen.take_used());
  for (const input::Event& event : {pointer(Phase::Down), input::Event(input::KeyEvent{Key::Select, true}),
                                    input::Event(input::WheelEvent{})}) {
    wired.screen.swallows(event);
    CHECK(wired.screen.take_used());
    CHECK_FALSE(wired.screen.take_used());
  }
  // A finger that trembles on the panel for ever is nobody.
  for (const input::Event& event : {pointer(Phase::Move), pointer(Phase::Up), input::Event(input::Exposed{}),
                                    input::Event(ScreenOrder{ScreenState::Off})}) {
    wired.screen.swallows(event);
    CHECK_FALSE(wired.screen.take_used());
  }
}

TEST_CASE("what is not from a visitor always goes through") {
  Wired wired;
  wired.screen.set(ScreenState::Off);
  for (const input::Event& event : {input::Event(input::Quit{}), input::Event(input::DisplayLost{}),
                                    input::Event(input::DevicesChanged{}), input::Event(input::Wakeup{})}) {
    CHECK_FALSE(wired.screen.swallows(event));
    CHECK(wired.screen.is_off());
  }
}

TEST_CASE("while the screen is off nothing is shown and the watchdog is fed; then the whole page is there") {
  fakes::FakeClock clock;
  fakes::FakeSession session(kSize, clock);
  fakes::FakeLibraryRasters rasters;
  fakes::FakeSupervisor supervisor{10s};
  fakes::RecordingLog log;
  const gfx::Picture black(kSize);
  const base::TimePoint start = clock.now();
  ScreenSwitch screen({[&] { session.screen.show(black, gfx::bounds(kSize)); }, [] {}});
  Caretaker caretaker(
      supervisor, std::nullopt, [] { return std::vector<console::Connector>(); }, log);
  Kiosk kiosk(checks::default_content(), {.panel = kSize}, rasters, session.screen, {}, clock.now());
  session.then(5s, {ScreenOrder{ScreenState::Off}});
  session.then(10h, {pointer(Phase::Down)});
  session.then(100ms, {pointer(Phase::Up)});
  session.then(1s, {input::Quit{}});
  Chores chores;
  chores.caretaker = &caretaker;
  chores.screen = &screen;
  run_loop(kiosk, session, clock, {}, chores);
  CHECK(clock.now() - start == 10h + 6100ms);
  std::size_t shown_dark = 0;
  for (const auto& frame : session.screen.frames) {
    if (frame.when > start + 5s && frame.when < start + 5s + 10h) ++shown_dark;
  }
  CHECK(shown_dark == 0);
  CHECK(supervisor.pings() >= 9000);
  CHECK(session.screen.panel != black);
  CHECK(session.screen.panel == kiosk.picture());
  CHECK(kiosk.view().mode == show::Mode::Loop);  // the touch that woke it opened nothing
}

TEST_CASE("the safe page is dark while the screen is off, and there again after") {
  fakes::FakeClock clock;
  fakes::FakeSession session(kSize, clock);
  const gfx::Picture black(kSize);
  gfx::Picture page;
  ScreenSwitch screen({[&] {
                         page = session.screen.panel;
                         session.screen.show(black, gfx::bounds(kSize));
                       },
                       [] {}});
  session.then(5s, {ScreenOrder{ScreenState::Off}, input::Exposed{}});
  session.then(1h, {input::Exposed{}});
  session.then(1s, {input::KeyEvent{Key::Home, true}});
  session.then(1s, {input::Quit{}});
  Chores chores;
  chores.screen = &screen;
  run_safe_page(session, clock, {}, gfx::Rotation::R0, chores);
  CHECK(session.screen.frames.size() == 3);
  CHECK(session.screen.panel == page);
  CHECK(session.screen.panel != black);
}
