#include "display/mix.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

using namespace kiosk;
using display::MixKind;

namespace {

constexpr MixKind kAllKinds[] = {MixKind::Fade, MixKind::Slide, MixKind::Rise, MixKind::Sink};
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
    for (const MixKind kind : {MixKind::Fade, MixKind::Rise, MixKind::Sink}) {
      CHECK(mixed(from, to, {kind, 0}) == from);
      CHECK(mixed(from, to, {kind, 256}) == to);
      CHECK(mixed(from, to, {kind, -5}) == from);
      CHECK(mixed(from, to, {kind, 300}) == to);
    }
    for (const gfx::Point far : {gfx::Point{size.w, 0}, {-size.w, 0}, {0, size.h}, {0, -size.h}}) {
      CHECK(mixed(from, to, {MixKind::Slide, 0, {}, far}) == from);
      CHECK(mixed(from, to, {MixKind::Slide, 0, {}, {3 * far.x, 3 * far.y}}) == from);
    }
    CHECK(mixed(from, to, {MixKind::Slide, 0}) == to);
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

namespace {

/// What a mix should be at a pixel, said without any haste.
std::uint32_t expected(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix,
                       gfx::Point p) {
  const gfx::Rect area = display::mix_area(mix, from.size());
  if (!area.contains(p)) return to.at(p);
  const gfx::Point s = mix.shift;
  const auto clamped = [&](gfx::Point q) {
    return gfx::Point{std::clamp(q.x, area.x, area.right() - 1), std::clamp(q.y, area.y, area.bottom() - 1)};
  };
  const gfx::Point moved{p.x - s.x, p.y - s.y};
  if (mix.kind == MixKind::Slide) {
    if (area.contains(moved)) return to.at(moved);
    const auto step = [](int length, int shift) { return shift > 0 ? length : shift < 0 ? -length : 0; };
    return from.at({moved.x + step(area.w, s.x), moved.y + step(area.h, s.y)});
  }
  const std::uint32_t a = mix.kind == MixKind::Sink ? from.at(clamped(moved)) : from.at(p);
  const std::uint32_t b = mix.kind == MixKind::Rise ? to.at(clamped(moved)) : to.at(p);
  std::uint32_t pixel = 0xFF;
  for (const int shift : {16, 8, 0}) {
    const int value =
        (channel(a, shift) * (256 - mix.progress) + channel(b, shift) * mix.progress + 128) / 256;
    pixel = pixel << 8 | static_cast<std::uint32_t>(value);
  }
  return pixel;
}

}  // namespace

TEST_CASE("every mix shows the right part of each picture, and around its area the new one") {
  for (const gfx::Size size : {gfx::Size{2, 3}, {65, 7}, {131, 33}}) {
    const gfx::Picture from = pattern(size, 7);
    const gfx::Picture to = pattern(size, 8);
    const gfx::Rect inner{size.w / 4, size.h / 3, size.w / 2, std::max(1, size.h / 2)};
    for (const gfx::Rect area : {gfx::Rect{}, inner, gfx::Rect{0, 0, size.w, std::max(1, size.h * 2 / 3)}}) {
      const gfx::Size span = area.empty() ? size : area.size();
      for (const MixKind kind : kAllKinds) {
        for (const gfx::Point shift : {gfx::Point{0, 0},
                                       {1, 0},
                                       {-1, 0},
                                       {span.w / 2, 0},
                                       {-span.w, 0},
                                       {0, 1},
                                       {0, -1},
                                       {0, -span.h / 2},
                                       {0, span.h}}) {
          const display::Mix mix{kind, 100, area, shift};
          const gfx::Picture result = mixed(from, to, mix);
          bool good = true;
          for (int y = 0; y < size.h; ++y) {
            for (int x = 0; x < size.w; ++x) {
              const display::Mix still{kind, 100, area, {}};
              good = good &&
                     result.at({x, y}) == expected(from, to, kind == MixKind::Fade ? still : mix, {x, y});
            }
          }
          CAPTURE(static_cast<int>(kind));
          CAPTURE(shift.x);
          CAPTURE(shift.y);
          CHECK(good);
        }
      }
    }
  }
}

TEST_CASE("a part of a mix writes that part and no more") {
  const gfx::Picture from = pattern({65, 20}, 11);
  const gfx::Picture to = pattern({65, 20}, 12);
  for (const MixKind kind : kAllKinds) {
    const display::Mix mix{kind, 90, {5, 4, 40, 10}, {7, 0}};
    const gfx::Picture whole = mixed(from, to, mix);
    for (const gfx::Rect part : {gfx::Rect{0, 0, 10, 10}, {20, 6, 3, 3}, {50, 16, 10, 4}, {0, 0, 65, 20}}) {
      gfx::Picture target = from;
      display::draw_mix(from, to, mix, part, target.view());
      bool good = true;
      for (int y = 0; y < 20; ++y) {
        for (int x = 0; x < 65; ++x) {
          good = good && target.at({x, y}) == (part.contains(gfx::Point{x, y}) ? whole : from).at({x, y});
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
