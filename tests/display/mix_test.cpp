#include "display/mix.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <vector>

using namespace kiosk;
using display::MixKind;

namespace {

constexpr MixKind kAllKinds[] = {MixKind::Fade, MixKind::SlideLeft, MixKind::SlideRight, MixKind::SlideUp,
                                 MixKind::SlideDown};
constexpr gfx::Size kSizes[] = {{1, 1}, {2, 3}, {63, 5}, {64, 2}, {65, 7}, {131, 33}};

/// Pictures that have equal blocks as well as different ones.
gfx::Picture pattern(gfx::Size size, std::uint32_t seed) {
  gfx::Picture picture(size);
  for (int y = 0; y < size.h; ++y) {
    for (int x = 0; x < size.w; ++x) {
      seed = seed * 1664525u + 1013904223u;
      picture.row(y)[x] = 0xFF000000u | (y % 3 == 0 ? 0x336699u : seed >> 8);
    }
  }
  return picture;
}

int channel(std::uint32_t pixel, int shift) {
  return static_cast<int>((pixel >> shift) & 0xFFu);
}

gfx::Picture mixed(const gfx::Picture& from, const gfx::Picture& to, display::Mix mix) {
  gfx::Picture target = from;
  display::draw_mix(from, to, mix, target.view());
  return target;
}

}  // namespace

TEST_CASE("every mix is exact at both ends and out of range counts as the end") {
  for (const gfx::Size size : kSizes) {
    const gfx::Picture from = pattern(size, 1);
    const gfx::Picture to = pattern(size, 2);
    for (const MixKind kind : kAllKinds) {
      CHECK(mixed(from, to, {kind, 0}) == from);
      CHECK(mixed(from, to, {kind, 256}) == to);
      CHECK(mixed(from, to, {kind, -5}) == from);
      CHECK(mixed(from, to, {kind, 300}) == to);
    }
  }
}

TEST_CASE("a fade is within one step of the true mean and stays opaque") {
  const gfx::Picture from = pattern({131, 33}, 3);
  const gfx::Picture to = pattern({131, 33}, 4);
  for (const int progress : {1, 64, 127, 128, 200, 255}) {
    const gfx::Picture result = mixed(from, to, {MixKind::Fade, progress});
    bool good = true;
    for (int y = 0; y < 33; ++y) {
      for (int x = 0; x < 131; ++x) {
        const std::uint32_t pixel = result.at({x, y});
        good = good && channel(pixel, 24) == 255;
        for (const int shift : {0, 8, 16}) {
          const int a = channel(from.at({x, y}), shift);
          const int b = channel(to.at({x, y}), shift);
          good = good && std::abs(256 * channel(pixel, shift) - (a * (256 - progress) + b * progress)) <= 256;
        }
      }
    }
    CHECK(good);
  }
}

TEST_CASE("a fade drawn over an earlier mix of the same pictures gives the same picture") {
  const gfx::Picture from = pattern({130, 9}, 5);
  const gfx::Picture to = pattern({130, 9}, 6);
  gfx::Picture target = from;
  for (const int progress : {30, 90, 180})
    display::draw_mix(from, to, {MixKind::Fade, progress}, target.view());
  CHECK(target == mixed(from, to, {MixKind::Fade, 180}));
}

TEST_CASE("slides show the right part of each picture") {
  for (const gfx::Size size : kSizes) {
    const gfx::Picture from = pattern(size, 7);
    const gfx::Picture to = pattern(size, 8);
    for (const int progress : {0, 1, 128, 255, 256}) {
      const int dx = size.w * progress / 256;
      const int dy = size.h * progress / 256;
      const gfx::Picture left = mixed(from, to, {MixKind::SlideLeft, progress});
      const gfx::Picture right = mixed(from, to, {MixKind::SlideRight, progress});
      const gfx::Picture up = mixed(from, to, {MixKind::SlideUp, progress});
      const gfx::Picture down = mixed(from, to, {MixKind::SlideDown, progress});
      bool good = true;
      for (int y = 0; y < size.h; ++y) {
        for (int x = 0; x < size.w; ++x) {
          const int l = x + dx, r = x - dx, u = y + dy, d = y - dy;
          good = good && left.at({x, y}) == (l < size.w ? from.at({l, y}) : to.at({l - size.w, y}));
          good = good && right.at({x, y}) == (r >= 0 ? from.at({r, y}) : to.at({r + size.w, y}));
          good = good && up.at({x, y}) == (u < size.h ? from.at({x, u}) : to.at({x, u - size.h}));
          good = good && down.at({x, y}) == (d >= 0 ? from.at({x, d}) : to.at({x, d + size.h}));
        }
      }
      CHECK(good);
    }
  }
}

TEST_CASE("a target with gaps between its rows keeps what is in the gaps") {
  const gfx::Picture from = pattern({65, 6}, 9);
  const gfx::Picture to = pattern({65, 6}, 10);
  for (const MixKind kind : kAllKinds) {
    constexpr int kPitch = 71;
    std::vector<std::uint32_t> pixels(kPitch * 6, 0x12345678u);
    const gfx::PixelView view{pixels.data(), {65, 6}, kPitch};
    for (int y = 0; y < 6; ++y) std::copy_n(from.row(y), 65, view.row(y));
    display::draw_mix(from, to, {kind, 77}, view);
    const gfx::Picture expected = mixed(from, to, {kind, 77});
    for (int y = 0; y < 6; ++y) {
      CHECK(std::equal(expected.row(y), expected.row(y) + 65, view.row(y)));
      CHECK(view.row(y)[65] == 0x12345678u);
      CHECK(view.row(y)[70] == 0x12345678u);
    }
  }
}
