#include "display/compositor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "display/offscreen_display.h"

using namespace kiosk;
using display::Mix;
using display::MixKind;

namespace {

constexpr gfx::Size kSize{70, 40};

gfx::Picture pattern(std::uint32_t seed) {
  gfx::Picture picture(kSize);
  for (int y = 0; y < kSize.h; ++y) {
    for (int x = 0; x < kSize.w; ++x) {
      seed = seed * 1664525u + 1013904223u;
      picture.row(y)[x] = 0xFF000000u | (y % 3 == 0 ? 0x336699u : seed >> 8);
    }
  }
  return picture;
}

/// A page as the panel should show it.
gfx::Picture shifted(const gfx::Picture& page, gfx::Point by) {
  gfx::Picture panel(page.size());
  for (int y = 0; y < kSize.h; ++y) {
    for (int x = 0; x < kSize.w; ++x) {
      panel.row(y)[x] = page.at({std::clamp(x - by.x, 0, kSize.w - 1), std::clamp(y - by.y, 0, kSize.h - 1)});
    }
  }
  return panel;
}

gfx::Picture whole_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix) {
  gfx::Picture target = from;
  display::draw_mix(from, to, mix, target.view());
  return target;
}

constexpr gfx::Point kShifts[] = {{0, 0}, {2, 0}, {0, 3}, {-2, 1}, {3, -3}, {-1, -2}};

}  // namespace

TEST_CASE("a shifted picture is whole but for its edges, which go on into the gap") {
  const gfx::Picture page = pattern(1);
  for (const gfx::Point by : kShifts) {
    display::OffscreenDisplay screen(kSize);
    screen.set_shift(by);
    screen.show(page, {});
    CHECK(screen.panel() == shifted(page, by));
    CHECK(screen.written() == gfx::bounds(kSize));
  }
}

TEST_CASE("a change of a part writes that part, also shifted, and the edge it belongs to") {
  for (const gfx::Point by : kShifts) {
    for (const gfx::Rect part : {gfx::Rect{10, 10, 5, 5}, {0, 0, 4, 4}, {60, 35, 10, 5}, {0, 12, 70, 2}}) {
      gfx::Picture page = pattern(1);
      display::OffscreenDisplay screen(kSize);
      screen.set_shift(by);
      screen.show(page, {});
      for (int y = part.y; y < part.bottom(); ++y) std::fill_n(page.row(y) + part.x, part.w, 0xFFABCDEFu);
      screen.show(page, part);
      CHECK(screen.panel() == shifted(page, by));
      CHECK(screen.written().w <= part.w + 3);
      CHECK(screen.written().h <= part.h + 3);
    }
  }
}

TEST_CASE("a new shift is seen with the next picture, as a whole") {
  const gfx::Picture page = pattern(1);
  display::OffscreenDisplay screen(kSize);
  screen.show(page, {});
  for (const gfx::Point by : kShifts) {
    screen.set_shift(by);
    screen.show(page, {1, 1, 1, 1});
    CHECK(screen.panel() == shifted(page, by));
  }
}

TEST_CASE("whatever comes after what, the panel shows what was asked for") {
  const gfx::Picture a = pattern(1);
  const gfx::Picture b = pattern(2);
  gfx::Picture c = pattern(3);
  const gfx::Rect area{0, 0, 70, 28};
  for (const gfx::Point by : kShifts) {
    display::OffscreenDisplay screen(kSize);
    screen.set_shift(by);
    std::uint32_t seed = 5;
    for (int i = 0; i < 400; ++i) {
      seed = seed * 1664525u + 1013904223u;
      const std::uint32_t dice = seed >> 16;
      if (dice % 5 == 0) {
        screen.show(a, {});
        CHECK(screen.panel() == shifted(a, by));
      } else if (dice % 5 == 1) {
        // What is shown is drawn upon, in place.
        screen.show(c, {});
        c.row(static_cast<int>(dice / 8 % 40))[dice / 512 % 70] = 0xFF123456u;
        screen.show(c, {static_cast<int>(dice / 512 % 70), static_cast<int>(dice / 8 % 40), 1, 1});
        CHECK(screen.panel() == shifted(c, by));
      } else {
        const auto kind = static_cast<MixKind>(dice / 8 % 4);
        const bool upright = dice / 32 % 2 == 0;
        const bool part = dice / 64 % 2 == 0;
        const gfx::Picture& to = dice / 256 % 3 == 0 ? a : b;
        const gfx::Picture& from = dice / 1024 % 2 == 0 ? a : c;
        for (const int step : {9, 4, 0}) {
          const Mix mix{kind, 256 - 20 * step, part ? area : gfx::Rect{},
                        upright ? gfx::Point{0, step} : gfx::Point{-3 * step, 0}};
          screen.show_mix(from, to, mix);
          REQUIRE(screen.panel() == shifted(whole_mix(from, to, mix), by));
        }
        screen.show(to, {});
        REQUIRE(screen.panel() == shifted(to, by));
      }
    }
  }
}

TEST_CASE("a moment of a change writes its area alone, a fade only the rows that differ") {
  const gfx::Picture a = pattern(1);
  gfx::Picture b = a;
  std::fill_n(b.row(10), kSize.w, 0xFF00FF00u);
  const gfx::Rect area{0, 0, 70, 28};
  display::OffscreenDisplay screen(kSize);
  screen.show(a, {});
  screen.show_mix(a, b, {MixKind::Slide, 0, area, {60, 0}});
  CHECK(screen.written() == gfx::bounds(kSize));
  screen.show_mix(a, b, {MixKind::Slide, 0, area, {40, 0}});
  CHECK(screen.written() == area);
  screen.show(b, {});
  screen.show_mix(b, a, {MixKind::Fade, 0, area, {}});
  screen.show_mix(b, a, {MixKind::Fade, 50, area, {}});
  CHECK(screen.written() == gfx::Rect{0, 10, 70, 1});
}
