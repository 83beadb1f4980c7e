#include <SDL.h>

#include "evdev/console.h"

using namespace kiosk;
using evdev::Console;
using evdev::Device;
using evdev::Kind;
using evdev::of_panel;

TEST_CASE("the installed SDL sees our devices through its own evdev code") {
  Console console;
  console.kernel.plug({.name = "Fake Panel", .vendor = 0x222a, .product = 0x0001});
  console.open();
  CHECK(console.session().touch_devices() == std::vector<std::string>{"Fake Panel (222a:0001)"});
}

TEST_CASE("a tap and a swipe of a multitouch panel arrive with their places") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  console.open();
  panel.down(400, 240);
  CHECK(console.contacts() == "Down 400,240");
  panel.up();
  CHECK(console.contacts() == "Up 400,240");
  panel.down(700, 100);
  CHECK(console.contacts() == "Down 700,100");
  panel.move(500, 110);
  CHECK(console.contacts() == "Move 500,110");
  panel.move(200, 120);
  panel.up();
  CHECK(console.contacts() == "Move 200,120 Up 200,120");
}

TEST_CASE("two fingers are two contacts") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  console.open();
  panel.down(100, 100, 0);
  panel.down(600, 300, 1);
  CHECK(console.contacts() == "Down 100,100 Down 600,300");
  panel.move(110, 100, 0);
  panel.up(1);
  panel.up(0);
  CHECK(console.contacts() == "Move 110,100 Up 600,300 Up 110,100");
}

TEST_CASE("a single-touch panel, of which SDL tells no movement, moves all the same") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::SingleTouch));
  console.open();
  panel.down(700, 100);
  CHECK(console.contacts() == "Down 700,100");
  panel.move(500, 110);
  CHECK(console.contacts() == "Move 500,110");
  panel.move(200, 120);
  CHECK(console.contacts() == "Move 200,120");
  panel.up();
  CHECK(console.contacts() == "Up 200,120");
}

TEST_CASE("a single touch that is over before anybody looks is a tap where it came down") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::SingleTouch));
  console.open();
  panel.down(300, 200);
  panel.up();
  CHECK(console.contacts() == "Down 300,200 Up 300,200");
  panel.down(310, 200);
  panel.up();
  CHECK(console.contacts() == "Down 310,200 Up 310,200");
}

TEST_CASE("a pointer with places is where it points, though SDL takes its values for pixels") {
  Console console;
  Device& tablet = console.kernel.plug({.kind = Kind::Tablet, .max_x = 32767, .max_y = 32767});
  console.open();
  tablet.move(8192, 24576);
  CHECK(console.contacts() == "");
  tablet.down(8192, 24576);
  // From SDL 2.30 on it is told once more, after the press, where the pointer stands.
  const std::string pressed = console.contacts();
  CHECK_MESSAGE((pressed == "Down 200,360" || pressed == "Down 200,360 Move 200,360"), pressed);
  tablet.move(16384, 16384);
  CHECK(console.contacts() == "Move 400,240");
  tablet.up();
  CHECK(console.contacts() == "Up 400,240");
}

TEST_CASE("a mouse works; at rest, and when it only moves, it says nothing") {
  Console console;
  Device& mouse = console.kernel.plug({.kind = Kind::Mouse, .name = "Fake Mouse"});
  console.open();
  CHECK(console.contacts() == "");
  SDL_WarpMouseInWindow(nullptr, 100, 100);
  mouse.roll(20, 30);
  CHECK(console.contacts() == "");
  int x = 0;
  int y = 0;
  SDL_GetMouseState(&x, &y);
  mouse.press();
  CHECK(console.contacts() == "Down " + std::to_string(x) + "," + std::to_string(y));
  mouse.release();
  CHECK(console.contacts() == "Up " + std::to_string(x) + "," + std::to_string(y));
}

TEST_CASE("a panel that is unplugged with a finger down leaves no finger behind") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  console.open();
  panel.down(400, 240);
  CHECK(console.contacts() == "Down 400,240");
  console.kernel.unplug(panel);
  CHECK(console.contacts() == "Devices");
  CHECK(console.session().touch_devices().empty());
  Device& again = console.kernel.plug(of_panel(Kind::MultiTouch));
  CHECK(console.contacts() == "Devices");
  again.down(100, 50);
  again.up();
  CHECK(console.contacts() == "Down 100,50 Up 100,50");
}

TEST_CASE(
    "a panel that is swapped for another between two looks cancels, although SDL's number is the same") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  console.open();
  panel.down(400, 240);
  CHECK(console.contacts() == "Down 400,240");
  console.kernel.unplug(panel);
  Device& other = console.kernel.plug(of_panel(Kind::MultiTouch));
  const std::string heard = console.contacts();
  CHECK((heard == "Devices" || heard == "Cancel 400,240"));
  other.down(10, 20);
  other.up();
  CHECK(console.contacts() == "Down 10,20 Up 10,20");
}

TEST_CASE("a panel that is plugged in later works") {
  Console console;
  console.open();
  CHECK(console.contacts() == "");
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  CHECK(console.contacts() == "Devices");
  panel.down(799, 479);
  panel.up();
  CHECK(console.contacts() == "Down 799,479 Up 799,479");
}

TEST_CASE("the matrix comes before the turning, on the console as in the test of the translation") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  console.open({.rotation = gfx::Rotation::R180, .matrix = {{-1, 0, 1, 0, 1, 0}}});
  panel.down(600, 60);  // mirrored: about 200,60 on the panel
  const auto events = console.take();
  REQUIRE(events.size() == 1);
  const gfx::Point at = std::get<input::PointerEvent>(events[0]).at;
  CHECK(std::abs(at.x - 600) <= 1);
  CHECK(std::abs(at.y - 419) <= 1);
}

TEST_CASE("of two panels only the chosen one is heard, by name or by vendor and product") {
  for (const std::string wanted : {"Right Panel", "0eef:0007"}) {
    Console console;
    evdev::Description left = of_panel(Kind::MultiTouch);
    left.name = "Left Panel";
    evdev::Description right = of_panel(Kind::MultiTouch);
    right.name = "Right Panel";
    right.product = 7;
    Device& one = console.kernel.plug(left);
    Device& other = console.kernel.plug(right);
    console.open({.device = wanted});
    one.down(10, 10);
    CHECK(console.contacts() == "");
    other.down(20, 20);
    other.up();
    CHECK(console.contacts() == "Down 20,20 Up 20,20");
    one.up();
    CHECK(console.contacts() == "");
  }
}

TEST_CASE("two panels at the same time are two contacts, each with its end") {
  Console console;
  Device& one = console.kernel.plug(of_panel(Kind::MultiTouch));
  Device& other = console.kernel.plug(of_panel(Kind::SingleTouch));
  console.open();
  one.down(10, 10);
  CHECK(console.contacts() == "Down 10,10");
  other.down(20, 20);
  CHECK(console.contacts() == "Down 20,20");
  one.up();
  CHECK(console.contacts() == "Up 10,10");
  other.up();
  CHECK(console.contacts() == "Up 20,20");
}

TEST_CASE("after lost events the finger that is down moves on, and a new touch works") {
  Console console;
  Device& panel = console.kernel.plug(of_panel(Kind::MultiTouch));
  console.open();
  panel.down(100, 100);
  CHECK(console.contacts() == "Down 100,100");
  {
    const Device::Overrun overrun(panel);
    panel.move(300, 200);
  }
  console.take();
  panel.move(310, 200);
  panel.up();
  const std::string heard = console.contacts();
  CHECK(heard.substr(heard.size() - 10) == "Up 310,200");
}
