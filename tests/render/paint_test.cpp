#include "render/paint.h"

#include <doctest/doctest.h>

using namespace kiosk;
using gfx::rgb;

namespace {

constexpr gfx::Rect kAll{0, 0, 20, 20};

gfx::Picture canvas() {
  gfx::Picture picture({20, 20});
  render::fill_rect(picture.view(), kAll, kAll, 0, rgb(0x000000));
  return picture;
}

int count(const gfx::Picture& picture, std::uint32_t pixel) {
  int sum = 0;
  for (const std::uint32_t p : picture.pixels()) sum += p == pixel ? 1 : 0;
  return sum;
}

}  // namespace

TEST_CASE("a filled rectangle covers exactly its pixels") {
  gfx::Picture picture = canvas();
  render::fill_rect(picture.view(), kAll, {2, 3, 5, 4}, 0, rgb(0xFFFFFF));
  CHECK(count(picture, 0xFFFFFFFFu) == 20);
  CHECK(picture.at({2, 3}) == 0xFFFFFFFFu);
  CHECK(picture.at({7, 3}) == 0xFF000000u);
}

TEST_CASE("nothing is drawn outside the clip or the picture") {
  gfx::Picture picture = canvas();
  render::fill_rect(picture.view(), {0, 0, 3, 3}, {-10, -10, 100, 100}, 5, rgb(0xFFFFFF));
  CHECK(count(picture, 0xFFFFFFFFu) == 9);
  render::outline_rect(picture.view(), {0, 0, 1, 1}, {-5, -5, 40, 40}, 0, 3, rgb(0xFF0000));
  CHECK(count(picture, 0xFFFF0000u) == 0);
}

TEST_CASE("round corners leave the corner pixel free and blend the ones on the arc") {
  gfx::Picture picture = canvas();
  render::fill_rect(picture.view(), kAll, {0, 0, 20, 20}, 8, rgb(0xFFFFFF));
  CHECK(picture.at({0, 0}) == 0xFF000000u);
  CHECK(picture.at({10, 0}) == 0xFFFFFFFFu);
  CHECK(picture.at({0, 10}) == 0xFFFFFFFFu);
  int blended = 0;
  for (const std::uint32_t p : picture.pixels()) blended += p != 0xFF000000u && p != 0xFFFFFFFFu ? 1 : 0;
  CHECK(blended >= 8);
  CHECK(blended % 4 == 0);  // all four corners alike
}

TEST_CASE("an outline is as thick as it says, inwards") {
  gfx::Picture picture = canvas();
  render::outline_rect(picture.view(), kAll, {2, 2, 10, 10}, 0, 3, rgb(0xFFFFFF));
  CHECK(count(picture, 0xFFFFFFFFu) == 100 - 16);
  CHECK(picture.at({4, 4}) == 0xFFFFFFFFu);
  CHECK(picture.at({5, 5}) == 0xFF000000u);
}

TEST_CASE("half-transparent colour is mixed half and half") {
  gfx::Picture picture = canvas();
  render::fill_rect(picture.view(), kAll, kAll, 0, rgb(0xFFFFFF).with_alpha(128));
  CHECK(picture.at({5, 5}) == 0xFF808080u);
}

TEST_CASE("a mask draws its colour where it covers, and is clipped at every side") {
  gfx::Picture picture = canvas();
  const render::Mask mask{{4, 4}, {}, std::vector<std::uint8_t>(16, 255)};
  render::draw_mask(picture.view(), kAll, mask, {-2, -2}, rgb(0xFF0000));
  render::draw_mask(picture.view(), kAll, mask, {18, 18}, rgb(0xFF0000));
  CHECK(count(picture, 0xFFFF0000u) == 8);
  CHECK(picture.at({1, 1}) == 0xFFFF0000u);
  CHECK(picture.at({18, 18}) == 0xFFFF0000u);
}

TEST_CASE("transparent pixels of an image leave the ground, opaque ones replace it") {
  gfx::Picture picture = canvas();
  const render::Pixels pixels{{2, 1}, {0x00FFFFFFu, 0xFF123456u}};
  render::draw_pixels(picture.view(), kAll, pixels, {3, 3});
  CHECK(picture.at({3, 3}) == 0xFF000000u);
  CHECK(picture.at({4, 3}) == 0xFF123456u);
}

TEST_CASE("empty masks and rectangles draw nothing") {
  gfx::Picture picture = canvas();
  render::draw_mask(picture.view(), kAll, {}, {3, 3}, rgb(0xFFFFFF));
  render::draw_pixels(picture.view(), kAll, {}, {3, 3});
  render::fill_rect(picture.view(), kAll, {5, 5, 0, 9}, 3, rgb(0xFFFFFF));
  render::outline_rect(picture.view(), kAll, {5, 5, -4, 9}, 3, 2, rgb(0xFFFFFF));
  CHECK(count(picture, 0xFF000000u) == 400);
}
