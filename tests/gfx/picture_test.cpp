#include "gfx/picture.h"

#include <doctest/doctest.h>

namespace kiosk::gfx {

TEST_CASE("a new picture is opaque black") {
  const Picture picture({3, 2});
  CHECK(picture.size() == Size{3, 2});
  REQUIRE(picture.pixels().size() == 6);
  for (const std::uint32_t pixel : picture.pixels()) CHECK(pixel == 0xFF000000u);
}

TEST_CASE("a picture without width or height is empty") {
  CHECK(Picture().empty());
  CHECK(Picture({0, 5}).empty());
  CHECK(Picture({5, -1}).empty());
  CHECK_FALSE(Picture({1, 1}).empty());
}

TEST_CASE("rows have no gaps, and the view writes into the picture") {
  Picture picture({3, 2});
  picture.row(1)[2] = 0xFF123456u;
  CHECK(picture.at({2, 1}) == 0xFF123456u);
  CHECK(picture.pixels()[5] == 0xFF123456u);
  const PixelView view = picture.view();
  CHECK(view.pitch == 3);
  CHECK(view.size == Size{3, 2});
  view.row(0)[1] = 0xFFABCDEFu;
  CHECK(picture.at({1, 0}) == 0xFFABCDEFu);
}

}  // namespace kiosk::gfx
