#include "replica/replica_input.h"

#include <doctest/doctest.h>

#include <utility>

#include "fakes/fake_clock.h"
#include "fakes/fake_display.h"
#include "replica/a_board.h"

using namespace kiosk;
using board::Touch;
using input::Event;
using input::Phase;
using input::PointerEvent;

namespace {

class Script final : public input::EventSource {
 public:
  std::vector<Event> next;
  std::vector<Event> wait(std::optional<base::Duration>) override { return std::exchange(next, {}); }
};

/// The board once in a window of its size: the screen is at 10, 10.
struct Desk {
  explicit Desk(Touch touch)
      : screen({100, 68}, clock),
        display(screen, fakes::a_board(touch), {80, 48}, gfx::Rotation::R0, replica::Pace(10, clock)),
        input(script, display, touch) {}

  std::vector<Event> send(std::vector<Event> events) {
    script.next = std::move(events);
    return input.wait(std::nullopt);
  }
  std::vector<PointerEvent> touch(std::vector<Event> events) {
    std::vector<PointerEvent> out;
    for (const Event& event : send(std::move(events))) out.push_back(std::get<PointerEvent>(event));
    return out;
  }

  fakes::FakeClock clock;
  fakes::FakeDisplay screen;
  replica::ReplicaDisplay display;
  Script script;
  replica::ReplicaInput input;
};

PointerEvent contact(Phase phase, int x, int y, std::int64_t finger = 0) {
  return {7, finger, phase, {x, y}};
}

}  // namespace

TEST_CASE("a multi-touch panel tells of every finger and its way, in pixels of the page") {
  Desk desk(Touch::Multi);
  const auto seen = desk.touch({contact(Phase::Down, 20, 30), contact(Phase::Move, 30, 30),
                                contact(Phase::Down, 50, 50, 1), contact(Phase::Up, 40, 30)});
  REQUIRE(seen.size() == 4);
  CHECK(seen[0].at == gfx::Point{10, 20});
  CHECK(seen[1].at == gfx::Point{20, 20});
  CHECK(seen[2].finger == 1);
  CHECK(seen[3].at == gfx::Point{30, 20});
}

TEST_CASE("a single-touch panel tells of no way, and lets go where it began") {
  Desk desk(Touch::Single);
  const auto seen = desk.touch({contact(Phase::Down, 20, 30), contact(Phase::Move, 60, 30),
                                contact(Phase::Move, 80, 40), contact(Phase::Up, 80, 40)});
  REQUIRE(seen.size() == 2);
  CHECK(seen[0].phase == Phase::Down);
  CHECK(seen[0].finger == -1);
  CHECK(seen[0].at == gfx::Point{10, 20});
  CHECK(seen[1].phase == Phase::Up);
  CHECK(seen[1].at == gfx::Point{10, 20});
}

TEST_CASE("a single-touch panel knows nothing of a second finger") {
  Desk desk(Touch::Single);
  const auto seen = desk.touch({contact(Phase::Down, 20, 30), contact(Phase::Down, 50, 50, 1),
                                contact(Phase::Up, 50, 50, 1), contact(Phase::Up, 20, 30),
                                contact(Phase::Down, 60, 40, 1)});
  REQUIRE(seen.size() == 3);
  CHECK(seen[1].phase == Phase::Up);
  CHECK(seen[2].at == gfx::Point{50, 30});
}

TEST_CASE("a board without touch hears no finger, but keys") {
  Desk desk(Touch::None);
  CHECK(desk.touch({contact(Phase::Down, 20, 30), contact(Phase::Up, 20, 30)}).empty());
  CHECK(desk.send({input::KeyEvent{input::Key::Emergency, true}}).size() == 1);
}

TEST_CASE("a finger on the frame touches nothing, wherever it goes") {
  for (const Touch touch : {Touch::Single, Touch::Multi}) {
    Desk desk(touch);
    CHECK(desk.touch({contact(Phase::Down, 5, 5), contact(Phase::Move, 40, 40), contact(Phase::Up, 40, 40)})
              .empty());
  }
}

TEST_CASE("a finger that slides off the screen stays at its edge") {
  Desk desk(Touch::Multi);
  const auto seen = desk.touch({contact(Phase::Down, 20, 30), contact(Phase::Up, 99, 0)});
  REQUIRE(seen.size() == 2);
  CHECK(seen[1].at == gfx::Point{79, 0});
}

TEST_CASE("an unplugged device forgets its contacts") {
  Desk desk(Touch::Single);
  desk.send({contact(Phase::Down, 20, 30), input::DevicesChanged{}});
  CHECK(desk.touch({contact(Phase::Down, 30, 30, 5)}).size() == 1);
}

TEST_CASE("another size of the window is only an exposure for the board, and no panel has a wheel") {
  Desk desk(Touch::Multi);
  desk.screen.resize({200, 136});
  const auto seen = desk.send({input::Resized{{200, 136}}, input::WheelEvent{1}});
  REQUIRE(seen.size() == 1);
  CHECK(std::holds_alternative<input::Exposed>(seen[0]));
  CHECK(desk.display.placed().screen == gfx::Rect{20, 20, 160, 96});
}
