#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <utility>

#include "app/kiosk.h"
#include "fakes/fake_clock.h"
#include "fakes/fake_display.h"
#include "fakes/fake_library_rasters.h"
#include "layout/stage.h"

namespace kiosk::app {

using input::Key;
using input::Phase;
using model::Wish;
using show::Mode;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

/// What a room is set up with.
struct RoomSettings {
  gfx::Size page{800, 480};  ///< as the page is laid out; the panel is turned
  gfx::Rotation rotation = gfx::Rotation::R0;
  layout::ControlsAt controls = layout::ControlsAt::Bottom;
  KioskSettings show{};
  std::vector<std::string> spoken{};  ///< languages that `speaker` reads
  speech::Speaker* speaker = nullptr;
};

/// A kiosk with its panel, its clock and a visitor's finger. Points are page pixels.
class Room {
 public:
  explicit Room(const RoomSettings& settings = {}, model::Content content = checks::default_content())
      : settings_(settings),
        display(gfx::rotated(settings.page, settings.rotation), clock),
        kiosk(std::move(content), stage_settings(), rasters, display, settings.show, clock.now(),
              settings.speaker) {
    kiosk.start(clock.now());
  }

  StageSettings stage_settings() const {
    StageSettings stage;
    stage.panel = gfx::rotated(settings_.page, settings_.rotation);
    stage.rotation = settings_.rotation;
    stage.controls = settings_.controls;
    stage.spoken = settings_.spoken;
    return stage;
  }

  void handle(const input::Event& event) { kiosk.handle(event, clock.now()); }
  void turn() {
    kiosk.turn(clock.now());
    if (on_turn) on_turn();
  }
  void say(const input::Event& event) {
    handle(event);
    turn();
  }

  /// Lets time pass as the loop of the program does, waking only when the kiosk asks for it.
  void wait(base::Duration time) {
    const base::TimePoint until = clock.now() + time;
    int turns_on_the_spot = 0;
    while (true) {
      const auto next = kiosk.time_to_next(clock.now());
      if (!next || clock.now() + *next > until) break;
      turns_on_the_spot = next->count() == 0 ? turns_on_the_spot + 1 : 0;
      REQUIRE_MESSAGE(turns_on_the_spot < 20, "the kiosk never goes to sleep");
      clock.advance(*next);
      turn();
    }
    clock.advance(until - clock.now());
  }
  /// Until nothing moves and all neighbours are ready.
  void settle() { wait(milliseconds(600)); }

  void pointer(Phase phase, gfx::Point at, std::int64_t finger = 1) {
    say(input::PointerEvent{7, finger, phase, at});
  }
  gfx::Point middle_of(const std::string& id) const {
    const layout::Target* target = kiosk.scene().find_target(id);
    REQUIRE_MESSAGE(target != nullptr, "there is no " << id);
    const gfx::Point middle = target->area.center();
    REQUIRE_MESSAGE(kiosk.scene().hit(middle) == target, id << " is covered");
    return middle;
  }
  /// The control that says this wish: a button on some panels, a zone on others.
  std::string control_for(Wish wish) const {
    for (const layout::Target& target : kiosk.scene().targets()) {
      if (target.focus == layout::Focus::Stop && target.intent.wish == wish) return target.id;
    }
    FAIL("there is no control for wish " << static_cast<int>(wish));
    return {};
  }
  void tap(gfx::Point at) {
    pointer(Phase::Down, at);
    wait(milliseconds(60));
    pointer(Phase::Up, at);
    wait(milliseconds(60));
  }
  void tap(const std::string& id) { tap(middle_of(id)); }
  /// Sideways over the middle of the page, by a part of its width in percent.
  void swipe(int percent, base::Duration time = milliseconds(200)) {
    const gfx::Size size = kiosk.scene().size();
    const gfx::Point from{size.w / 2 - size.w * percent / 200, size.h / 2};
    const gfx::Point to{from.x + size.w * percent / 100, size.h / 2};
    pointer(Phase::Down, from);
    wait(time / 2);
    pointer(Phase::Move, {(from.x + to.x) / 2, from.y});
    wait(time / 2);
    pointer(Phase::Move, to);
    pointer(Phase::Up, to);
    wait(milliseconds(60));
  }
  void press_key(Key key) { say(input::KeyEvent{key, true}); }
  void key(Key key) {
    press_key(key);
    say(input::KeyEvent{key, false});
  }

  const show::View& view() const { return kiosk.view(); }
  const std::string& page_id() const { return content().deck.pages[view().page].id; }
  static const model::Content& content() { return checks::default_content(); }
  bool opened(const std::string& id) const { return view().mode == Mode::Opened && page_id() == id; }
  bool loops(const std::string& id) const { return view().mode == Mode::Loop && page_id() == id; }

  /// What the panel must hold: the scene composed anew from nothing.
  gfx::Picture composed() {
    Stage stage(content(), stage_settings(), rasters);
    return stage.picture(kiosk.scene());
  }

 private:
  RoomSettings settings_;

 public:
  fakes::FakeClock clock;
  fakes::FakeLibraryRasters rasters;
  fakes::FakeDisplay display;
  Kiosk kiosk;
  std::function<void()> on_turn;  ///< called after each turn
};

/// The ways into every kind of view, from the loop.
inline void open_view(Room& room, Mode mode) {
  room.settle();
  if (mode == Mode::Opened) room.key(Key::Select);
  if (mode == Mode::Topics) room.key(Key::Topics);
  if (mode == Mode::Languages) room.key(Key::Languages);
  room.settle();
  REQUIRE(room.view().mode == mode);
}

inline constexpr Mode kAllModes[] = {Mode::Loop, Mode::Opened, Mode::Topics, Mode::Languages};

}  // namespace kiosk::app
