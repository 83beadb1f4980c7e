#include "app/pixel_shift.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>
#include <utility>

using namespace kiosk;
using namespace kiosk::app;
using std::chrono::seconds;

namespace {

constexpr base::Duration kStep = seconds(60);

gfx::Point at(int step, gfx::Size page) {
  return pixel_shift(kStep * step, kStep, page);
}

}  // namespace

TEST_CASE("the picture wanders farther on a larger panel, within limits") {
  CHECK(farthest_shift({320, 240}) == 2);
  CHECK(farthest_shift({800, 480}) == 2);
  CHECK(farthest_shift({1920, 1080}) == 4);
  CHECK(farthest_shift({1080, 1920}) == 4);
  CHECK(farthest_shift({3840, 2160}) == 9);
  CHECK(farthest_shift({7680, 4320}) == 12);
}

TEST_CASE("the picture begins in its place, goes a pixel at a time and no farther than it may") {
  for (const gfx::Size page : {gfx::Size{320, 240}, {1920, 1080}, {2160, 3840}}) {
    const int most = farthest_shift(page);
    CHECK(at(0, page) == gfx::Point{0, 0});
    CHECK(pixel_shift(kStep - base::Duration(1), kStep, page) == gfx::Point{0, 0});
    std::set<std::pair<int, int>> visited;
    int resting_x = 0;
    int resting_y = 0;
    for (int step = 1; step < 10'000; ++step) {
      const gfx::Point before = at(step - 1, page);
      const gfx::Point now = at(step, page);
      REQUIRE(std::abs(now.x) <= most);
      REQUIRE(std::abs(now.y) <= most);
      REQUIRE(std::abs(now.x - before.x) <= 1);
      REQUIRE(std::abs(now.y - before.y) <= 1);
      resting_x = now.x == before.x ? resting_x + 1 : 0;
      resting_y = now.y == before.y ? resting_y + 1 : 0;
      REQUIRE(resting_x <= 1);
      REQUIRE(resting_y <= 1);
      visited.insert({now.x, now.y});
    }
    // Half of all places, evenly: the other half lies between them.
    CHECK(visited.size() * 2 >= static_cast<std::size_t>((2 * most + 1) * (2 * most + 1)) - 1);
  }
}

TEST_CASE("after years the picture is still on its way") {
  const gfx::Size page{1920, 1080};
  const int year = 366 * 24 * 60;
  CHECK(at(40 * year, page) != at(40 * year + 1, page));
}
