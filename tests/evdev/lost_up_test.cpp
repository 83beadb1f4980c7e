#include <SDL.h>

#include "evdev/console.h"
#include "input/gesture.h"

using namespace kiosk;
using evdev::Console;
using evdev::Device;
using evdev::Kind;
using evdev::of_panel;

// SDL_EVDEV_sync_device forgets the number of a contact before it reports its end, so a finger that is lifted
// while events are lost stays down for SDL for ever. Seen with SDL 2.26.5.
TEST_CASE("a finger that is lifted while events are lost does not keep later touches from counting") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  console.open();
  panel.down(100, 100);
  CHECK(console.contacts() == "Down 100,100");
  {
    const Device::Overrun overrun(panel);
    panel.up();
  }
  const bool sdl_lost_it = console.contacts().empty();
  MESSAGE("SDL has lost the end of the touch: " << sdl_lost_it);
  input::GestureTracker tracker{input::GestureLimits{}};
  const auto hit = [](gfx::Point) { return std::optional<input::Hit>("page"); };
  const base::TimePoint start{std::chrono::hours(1)};
  tracker.feed({1, 5, input::Phase::Down, {100, 100}}, start, hit);
  if (!sdl_lost_it) tracker.feed({1, 5, input::Phase::Up, {100, 100}}, start, hit);
  panel.down(400, 240);
  panel.up();
  bool tapped = false;
  for (const input::Event& event : console.take()) {
    const auto* pointer = std::get_if<input::PointerEvent>(&event);
    if (pointer == nullptr) continue;
    for (const auto& gesture : tracker.feed(*pointer, start + std::chrono::seconds(4), hit)) {
      tapped = tapped || gesture.kind == input::GestureKind::Tap;
    }
  }
  CHECK(tapped);
}
