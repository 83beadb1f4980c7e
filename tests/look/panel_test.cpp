#include "look/panel.h"

#include <doctest/doctest.h>

using namespace kiosk;
using look::make_panel;

namespace {

double inches(gfx::Size size) {
  return make_panel(size, std::nullopt, std::nullopt).diagonal_mm / 25.4;
}

}  // namespace

TEST_CASE("panels that are sold for this purpose are known, upright or not") {
  CHECK(inches({480, 320}) == doctest::Approx(3.5));
  CHECK(inches({800, 480}) == doctest::Approx(7));
  CHECK(inches({720, 1280}) == doctest::Approx(7));
  CHECK(inches({1280, 800}) == doctest::Approx(10.1));
  CHECK(inches({1920, 1080}) == doctest::Approx(21.5));
  CHECK(inches({1080, 1920}) == doctest::Approx(21.5));
  CHECK(inches({3840, 2160}) == doctest::Approx(43));
}

TEST_CASE("a size between two known panels gets a diagonal between theirs") {
  CHECK(inches({1600, 900}) > 10.1);
  CHECK(inches({1600, 900}) < 21.5);
  CHECK(inches({320, 240}) < 3.5);
  CHECK(inches({7680, 4320}) == doctest::Approx(86));
}

TEST_CASE("what is configured wins over every guess") {
  const look::Panel panel = make_panel({1920, 1080}, 32.0, 2.5);
  CHECK(panel.diagonal_mm == doctest::Approx(812.8));
  CHECK(panel.distance_mm == doctest::Approx(2500));
  CHECK(panel.px_per_mm() == doctest::Approx(2.71).epsilon(0.01));
}

TEST_CASE("the guessed distance is arm's length from 13 inches up, and less on small panels") {
  CHECK(make_panel({1920, 1080}, 13.0, std::nullopt).distance_mm == doctest::Approx(600));
  CHECK(make_panel({3840, 2160}, 55.0, std::nullopt).distance_mm == doctest::Approx(600));
  CHECK(make_panel({800, 480}, 7.0, std::nullopt).distance_mm == doctest::Approx(400));
  CHECK(make_panel({480, 320}, 3.5, std::nullopt).distance_mm == doctest::Approx(300));
}
