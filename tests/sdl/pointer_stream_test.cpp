#include "sdl/pointer_stream.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "sdl/recording_log.h"

using namespace kiosk;
using input::Phase;
using input::PointerEvent;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// Devices whose answers a test writes down.
class FakePlaces final : public sdl::DevicePlaces {
 public:
  std::int64_t single = -100;  ///< the device that knows one contact only
  std::optional<std::int64_t> pointer;
  std::map<std::int64_t, input::Share> places;
  std::map<std::int64_t, int> down;

  bool is_single_touch(std::int64_t device) const override { return device == single; }
  std::optional<std::int64_t> pressed_pointer() const override { return pointer; }
  std::optional<input::Share> place(std::int64_t device) const override {
    const auto it = places.find(device);
    return it == places.end() ? std::nullopt : std::optional(it->second);
  }
  int fingers(std::int64_t device) const override {
    const auto it = down.find(device);
    return it == down.end() ? 0 : it->second;
  }
};

/// A stream for a panel of 800 × 480; says what came out as "Down 7/1 10,20".
class Stream {
 public:
  FakePlaces places;
  fakes::RecordingLog log;
  sdl::TouchChoice choice{"", log};
  sdl::TranslationContext context{{800, 480}, gfx::Rotation::R0, false};
  sdl::PointerStream stream{places, choice};
  base::TimePoint now{std::chrono::hours(1)};

  std::string send(std::int64_t device, std::int64_t finger, Phase phase, gfx::Point at) {
    return text(stream.take({device, finger, phase, at}, context, now));
  }
  std::string finger(Phase phase, gfx::Point at, std::int64_t device = 7, std::int64_t id = 1) {
    return send(device, id, phase, at);
  }
  std::string mouse(Phase phase, gfx::Point at) { return send(sdl::kMouseDevice, 0, phase, at); }
  std::string look() { return text(stream.look(context)); }

 private:
  static std::string text(const std::vector<PointerEvent>& events) {
    static constexpr const char* kNames[] = {"Down", "Move", "Up", "Cancel"};
    std::ostringstream out;
    for (const PointerEvent& event : events) {
      out << (out.tellp() == 0 ? "" : " ") << kNames[static_cast<int>(event.phase)] << " " << event.device
          << "/" << event.finger << " " << event.at.x << "," << event.at.y;
    }
    return out.str();
  }
};

}  // namespace

TEST_CASE("fingers and the mouse pass as they are") {
  Stream s;
  CHECK(s.finger(Phase::Down, {10, 20}) == "Down 7/1 10,20");
  CHECK(s.finger(Phase::Move, {30, 20}) == "Move 7/1 30,20");
  CHECK(s.finger(Phase::Down, {50, 60}, 7, 2) == "Down 7/2 50,60");
  CHECK(s.finger(Phase::Up, {31, 20}) == "Up 7/1 31,20");
  CHECK(s.finger(Phase::Up, {50, 60}, 7, 2) == "Up 7/2 50,60");
  s.now += seconds(1);
  CHECK(s.mouse(Phase::Down, {1, 2}) == "Down -2/0 1,2");
  CHECK(s.mouse(Phase::Move, {3, 4}) == "Move -2/0 3,4");
  CHECK(s.mouse(Phase::Up, {5, 6}) == "Up -2/0 5,6");
}

TEST_CASE("moves and ends of what never came down are nothing") {
  Stream s;
  CHECK(s.finger(Phase::Move, {1, 1}) == "");
  CHECK(s.finger(Phase::Up, {1, 1}) == "");
  CHECK(s.mouse(Phase::Move, {0, 0}) == "");
  CHECK(s.mouse(Phase::Up, {0, 0}) == "");
}

TEST_CASE("a device that says everything twice, as finger and as mouse, is one contact") {
  Stream finger_first;
  CHECK(finger_first.finger(Phase::Down, {10, 20}) == "Down 7/1 10,20");
  CHECK(finger_first.mouse(Phase::Down, {10, 20}) == "");
  CHECK(finger_first.finger(Phase::Move, {30, 20}) == "Move 7/1 30,20");
  CHECK(finger_first.mouse(Phase::Move, {30, 20}) == "");
  CHECK(finger_first.finger(Phase::Up, {30, 20}) == "Up 7/1 30,20");
  CHECK(finger_first.mouse(Phase::Up, {30, 20}) == "");
  Stream mouse_first;
  CHECK(mouse_first.mouse(Phase::Down, {10, 20}) == "Down -2/0 10,20");
  CHECK(mouse_first.finger(Phase::Down, {10, 20}) == "Cancel -2/0 10,20 Down 7/1 10,20");
  CHECK(mouse_first.mouse(Phase::Move, {30, 20}) == "");
  CHECK(mouse_first.mouse(Phase::Up, {30, 20}) == "");
  CHECK(mouse_first.finger(Phase::Up, {30, 20}) == "Up 7/1 30,20");
}

TEST_CASE("a mouse click that comes after the finger, as browsers and some panels make it, is an echo") {
  Stream s;
  s.finger(Phase::Down, {10, 20});
  s.finger(Phase::Up, {10, 20});
  s.now += milliseconds(300);
  CHECK(s.mouse(Phase::Down, {10, 20}) == "");
  CHECK(s.mouse(Phase::Up, {10, 20}) == "");
  s.now += milliseconds(200);
  CHECK(s.mouse(Phase::Down, {10, 20}) == "Down -2/0 10,20");
}

TEST_CASE("a finger that is stuck silences the mouse for three seconds only") {
  Stream s;
  s.finger(Phase::Down, {10, 20});
  s.now += seconds(3) - milliseconds(1);
  CHECK(s.mouse(Phase::Down, {100, 20}) == "");
  s.now += milliseconds(1);
  CHECK(s.mouse(Phase::Down, {100, 20}) == "Down -2/0 100,20");
}

TEST_CASE("devices that were not chosen are not heard, and hide no mouse") {
  Stream s;
  s.choice = sdl::TouchChoice("left", s.log);
  s.choice.update({{7, "left", ""}, {8, "right", ""}});
  CHECK(s.finger(Phase::Down, {10, 20}, 8) == "");
  CHECK(s.mouse(Phase::Down, {10, 20}) == "Down -2/0 10,20");
  CHECK(s.finger(Phase::Up, {10, 20}, 8) == "");
  CHECK(s.mouse(Phase::Up, {10, 20}) == "Up -2/0 10,20");
  CHECK(s.finger(Phase::Down, {10, 20}, 7) == "Down 7/1 10,20");
}

TEST_CASE("a single-touch panel moves, and lifts where the finger was seen last") {
  Stream s;
  s.places.single = 7;
  s.places.places[7] = {0.125, 0.5};
  CHECK(s.finger(Phase::Down, {100, 240}, 7, -1) == "Down 7/-1 100,240");
  CHECK(s.look() == "");
  s.places.places[7] = {0.5, 0.25};
  CHECK(s.look() == "Move 7/-1 400,120");
  CHECK(s.look() == "");
  s.places.places.erase(7);  // lifted, and the panel at rest says nothing true
  CHECK(s.look() == "");
  CHECK(s.finger(Phase::Up, {100, 240}, 7, -1) == "Up 7/-1 400,120");
  CHECK(s.look() == "");
}

TEST_CASE("a single-touch panel that cannot be asked still taps") {
  Stream s;
  s.places.single = 7;
  CHECK(s.finger(Phase::Down, {100, 240}, 7, -1) == "Down 7/-1 100,240");
  CHECK(s.look() == "");
  CHECK(s.finger(Phase::Up, {100, 240}, 7, -1) == "Up 7/-1 100,240");
}

TEST_CASE("a pointer with places is where its device says, calibrated and turned back") {
  Stream s;
  s.context.matrix = {{-1, 0, 1, 0, 1, 0}};
  s.context.rotation = gfx::Rotation::R180;
  s.places.pointer = 21;
  s.places.places[21] = {0.25, 0.125};  // mirrored: 600,60 on the panel
  CHECK(s.mouse(Phase::Down, {799, 479}) == "Down -2/0 199,419");
  s.places.places[21] = {0.5, 0.125};
  CHECK(s.mouse(Phase::Move, {799, 479}) == "Move -2/0 399,419");
  s.places.places.erase(21);
  CHECK(s.mouse(Phase::Up, {799, 479}) == "Up -2/0 399,419");
}

TEST_CASE("a finger that SDL has forgotten without a word is cancelled") {
  Stream s;
  s.places.down[7] = 1;
  s.finger(Phase::Down, {10, 20});
  CHECK(s.look() == "");
  s.places.down[7] = 0;
  CHECK(s.look() == "Cancel 7/1 10,20");
  CHECK(s.look() == "");
  CHECK(s.finger(Phase::Up, {10, 20}) == "");
}

TEST_CASE("fingers that SDL never counted are left to their events") {
  Stream s;
  s.finger(Phase::Down, {10, 20});
  CHECK(s.look() == "");
  CHECK(s.finger(Phase::Up, {10, 20}) == "Up 7/1 10,20");
}

TEST_CASE("a device that invents fingers fills no memory, and its flood ends") {
  Stream s;
  for (std::int64_t i = 0; i < 10'000; ++i) s.finger(Phase::Down, {1, 1}, 7, i);
  CHECK(s.finger(Phase::Up, {1, 1}, 7, 3) == "Up 7/3 1,1");
  CHECK(s.finger(Phase::Up, {1, 1}, 7, 9'000) == "");
  s.stream.forget();
  CHECK(s.finger(Phase::Up, {1, 1}, 7, 4) == "");
  CHECK(s.finger(Phase::Down, {1, 1}, 7, 4) == "Down 7/4 1,1");
}
