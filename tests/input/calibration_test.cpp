#include "input/calibration.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace kiosk::input;

namespace {

const std::vector<Share> kCrosses{{0.1, 0.1}, {0.9, 0.1}, {0.9, 0.7}, {0.1, 0.7}, {0.5, 0.4}};

/// What a device reports whose places are these parts of the panel's: x' = a x + b y + c.
Share seen(const std::array<double, 6>& device, Share panel) {
  return {device[0] * panel.x + device[1] * panel.y + device[2],
          device[3] * panel.x + device[4] * panel.y + device[5]};
}

std::vector<CrossTap> taps_on(const std::array<double, 6>& device) {
  std::vector<CrossTap> taps;
  for (const Share& cross : kCrosses) taps.push_back({cross, seen(device, cross)});
  return taps;
}

void check_corrects(const std::array<double, 6>& device, double within = 1e-9) {
  const auto matrix = fit_matrix(taps_on(device));
  REQUIRE(matrix.ok());
  for (const Share panel : {Share{0.03, 0.97}, Share{0.5, 0.5}, Share{0.99, 0.01}, Share{0.2, 0.9}}) {
    const Share touch = seen(device, panel);
    if (touch.x < 0 || touch.x > 1 || touch.y < 0 || touch.y > 1) continue;
    const Share back = apply(matrix.value(), touch);
    CHECK(std::abs(back.x - panel.x) < within);
    CHECK(std::abs(back.y - panel.y) < within);
  }
}

/// A hand that misses each cross by up to one part in a hundred, always the same way.
std::vector<CrossTap> noisy(const std::array<double, 6>& device) {
  std::vector<CrossTap> taps = taps_on(device);
  const Share misses[] = {{0.01, -0.006}, {-0.008, 0.01}, {0.004, 0.009}, {-0.01, -0.01}, {0.007, 0.002}};
  for (std::size_t i = 0; i < taps.size(); ++i) {
    taps[i].touch.x += misses[i].x;
    taps[i].touch.y += misses[i].y;
  }
  return taps;
}

}  // namespace

TEST_CASE("exact taps give the exact matrix, however the device lies on the panel") {
  check_corrects({1, 0, 0, 0, 1, 0});
  check_corrects({-1, 0, 1, 0, 1, 0});           // mirrored
  check_corrects({0, 1, 0, -1, 0, 1});           // turned by a quarter
  check_corrects({0, 1, 0, 1, 0, 0});            // axes swapped
  check_corrects({-1, 0, 1, 0, -1, 1});          // upside down
  check_corrects({0.8, 0, 0.08, 0, 0.85, 0.1});  // a resistive panel's margins
  check_corrects({0.9, 0.03, 0.02, -0.04, 0.9, 0.05});
  check_corrects({0.125, 0, 0, 0, 0.125, 0});  // a range that is eight times too large
}

TEST_CASE("the matrix of a device without fault is the one that changes nothing") {
  const auto matrix = fit_matrix(taps_on({1, 0, 0, 0, 1, 0}));
  REQUIRE(matrix.ok());
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(std::abs(matrix.value().values[i] - TouchMatrix{}.values[i]) < 1e-12);
  }
}

TEST_CASE("a hand that misses a little is evened out") {
  const std::array<double, 6> device{-0.8, 0, 0.9, 0, 0.85, 0.1};
  const auto matrix = fit_matrix(noisy(device));
  REQUIRE(matrix.ok());
  for (const Share& cross : kCrosses) {
    const Share back = apply(matrix.value(), seen(device, cross));
    CHECK(std::abs(back.x - cross.x) < 0.02);
    CHECK(std::abs(back.y - cross.y) < 0.02);
  }
}

TEST_CASE("one tap beside its cross is found, whichever it was") {
  for (std::size_t wrong = 0; wrong < kCrosses.size(); ++wrong) {
    std::vector<CrossTap> taps = taps_on({1, 0, 0, 0, 1, 0});
    taps[wrong].touch.x = taps[wrong].touch.x < 0.5 ? 0.4 : 0.3;
    const auto matrix = fit_matrix(taps);
    REQUIRE_FALSE(matrix.ok());
    CHECK(matrix.error() == "the touches do not fit together; one of them was not on its cross");
  }
}

TEST_CASE("crosses touched in the wrong order are refused") {
  std::vector<CrossTap> taps = taps_on({1, 0, 0, 0, 1, 0});
  std::swap(taps[0].touch, taps[1].touch);
  CHECK_FALSE(fit_matrix(taps).ok());
}

TEST_CASE("a finger that stays in one place or on one line is refused") {
  std::vector<CrossTap> taps = taps_on({1, 0, 0, 0, 1, 0});
  for (CrossTap& tap : taps) tap.touch = {0.3, 0.3};
  CHECK(fit_matrix(taps).error() == "the touches lie on one line or in one place");
  taps = taps_on({1, 0, 0, 0, 0, 0.5});
  CHECK(fit_matrix(taps).error() == "the touches lie on one line or in one place");
  taps = taps_on({0.01, 0, 0.5, 0, 0.01, 0.5});
  CHECK_FALSE(fit_matrix(taps).ok());
}

TEST_CASE("too few taps, and taps that are no numbers, are refused") {
  std::vector<CrossTap> taps = taps_on({1, 0, 0, 0, 1, 0});
  taps[2].touch.y = std::nan("");
  CHECK_FALSE(fit_matrix(taps).ok());
  taps.resize(2);
  CHECK(fit_matrix(taps).error() == "too few crosses were touched");
  CHECK_FALSE(fit_matrix({}).ok());
}
