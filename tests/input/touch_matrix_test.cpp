#include "input/touch_matrix.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace kiosk::input;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("without calibration a touch is where the device says") {
  CHECK(apply({}, {0.25, 0.75}) == Share{0.25, 0.75});
  CHECK(area_factor({}) == 1);
}

TEST_CASE("the six numbers are the rows of the matrix, as libinput has them") {
  const TouchMatrix matrix{{0.5, 0.25, 0.125, -0.25, 0.5, 0.25}};
  CHECK(apply(matrix, {1, 0}) == Share{0.625, 0});
  CHECK(apply(matrix, {0, 1}) == Share{0.375, 0.75});
  CHECK(apply(matrix, {0, 0}) == Share{0.125, 0.25});
  CHECK(area_factor(matrix) == doctest::Approx(0.3125));
}

TEST_CASE("the matrices of the usual mistakes put them right") {
  const TouchMatrix turned_by_180{{-1, 0, 1, 0, -1, 1}};
  CHECK(apply(turned_by_180, {0.25, 0.125}) == Share{0.75, 0.875});
  const TouchMatrix swapped{{0, 1, 0, 1, 0, 0}};
  CHECK(apply(swapped, {0.25, 0.125}) == Share{0.125, 0.25});
  CHECK(area_factor(swapped) == -1);
}

TEST_CASE("touches are held within the panel before and after") {
  const TouchMatrix half{{0.5, 0, 0, 0, 0.5, 0}};
  CHECK(apply(half, {7, -3}) == Share{0.5, 0});
  const TouchMatrix beyond{{3, 0, -1, 0, 3, -1}};
  CHECK(apply(beyond, {0, 1}) == Share{0, 1});
}

TEST_CASE("what is no number is the border, in the touch and in the matrix") {
  CHECK(apply({}, {kNan, kInfinity}) == Share{0, 1});
  CHECK(apply({}, {-kInfinity, kNan}) == Share{0, 0});
  CHECK(apply({{kNan, 0, 0, 0, kInfinity, 0}}, {0.5, 0}) == Share{0, 0});
}
