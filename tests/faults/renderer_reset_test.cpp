#include <doctest/doctest.h>

#include <random>

#include "app/kiosk.h"
#include "fakes/fake_library_rasters.h"
#include "faults/console_screen.h"
#include "faults/textures.h"
#include "layout/stage.h"
#include "sanitized.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

constexpr gfx::Size kPanel{480, 320};

/// The real kiosk on the console's textures.
struct Console {
  faults::ConsoleScreen screen{kPanel};
  fakes::FakeLibraryRasters rasters;
  display::Display& display = screen.display();
  base::TimePoint now{std::chrono::hours(1000)};
  app::Kiosk kiosk{checks::default_content(), stage(), rasters, display, {}, now};

  Console() { kiosk.start(now); }
  static app::StageSettings stage() {
    app::StageSettings settings;
    settings.panel = kPanel;
    return settings;
  }
  void turn() {
    for (const input::Event& event : screen.events()) kiosk.handle(event, now);
    kiosk.turn(now);
  }
  void wait(base::Duration time) {
    const base::TimePoint until = now + time;
    while (true) {
      const auto next = kiosk.time_to_next(now);
      if (!next || now + *next > until) break;
      now += *next;
      turn();
    }
    now = until;
    turn();
  }
};

}  // namespace

TEST_CASE("after each event that tells of a lost renderer the frame is the same to the pixel") {
  for (const Uint32 type : {SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET}) {
    Console console;
    console.wait(1s);
    const gfx::Picture before = console.screen.seen();
    REQUIRE(before == console.kiosk.picture());
    faults::spoil_textures();
    console.screen.push(type);
    console.turn();
    REQUIRE(console.screen.display().renderer() != nullptr);
    CHECK(console.screen.seen() == before);
  }
}

TEST_CASE("a renderer that is destroyed and made anew at random moments shows the same pixels") {
  std::mt19937 random(7);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  using input::Key;
  constexpr Key kKeys[] = {Key::NextPage,  Key::PreviousPage, Key::Select,    Key::Home,  Key::Topics,
                           Key::Emergency, Key::Languages,    Key::NextFocus, Key::Easier};
  Console console;
  int lost = 0;
  for (int i = 0; i < (checks::kEmulated ? 40 : checks::kSlow ? 60 : 300); ++i) {
    const Key key = kKeys[below(static_cast<int>(std::size(kKeys)))];
    console.kiosk.handle(input::KeyEvent{key, true}, console.now);
    console.kiosk.handle(input::KeyEvent{key, false}, console.now);
    console.turn();
    console.wait(std::chrono::milliseconds(below(500)));  // often in the middle of a movement
    switch (below(4)) {
      case 0:
        console.screen.display().invalidate(true);  // gone, and nobody said so: the next picture finds it
        ++lost;
        break;
      case 1:
        faults::spoil_textures();
        console.screen.push(SDL_RENDER_DEVICE_RESET);
        ++lost;
        break;
      case 2:
        console.screen.display().invalidate(false);
        break;
      default:
        break;
    }
    console.turn();
    console.wait(700ms);
    console.kiosk.show_again();
    CAPTURE(i);
    REQUIRE(console.screen.seen() == console.kiosk.picture());
  }
  CHECK(lost > 10);
}
