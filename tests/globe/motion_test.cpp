#include "globe/motion.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace kiosk;
using globe::Motion;
using globe::Pose;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

globe::MotionTuning tuning() {
  globe::MotionTuning tuning;
  tuning.roam_deg_s = 6;
  tuning.roam_frame = milliseconds(33);
  tuning.frame = milliseconds(16);
  tuning.turn_to = milliseconds(900);
  tuning.friction = milliseconds(400);
  return tuning;
}

base::TimePoint at(base::Duration time) {
  return base::TimePoint{} + seconds(100) + time;
}

double apart(Pose a, Pose b) {
  return globe::degrees_between(a, b);
}

}  // namespace

TEST_CASE("a still globe asks for no picture") {
  const Motion motion(tuning(), {20, -30});
  CHECK(motion.pose(at(seconds(1000))) == Pose{20, -30});
  CHECK_FALSE(motion.next_frame(at(seconds(0))).has_value());
}

TEST_CASE("by itself it turns once around in a minute, and comes by where it was") {
  Motion motion(tuning(), {20, -30});
  motion.roam({20, 0}, at(seconds(0)));
  CHECK(motion.pose(at(seconds(10))).lon == doctest::Approx(-90));
  CHECK(motion.pose(at(seconds(60))).lon == doctest::Approx(-30));
  CHECK(motion.pose(at(seconds(10))).lat == doctest::Approx(20));
  REQUIRE(motion.next_frame(at(seconds(10))).has_value());
  CHECK(*motion.next_frame(at(seconds(10))) <= milliseconds(33));
  CHECK(*motion.next_frame(at(seconds(10))) > milliseconds(0));
  motion.settle(at(seconds(100)));
  CHECK(motion.next_frame(at(seconds(100))).has_value());
}

TEST_CASE("a tilt from a visitor's finger levels out while it turns by itself") {
  Motion motion(tuning(), {-50, 10});
  motion.roam({20, 0}, at(seconds(0)));
  CHECK(motion.pose(at(seconds(0))).lat == doctest::Approx(-50));
  CHECK(std::abs(motion.pose(at(seconds(20))).lat - 20) < 0.1);
}

TEST_CASE("to a place it turns the shorter way, softly, and is there exactly") {
  Motion motion(tuning(), {10, 170});
  motion.turn_to({-28, -170}, at(seconds(0)));
  const Pose middle = motion.pose(at(milliseconds(450)));
  CHECK(std::abs(globe::wrap_longitude(middle.lon - 180)) < 0.001);
  CHECK(apart(motion.pose(at(milliseconds(16))), {10, 170}) < 0.1);
  CHECK(motion.pose(at(milliseconds(900))) == Pose{-28, -170});
  motion.settle(at(milliseconds(899)));
  CHECK(motion.next_frame(at(milliseconds(899))).has_value());
  motion.settle(at(milliseconds(900)));
  CHECK_FALSE(motion.next_frame(at(milliseconds(900))).has_value());
  CHECK(motion.pose(at(seconds(50))) == Pose{-28, -170});
}

TEST_CASE("a turn that is cut short is at its target; other movements stop where they are") {
  Motion motion(tuning(), {10, 0});
  motion.turn_to({30, 40}, at(seconds(0)));
  motion.finish(at(milliseconds(300)));
  CHECK(motion.pose(at(milliseconds(300))) == Pose{30, 40});
  motion.roam({30, 0}, at(seconds(1)));
  motion.finish(at(seconds(2)));
  CHECK(motion.pose(at(seconds(9))).lon == doctest::Approx(34));
}

TEST_CASE("without time for turns it is there at once") {
  globe::MotionTuning none = tuning();
  none.turn_to = {};
  Motion motion(none, {10, 0});
  motion.turn_to({30, 40}, at(seconds(0)));
  CHECK(motion.pose(at(seconds(0))) == Pose{30, 40});
  CHECK_FALSE(motion.next_frame(at(seconds(0))).has_value());
}

TEST_CASE("what a finger holds stays under it, and stays when the finger stops") {
  Motion motion(tuning(), {20, -30});
  motion.grab({0.1, 0.2}, at(seconds(0)));
  const globe::Place held = *globe::Camera({20, -30}).place_at(0.1, 0.2);
  for (const double x : {0.2, 0.4, 0.1, -0.3}) {
    motion.drag({x, 0.15});
    const globe::Vec seen = globe::Camera(motion.pose(at(seconds(1)))).see(held);
    CHECK(seen.x == doctest::Approx(x).epsilon(1e-6));
    CHECK(seen.y == doctest::Approx(0.15).epsilon(1e-6));
    CHECK_FALSE(motion.next_frame(at(seconds(1))).has_value());
  }
  motion.release({0, 0}, at(seconds(2)));
  CHECK_FALSE(motion.held());
  CHECK_FALSE(motion.next_frame(at(seconds(2))).has_value());
}

TEST_CASE("a globe that is let go in movement glides on in that direction, slower and slower, to a rest") {
  Motion motion(tuning(), {0, 0});
  motion.grab({0, 0}, at(seconds(0)));
  motion.release({1, 0}, at(seconds(0)));
  double before = 0;
  double step = 100;
  int frames = 0;
  base::Duration time = milliseconds(16);
  for (; motion.next_frame(at(time)); time += milliseconds(16)) {
    const double lon = motion.pose(at(time)).lon;
    CHECK(lon < before);
    CHECK(before - lon < step);
    step = before - lon;
    before = lon;
    ++frames;
    motion.settle(at(time));
    REQUIRE(frames < 500);
  }
  CHECK(frames > 30);
  // Speed times friction is the whole way, but for what is cut off at the end.
  CHECK(motion.pose(at(time)).lon == doctest::Approx(-57.3 * 0.4 + 2 * 0.4).epsilon(0.01));
  CHECK(motion.pose(at(time)) == motion.pose(at(seconds(900))));
}

TEST_CASE("a finger up or down turns it so that the surface follows, never beyond its tilt") {
  Motion motion(tuning(), {0, 0});
  motion.grab({0, 0}, at(seconds(0)));
  motion.release({0, 3}, at(seconds(0)));
  CHECK(motion.pose(at(milliseconds(100))).lat < 0);
  CHECK(motion.pose(at(seconds(9))).lat == -60);
}

TEST_CASE("however hard it is thrown, it goes no faster than it may") {
  Motion motion(tuning(), {0, 0});
  motion.grab({0, 0}, at(seconds(0)));
  motion.release({1000, 0}, at(seconds(0)));
  CHECK(std::abs(motion.pose(at(milliseconds(10))).lon) <= 3.6);
}

TEST_CASE("the pose at a moment does not depend on how many pictures were taken") {
  Motion often(tuning(), {0, 0});
  often.release({1, 1}, at(seconds(0)));
  const Motion once = often;
  for (int i = 1; i < 20; ++i) {
    often.settle(at(milliseconds(16 * i)));
    const Pose pose = often.pose(at(milliseconds(16 * i)));
    CHECK(pose == once.pose(at(milliseconds(16 * i))));
  }
}
