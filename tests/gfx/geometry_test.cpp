#include "gfx/geometry.h"

#include <doctest/doctest.h>

namespace kiosk::gfx {

TEST_CASE("a rectangle holds its first column and row and not the ones after its last") {
  const Rect rect{10, 20, 30, 40};
  CHECK(rect.contains(Point{10, 20}));
  CHECK(rect.contains(Point{39, 59}));
  CHECK_FALSE(rect.contains(Point{40, 59}));
  CHECK_FALSE(rect.contains(Point{39, 60}));
  CHECK_FALSE(rect.contains(Point{9, 20}));
  CHECK_FALSE(rect.contains(Point{10, 19}));
  CHECK(rect.right() == 40);
  CHECK(rect.bottom() == 60);
  CHECK(rect.center() == Point{25, 40});
  CHECK(rect.size() == Size{30, 40});
}

TEST_CASE("a rectangle holds itself and what lies inside, edges included") {
  const Rect rect{10, 20, 30, 40};
  CHECK(rect.contains(rect));
  CHECK(rect.contains(Rect{10, 20, 1, 1}));
  CHECK_FALSE(rect.contains(Rect{9, 20, 10, 10}));
  CHECK_FALSE(rect.contains(Rect{10, 19, 10, 10}));
  CHECK_FALSE(rect.contains(Rect{31, 20, 10, 10}));
  CHECK_FALSE(rect.contains(Rect{10, 51, 10, 10}));
}

TEST_CASE("rectangles that only share an edge do not overlap") {
  const Rect rect{0, 0, 10, 10};
  CHECK_FALSE(rect.overlaps({10, 0, 5, 10}));
  CHECK_FALSE(rect.overlaps({0, 10, 10, 5}));
  CHECK(rect.overlaps({9, 9, 5, 5}));
  CHECK(rect.intersected({9, 8, 5, 5}) == Rect{9, 8, 1, 2});
  CHECK(rect.intersected({10, 0, 5, 10}) == Rect{});
  CHECK(rect.intersected({50, 50, 5, 5}) == Rect{});
  CHECK(rect.intersected({-5, -5, 100, 100}) == rect);
}

TEST_CASE("the union is the smallest rectangle around both, and an empty one adds nothing") {
  const Rect rect{10, 10, 10, 10};
  CHECK(rect.united({30, 5, 5, 5}) == Rect{10, 5, 25, 15});
  CHECK(rect.united({500, 500, 0, 5}) == rect);
  CHECK(Rect{}.united(rect) == rect);
  CHECK(Rect{}.united(Rect{}).empty());
}

TEST_CASE("insets shrink a rectangle from each side, down to nothing") {
  const Rect rect{10, 20, 30, 40};
  CHECK(rect.inset(Insets{1, 2, 3, 4}) == Rect{11, 22, 26, 34});
  CHECK(rect.inset(5) == Rect{15, 25, 20, 30});
  CHECK(rect.inset(15).empty());
  CHECK(rect.inset(-5) == Rect{5, 15, 40, 50});
}

TEST_CASE("sizes are turned, are empty without width or height, and have bounds") {
  CHECK(Size{3, 4}.turned() == Size{4, 3});
  CHECK(Size{0, 4}.empty());
  CHECK(Size{4, -1}.empty());
  CHECK_FALSE(Size{1, 1}.empty());
  CHECK(bounds({3, 4}) == Rect{0, 0, 3, 4});
}

TEST_CASE("a size is put in the middle of a rectangle") {
  CHECK(centered({10, 10}, {100, 200, 30, 40}) == Rect{110, 215, 10, 10});
  CHECK(centered({50, 10}, {100, 200, 30, 40}) == Rect{90, 215, 50, 10});
}

}  // namespace kiosk::gfx
