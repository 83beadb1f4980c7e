#include <set>

#include "app/room.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

std::vector<std::string> stops(const layout::Scene& scene) {
  std::vector<std::string> ids;
  for (const layout::Target& target : scene.targets()) {
    if (target.focus == layout::Focus::Stop) ids.push_back(target.id);
  }
  return ids;
}

/// Presses every target of a view with the keys "next" and "select" alone, and with a finger, and compares.
void compare_keys_with_finger(gfx::Size page, Mode mode, std::set<Wish>& reached) {
  Room plan({.page = page});
  open_view(plan, mode);
  const layout::Scene scene = plan.kiosk.scene();
  const std::vector<std::string> ids = stops(scene);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    CAPTURE(ids[i]);
    Room by_keys({.page = page});
    open_view(by_keys, mode);
    for (std::size_t step = 0; step <= i; ++step) by_keys.key(Key::NextFocus);
    by_keys.key(Key::Select);
    by_keys.settle();
    Room by_finger({.page = page});
    open_view(by_finger, mode);
    by_finger.tap(ids[i]);
    by_finger.settle();
    CHECK(by_keys.view() == by_finger.view());
    reached.insert(scene.find_target(ids[i])->intent.wish);
  }
  for (const layout::Target& target : scene.targets()) {
    const auto twin = [&](const std::string& id) { return scene.find_target(id)->intent == target.intent; };
    CHECK_MESSAGE(std::any_of(ids.begin(), ids.end(), twin), "no key reaches " << target.id);
  }
}

}  // namespace

TEST_CASE("three keys alone do whatever a finger does, in every view") {
  for (const gfx::Size page : {gfx::Size{480, 320}, {800, 600}}) {
    if (checks::kEmulated && page.w != 480) continue;
    std::set<Wish> reached;
    for (const Mode mode : kAllModes) compare_keys_with_finger(page, mode, reached);
    for (const Wish wish :
         {Wish::Open, Wish::OpenPage, Wish::Emergency, Wish::Next, Wish::Previous, Wish::Home, Wish::Topics,
          Wish::Languages, Wish::SetLanguage, Wish::TogglePause}) {
      CHECK_MESSAGE(reached.count(wish) == 1, "wish " << static_cast<int>(wish));
    }
  }
}

TEST_CASE("the focus is seen at once, goes round in both directions and leaves no trace") {
  for (const Mode mode : kAllModes) {
    Room room({.page = {1280, 800}});
    open_view(room, mode);
    const gfx::Picture plain = room.display.panel;
    const std::size_t count = stops(room.kiosk.scene()).size();
    std::vector<gfx::Picture> forth;
    for (std::size_t i = 0; i < count; ++i) {
      room.key(Key::NextFocus);
      CHECK(room.display.panel != plain);
      CHECK(room.display.panel == room.composed());
      for (const gfx::Picture& other : forth) CHECK(room.display.panel != other);
      forth.push_back(room.display.panel);
    }
    room.key(Key::NextFocus);
    CHECK(room.display.panel == forth.front());
    room.key(Key::PreviousFocus);
    CHECK(room.display.panel == forth.back());
    // A finger needs no focus: it goes.
    room.pointer(Phase::Down, {room.kiosk.scene().size().w / 2, 0});
    room.pointer(Phase::Cancel, {room.kiosk.scene().size().w / 2, 0});
    CHECK(room.display.panel == plain);
  }
}

TEST_CASE("the select key shows that it is down, and acts when it is let go") {
  Room room;
  room.settle();
  room.key(Key::NextFocus);  // the message
  const gfx::Picture focused = room.display.panel;
  room.press_key(Key::Select);
  CHECK(room.display.panel != focused);
  CHECK(room.view().mode == Mode::Loop);
  room.say(input::KeyEvent{Key::Select, false});
  CHECK(room.opened("emergency"));
}

TEST_CASE("the select key without a focus opens the page that the loop shows") {
  Room room;
  room.settle();
  room.key(Key::NextPage);
  room.settle();
  room.key(Key::Select);
  CHECK(room.opened("mission"));
  room.key(Key::Select);
  CHECK(room.opened("mission"));
}

TEST_CASE("moving the focus while select is down takes the press back") {
  Room room;
  room.settle();
  room.key(Key::NextFocus);
  room.press_key(Key::Select);
  room.key(Key::NextFocus);
  room.say(input::KeyEvent{Key::Select, false});
  CHECK(room.loops("logo"));
  CHECK_FALSE(room.view().paused);
}

TEST_CASE("letting go of a select key that nobody saw go down does nothing") {
  Room room;
  room.settle();
  room.say(input::KeyEvent{Key::Select, false});
  CHECK(room.view().mode == Mode::Loop);
}

TEST_CASE("a select key that never comes up again does not hold the loop for ever") {
  for (const bool unplugged : {true, false}) {
    Room room;
    room.settle();
    room.press_key(Key::Select);
    const show::View before = room.view();
    if (unplugged) room.say(input::DevicesChanged{});
    room.wait(seconds(unplugged ? 25 : 60));
    CHECK(room.view().page != before.page);
    CHECK(room.view().mode == Mode::Loop);
  }
}

TEST_CASE("the focus stays where it is on the next page, if that has the same control") {
  Room room({.page = {1280, 800}});
  open_view(room, Mode::Opened);
  const auto ids = stops(room.kiosk.scene());
  const auto place = std::find(ids.begin(), ids.end(), room.control_for(Wish::Next)) - ids.begin();
  for (std::ptrdiff_t i = 0; i <= place; ++i) room.key(Key::NextFocus);
  const show::View first = room.view();
  room.key(Key::Select);
  room.settle();
  const show::View second = room.view();
  CHECK(second != first);
  CHECK(room.display.panel == room.composed());
  room.key(Key::Select);
  room.settle();
  CHECK(room.view() != second);
}

TEST_CASE("every key of its own does what it says") {
  Room room;
  room.settle();
  room.key(Key::Topics);
  CHECK(room.view().mode == Mode::Topics);
  room.key(Key::Languages);
  CHECK(room.view().mode == Mode::Languages);
  room.key(Key::Emergency);
  CHECK(room.opened("emergency"));
  room.key(Key::Home);
  CHECK(room.loops("logo"));
  room.key(Key::NextPage);
  CHECK(room.loops("mission"));
  room.key(Key::PreviousPage);
  CHECK(room.loops("logo"));
  room.key(Key::Pause);
  CHECK(room.view().paused);
  const show::View paused = room.view();
  room.key(Key::Fullscreen);
  room.key(Key::Quit);
  CHECK(room.view() == paused);
}
