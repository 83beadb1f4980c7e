#include "sdl/image_scale.h"

#include <doctest/doctest.h>

#include <vector>

using namespace kiosk;

namespace {

render::Pixels scaled(const std::vector<std::uint32_t>& pixels, gfx::Size size, gfx::Size target) {
  return sdl::scale_image(
      size, [&](int y) { return pixels.data() + std::ptrdiff_t{y} * size.w; }, target);
}

}  // namespace

TEST_CASE("the same size gives the same pixels") {
  const std::vector<std::uint32_t> pixels{0xFF102030u, 0xFFFFFFFFu, 0x80FF0000u, 0xFF000000u};
  CHECK(scaled(pixels, {2, 2}, {2, 2}).argb == pixels);
}

TEST_CASE("one colour stays that colour at every size") {
  const std::vector<std::uint32_t> pixels(std::size_t{37 * 23}, 0xFFFEDC98u);
  for (const gfx::Size target : {gfx::Size{1, 1}, {5, 7}, {36, 22}, {37, 23}, {41, 200}, {13, 80}}) {
    const render::Pixels result = scaled(pixels, {37, 23}, target);
    CHECK(result.size == target);
    CHECK(result.argb == std::vector<std::uint32_t>(std::size_t(target.w * target.h), 0xFFFEDC98u));
  }
}

TEST_CASE("four pixels become their mean") {
  const auto result = scaled({0xFF000000u, 0xFF404040u, 0xFF808080u, 0xFFC0C0C0u}, {2, 2}, {1, 1});
  CHECK(result.argb == std::vector<std::uint32_t>{0xFF606060u});
}

TEST_CASE("the colour of invisible pixels does not bleed") {
  const auto result = scaled({0x0000FF00u, 0xFFFF0000u}, {2, 1}, {1, 1});
  const std::uint32_t alpha = result.argb.at(0) >> 24;
  CHECK(alpha >= 127);
  CHECK(alpha <= 128);
  CHECK((result.argb.at(0) & 0xFFFFFFu) == 0xFF0000u);
}

TEST_CASE("rows are read in ascending order, whichever way it scales") {
  const std::vector<std::uint32_t> row(8, 0xFFFFFFFFu);
  for (const int target : {3, 8, 29}) {
    int last = -1;
    bool ascending = true;
    sdl::scale_image({8, 8},
                     [&](int y) {
                       ascending = ascending && y > last;
                       last = y;
                       return row.data();
                     },
                     {8, target});
    CHECK(ascending);
    CHECK(last == 7);
  }
}
