#include "app/room.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// Does the same in both rooms and compares the panels after each turn.
class Twins {
 public:
  explicit Twins(gfx::Rotation rotation)
      : rotation_(rotation), upright_({.page = kPage}), turned_({.page = kPage, .rotation = rotation}) {
    compare();
  }

  void both(const std::function<void(Room&)>& action) {
    action(upright_);
    action(turned_);
    compare();
  }
  void let_move() {
    for (int i = 0; i < 5; ++i) both([](Room& room) { room.wait(milliseconds(90)); });
  }

  Room& upright() { return upright_; }

 private:
  static constexpr gfx::Size kPage{480, 320};

  void compare() {
    gfx::Picture expected(turned_.display.size());
    gfx::copy_rotated(upright_.display.panel, gfx::bounds(kPage), rotation_, expected.view());
    CHECK(turned_.view() == upright_.view());
    CHECK(turned_.display.panel == expected);
  }

  gfx::Rotation rotation_;
  Room upright_;
  Room turned_;
};

}  // namespace

TEST_CASE("a turned panel shows at every moment what an upright one does, turned") {
  using gfx::Rotation;
  for (const Rotation rotation : {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270}) {
    CAPTURE(static_cast<int>(rotation));
    Twins twins(rotation);
    twins.both([](Room& room) { room.settle(); });
    const gfx::Point at = twins.upright().middle_of("message");
    twins.both([&](Room& room) { room.pointer(Phase::Down, at); });
    twins.both([&](Room& room) { room.pointer(Phase::Move, {at.x, 10}); });
    twins.both([&](Room& room) { room.pointer(Phase::Up, {at.x, 10}); });
    twins.both([](Room& room) { room.key(Key::NextPage); });  // fades
    twins.let_move();
    twins.both([](Room& room) { room.tap("page"); });
    twins.let_move();
    CHECK(twins.upright().view().mode == Mode::Opened);
    twins.both([](Room& room) { room.swipe(-50); });  // slides
    REQUIRE(twins.upright().display.last().mix);
    twins.let_move();
    twins.both([](Room& room) { room.swipe(50); });
    REQUIRE(twins.upright().display.last().mix);
    twins.let_move();
    twins.both([](Room& room) { room.key(Key::NextFocus); });
    twins.both([](Room& room) { room.key(Key::NextFocus); });
    twins.both([](Room& room) { room.key(Key::Topics); });
    twins.let_move();
    twins.both([](Room& room) { room.wait(seconds(70)); });
    CHECK(twins.upright().view().warning_seconds);
    twins.both([](Room& room) { room.wait(seconds(5)); });
  }
}
