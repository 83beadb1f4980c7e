#include "app/touch_test_tool.h"

#include <doctest/doctest.h>

#include "fakes/fake_clock.h"
#include "fakes/fake_library_rasters.h"
#include "layout/stage.h"

using namespace kiosk;
using namespace kiosk::app;
using input::Phase;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

class Test {
 public:
  std::vector<std::string> devices{"Fake Panel (0eef:0001)"};
  fakes::FakeClock clock;
  fakes::FakeLibraryRasters rasters;
  ToolScreen screen{checks::default_content(), StageSettings{.panel = {800, 480}}, rasters};
  TouchTestTool tool{screen, [this] { return devices; }, minutes(1), clock.now()};

  void send(Phase phase, gfx::Point at, std::int64_t finger = 1) {
    tool.handle(input::PointerEvent{7, finger, phase, at}, clock.now());
    tool.turn(clock.now());
  }
  void wait(base::Duration time) {
    clock.advance(time);
    tool.turn(clock.now());
  }
  /// All words without the spaces between them, which go lost where a line ends.
  std::string words() const {
    std::string all;
    const layout::Scene scene = tool.scene();
    for (const layout::Item& item : scene.items()) {
      const auto* run = std::get_if<layout::TextRun>(&item);
      if (run != nullptr) all += run->utf8;
    }
    std::erase(all, ' ');
    return all;
  }
  /// Rings that are drawn around this point.
  int rings_at(gfx::Point at) const {
    int rings = 0;
    const layout::Scene scene = tool.scene();
    for (const layout::Item& item : scene.items()) {
      const auto* ring = std::get_if<layout::Outline>(&item);
      rings += ring != nullptr && ring->rect.center() == at ? 1 : 0;
    }
    return rings;
  }
  bool says(std::string what) const {
    std::erase(what, ' ');
    return words().find(what) != std::string::npos;
  }
};

}  // namespace

TEST_CASE("a finger has a ring where it is, and a trail where it was") {
  Test test;
  const std::size_t before = test.tool.scene().items().size();
  test.send(Phase::Down, {100, 200});
  CHECK(test.rings_at({100, 200}) == 1);
  CHECK(test.says("100, 200 of 800 × 480"));
  CHECK(test.says("1 finger now"));
  test.send(Phase::Down, {300, 200}, 2);
  CHECK(test.says("2 fingers now, 2 at most; 2 touches"));
  test.send(Phase::Move, {110, 200});
  CHECK(test.rings_at({110, 200}) == 1);
  CHECK(test.rings_at({100, 200}) == 0);
  test.send(Phase::Up, {110, 200});
  test.send(Phase::Up, {300, 200}, 2);
  CHECK(test.rings_at({300, 200}) == 0);
  CHECK(test.says("0 fingers now, 2 at most; 2 touches"));
  CHECK(test.tool.scene().items().size() > before + 4);
  CHECK(test.tool.touches() == 2);
}

TEST_CASE("the devices are named, and a panel that is unplugged takes its fingers with it") {
  Test test;
  CHECK(test.says("Fake Panel (0eef:0001)"));
  test.send(Phase::Down, {100, 200});
  test.devices.clear();
  test.tool.handle(input::DevicesChanged{}, test.clock.now());
  CHECK(test.says("No touch device is connected"));
  CHECK(test.rings_at({100, 200}) == 0);
  test.wait(seconds(10));
  CHECK_FALSE(test.tool.over());
}

TEST_CASE("the message stays, under any trail") {
  Test test;
  const layout::MessageMark message = test.tool.scene().message();
  CHECK(message.area.h > 40);
  for (int i = 0; i < 2'000; ++i) test.send(i == 0 ? Phase::Down : Phase::Move, {i % 800, i % 400});
  CHECK(test.tool.scene().message() == message);
  CHECK(test.tool.scene().items().size() < 400);
}

TEST_CASE("a finger that rests for five seconds ends it, one that moves does not") {
  Test moving;
  moving.send(Phase::Down, {100, 200});
  for (int i = 0; i < 20; ++i) {
    moving.wait(milliseconds(500));
    moving.send(Phase::Move, {i % 2 == 0 ? 500 : 100, 200});
  }
  CHECK_FALSE(moving.tool.over());
  Test resting;
  resting.send(Phase::Down, {100, 200});
  resting.wait(milliseconds(2500));
  resting.send(Phase::Move, {102, 201});
  resting.wait(milliseconds(2499));
  CHECK_FALSE(resting.tool.over());
  resting.wait(milliseconds(1));
  CHECK(resting.tool.over());
}

TEST_CASE("a minute without a touch ends it") {
  Test test;
  test.wait(seconds(59));
  CHECK_FALSE(test.tool.over());
  test.wait(seconds(1));
  CHECK(test.tool.over());
}
