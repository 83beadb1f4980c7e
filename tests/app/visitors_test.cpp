#include <random>

#include "app/room.h"
#include "layout/invariants.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// Somebody who touches, swipes and types anywhere. The same seed does the same on every machine.
class Visitor {
 public:
  Visitor(Room& room, unsigned seed) : room_(room), random_(seed) {}

  void act() {
    switch (below(9)) {
      case 0:
      case 1:
        return tap_a_target();
      case 2:
        return room_.tap(anywhere());
      case 3:
        return room_.swipe(below(2) == 0 ? -50 : 50);
      case 4:
        return room_.say(input::WheelEvent{below(2) == 0 ? -1 : 1});
      case 5:
        return room_.key(static_cast<Key>(below(static_cast<int>(Key::Fullscreen))));
      case 6:
        return two_fingers();
      case 7:
        return in_one_batch();
      default:
        return disturb();
    }
  }

  /// Mostly a moment; now and then so long that the kiosk thinks that nobody is there.
  base::Duration pause() { return below(12) == 0 ? seconds(40 + below(120)) : milliseconds(below(9000)); }

 private:
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  gfx::Point anywhere() {
    const gfx::Size size = room_.kiosk.scene().size();
    return {below(size.w), below(size.h)};
  }
  void tap_a_target() {
    const auto& targets = room_.kiosk.scene().targets();
    room_.tap(targets[static_cast<std::size_t>(below(static_cast<int>(targets.size())))].area.center());
  }
  void two_fingers() {
    room_.pointer(Phase::Down, anywhere(), 1);
    room_.pointer(Phase::Down, anywhere(), 2);
    room_.wait(milliseconds(below(400)));
    room_.pointer(Phase::Move, anywhere(), 1);
    room_.pointer(Phase::Up, anywhere(), 2);
    if (below(4) != 0) room_.pointer(Phase::Up, anywhere(), 1);
  }
  void in_one_batch() {
    for (int i = 0; i < 6; ++i) {
      room_.handle(input::PointerEvent{7, 1, i % 2 == 0 ? Phase::Down : Phase::Up, anywhere()});
      room_.handle(input::KeyEvent{static_cast<Key>(below(static_cast<int>(Key::Fullscreen))), i % 2 == 0});
      if (below(3) == 0) room_.handle(input::WheelEvent{1});
    }
    room_.turn();
  }
  void disturb() {
    switch (below(4)) {
      case 0:
        return room_.say(input::DevicesChanged{});
      case 1:
        return room_.say(input::Exposed{});
      case 2:
        return room_.say(input::DisplayLost{});
      default:
        room_.pointer(Phase::Down, anywhere());
        return room_.pointer(Phase::Cancel, anywhere());
    }
  }

  Room& room_;
  std::mt19937 random_;
};

/// Looks at the room after every turn.
class Inspector {
 public:
  explicit Inspector(Room& room)
      : room_(room),
        look_(look::make_look(look::make_panel(room.kiosk.scene().size(), std::nullopt, std::nullopt),
                              look::dark_palette())) {
    room.on_turn = [this] { inspect(); };
  }

  int scenes = 0;

 private:
  void inspect() {
    const layout::Scene& scene = room_.kiosk.scene();
    const bool moves = room_.display.last().mix.has_value();
    if (!moves) CHECK(room_.display.panel == room_.kiosk.picture());
    if (last_ == scene) return;
    last_ = scene;
    ++scenes;
    CAPTURE(room_.page_id());
    CAPTURE(static_cast<int>(room_.view().mode));
    CAPTURE(room_.view().card);
    CHECK(room_.view().card >= 0);
    CHECK(room_.view().card < scene.card_count);
    for (const std::string& fault : checks::scene_faults(scene, look_)) FAIL_CHECK(fault);
    if (scenes % 16 == 0) CHECK(room_.kiosk.picture() == room_.composed());
  }

  Room& room_;
  look::Look look_;
  std::optional<layout::Scene> last_;
};

}  // namespace

TEST_CASE("in an hour of visitors who do anything the message is whole on every picture") {
  struct Case {
    gfx::Size page;
    gfx::Rotation rotation;
    unsigned seed;
  };
  for (const Case& c : {Case{{480, 320}, gfx::Rotation::R0, 1}, {{720, 480}, gfx::Rotation::R90, 2}}) {
    CAPTURE(c.page.w);
    Room room({.page = c.page, .rotation = c.rotation});
    Inspector inspector(room);
    Visitor visitor(room, c.seed);
    const base::TimePoint end = room.clock.now() + (checks::kEmulated ? std::chrono::minutes(5)
                                                    : checks::kSlow   ? std::chrono::minutes(15)
                                                                      : std::chrono::minutes(60));
    while (room.clock.now() < end) {
      visitor.act();
      room.wait(visitor.pause());
    }
    CHECK(inspector.scenes > (checks::kEmulated ? 100 : 300));
    // When the last of them has gone, the loop comes back.
    room.say(input::DevicesChanged{});
    room.wait(minutes(10));
    CHECK(room.view().mode == Mode::Loop);
    CHECK(room.view().language == "en");
    CHECK_FALSE(room.view().paused);
  }
}
