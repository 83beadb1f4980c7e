#include "app/calibration_tool.h"

#include <doctest/doctest.h>

#include <cmath>

#include "fakes/fake_clock.h"
#include "fakes/fake_library_rasters.h"
#include "fakes/fake_session.h"
#include "layout/stage.h"

using namespace kiosk;
using namespace kiosk::app;
using gfx::Rotation;
using input::Phase;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

using Device = input::Share (*)(input::Share);

input::Share straight(input::Share panel) {
  return panel;
}
input::Share mirrored(input::Share panel) {
  return {1 - panel.x, panel.y};
}
input::Share upright_film(input::Share panel) {
  return {0.1 + 0.8 * panel.y, 0.95 - 0.85 * panel.x};
}

/// The pixel of the panel, 800 × 480, that a touch means with this matrix.
gfx::Point panel_pixel(input::Share touch, const input::TouchMatrix& matrix = {}) {
  const input::Share at = input::apply(matrix, touch);
  return {std::min(799, static_cast<int>(at.x * 800)), std::min(479, static_cast<int>(at.y * 480))};
}

/// A technician before a panel of 800 × 480 whose touch device lies on it in some way.
class Technician {
 public:
  explicit Technician(Rotation rotation = Rotation::R0, Device device = straight)
      : device_(device),
        screen_(checks::default_content(), settings(rotation), rasters_),
        tool(screen_, minutes(1), clock.now()) {}

  /// Where the wanted cross is drawn, on the page: the middle of the ring.
  gfx::Point cross() const {
    const layout::Scene scene = tool.scene();
    for (const layout::Item& item : scene.items()) {
      const auto* ring = std::get_if<layout::Outline>(&item);
      if (ring != nullptr && ring->rect.w == ring->rect.h) return ring->rect.center();
    }
    FAIL("there is no cross");
    return {};
  }
  void send(Phase phase, gfx::Point page, std::int64_t finger = 1) {
    const gfx::Point at = gfx::to_panel(page, screen_.page_size(), screen_.rotation());
    const input::Share touch = device_({(at.x + 0.5) / 800, (at.y + 0.5) / 480});
    tool.handle(input::PointerEvent{7, finger, phase, panel_pixel(touch)}, clock.now());
  }
  void tap(gfx::Point page) {
    clock.advance(seconds(1));
    send(Phase::Down, page);
    clock.advance(milliseconds(80));
    send(Phase::Up, page);
  }
  void tap_all() {
    for (int i = 0; i < 5; ++i) tap(cross());
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
  bool says(std::string what) const {
    std::erase(what, ' ');
    return words().find(what) != std::string::npos;
  }
  const ToolScreen& screen() const { return screen_; }

 private:
  static StageSettings settings(Rotation rotation) {
    StageSettings stage;
    stage.panel = {800, 480};
    stage.rotation = rotation;
    return stage;
  }

  Device device_;
  fakes::FakeLibraryRasters rasters_;
  ToolScreen screen_;

 public:
  fakes::FakeClock clock;
  CalibrationTool tool;
};

}  // namespace

TEST_CASE("after five crosses touches land where they are meant, however panel and device are turned") {
  for (const Rotation rotation : {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270}) {
    for (const Device device : {straight, mirrored, upright_film}) {
      Technician technician(rotation, device);
      technician.tap_all();
      REQUIRE(technician.tool.matrix());
      CHECK(technician.tool.over());
      for (const gfx::Point at : {gfx::Point{20, 30}, {400, 240}, {790, 470}}) {
        const input::Share touch = device({(at.x + 0.5) / 800, (at.y + 0.5) / 480});
        const gfx::Point back = panel_pixel(touch, *technician.tool.matrix());
        CHECK(std::abs(back.x - at.x) <= 2);
        CHECK(std::abs(back.y - at.y) <= 2);
      }
    }
  }
}

TEST_CASE("the crosses keep clear of the message, which is there all the time") {
  Technician technician;
  const layout::Scene first = technician.tool.scene();
  CHECK(first.message().area.h > 40);
  CHECK_FALSE(first.message().text.empty());
  for (int i = 0; i < 5; ++i) {
    const layout::Scene scene = technician.tool.scene();
    CHECK(scene.message() == first.message());
    CHECK(scene.message().area.y > technician.cross().y + 30);
    CHECK(technician.says(std::to_string(i + 1) + " of 5"));
    technician.tap(technician.cross());
  }
  CHECK(technician.tool.scene().message() == first.message());
}

TEST_CASE("touches that do not belong together are refused with the reason, and it begins anew") {
  Technician technician;
  for (int i = 0; i < 4; ++i) technician.tap(technician.cross());
  technician.tap({20, 20});
  CHECK_FALSE(technician.tool.over());
  CHECK(technician.says("Once more"));
  CHECK(technician.says("1 of 5"));
  technician.tap_all();
  CHECK(technician.tool.matrix());
}

TEST_CASE("a trembling finger, a second one and one that slides do not count") {
  Technician technician;
  const gfx::Point cross = technician.cross();
  technician.tap(cross);
  CHECK(technician.says("2 of 5"));
  technician.clock.advance(milliseconds(100));
  technician.send(Phase::Down, cross);
  technician.send(Phase::Up, cross);
  CHECK(technician.says("2 of 5"));
  technician.clock.advance(seconds(1));
  technician.send(Phase::Down, cross, 1);
  technician.send(Phase::Down, {400, 240}, 2);
  technician.send(Phase::Up, cross, 1);
  technician.send(Phase::Up, {400, 240}, 2);
  CHECK(technician.says("2 of 5"));
  technician.clock.advance(seconds(1));
  technician.send(Phase::Down, cross);
  technician.send(Phase::Move, {400, 240});
  technician.send(Phase::Move, cross);
  technician.send(Phase::Up, cross);
  CHECK(technician.says("2 of 5"));
  technician.clock.advance(seconds(1));
  technician.send(Phase::Down, cross);
  technician.tool.handle(input::DevicesChanged{}, technician.clock.now());
  technician.send(Phase::Up, cross);
  CHECK(technician.says("2 of 5"));
  technician.tap(technician.cross());
  CHECK(technician.says("3 of 5"));
}

TEST_CASE("a minute without a touch ends it without a matrix; each touch gives a new minute") {
  Technician technician;
  technician.clock.advance(seconds(50));
  technician.tap(technician.cross());
  technician.clock.advance(seconds(59));
  technician.tool.turn(technician.clock.now());
  CHECK_FALSE(technician.tool.over());
  technician.clock.advance(seconds(1));
  technician.tool.turn(technician.clock.now());
  CHECK(technician.tool.over());
  CHECK_FALSE(technician.tool.matrix());
  CHECK(technician.says("Nothing has been changed"));
}

namespace {

/// A tool that is over after so many touches, on a session from a script.
struct Bench {
  fakes::FakeClock clock;
  fakes::FakeSession session{{800, 480}, clock};
  fakes::FakeLibraryRasters rasters;
  ToolScreen screen{checks::default_content(), StageSettings{.panel = {800, 480}}, rasters};
  CalibrationTool tool{screen, minutes(1), clock.now()};

  bool run() { return run_tool(tool, screen, session, clock); }
};

}  // namespace

TEST_CASE("a tool shows its page at once, anew when something changed, and ends by itself") {
  Bench bench;
  const gfx::Point cross = cross_places(bench.screen.free()).front();
  bench.session.then(seconds(1), {input::PointerEvent{7, 1, Phase::Down, cross}});
  bench.session.then(seconds(1), {input::PointerEvent{7, 1, Phase::Up, cross}});
  CHECK(bench.run());
  // The first cross, the second one, and the end.
  CHECK(bench.session.screen.frames.size() == 3);
  CHECK(bench.session.screen.panel == bench.screen.picture(bench.tool.scene()));
  CHECK_FALSE(bench.tool.matrix());
}

TEST_CASE("Esc, the end of the program and another size of the window end a tool") {
  for (const input::Event& event : {input::Event(input::KeyEvent{input::Key::Home, true}),
                                    input::Event(input::Quit{}), input::Event(input::Resized{{640, 480}})}) {
    Bench bench;
    bench.session.then(seconds(1), {event});
    CHECK_FALSE(bench.run());
    CHECK(bench.session.waits == 1);
  }
}

TEST_CASE("a tool whose picture is lost shows it again") {
  Bench bench;
  bench.session.then(seconds(1), {input::Exposed{}});
  bench.session.then(seconds(1), {input::Quit{}});
  bench.run();
  CHECK(bench.session.screen.frames.size() == 2);
}
