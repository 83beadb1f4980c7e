#include "sdl/texture_display.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>

#include "display/offscreen_display.h"
#include "sdl/driver_choice.h"
#include "sdl/scoped_environment.h"
#include "sdl/start_up.h"

using namespace kiosk;
using display::MixKind;

namespace {

constexpr gfx::Size kSize{32, 16};

gfx::Picture filled(std::uint32_t color) {
  gfx::Picture picture(kSize);
  for (int y = 0; y < kSize.h; ++y) std::fill_n(picture.row(y), kSize.w, color);
  return picture;
}

/// The renderer of the console path, here SDL's own software renderer in a window in memory.
struct Screen {
  fakes::ScopedEnvironment environment{{{"SDL_VIDEODRIVER", "dummy"}, {"SDL_RENDER_DRIVER", "software"}}};
  sdl::SdlLibrary library{{"dummy", {}, "test"}, "test"};
  sdl::WindowPtr window{SDL_CreateWindow("test", 0, 0, kSize.w, kSize.h, SDL_WINDOW_SHOWN)};
  sdl::TextureDisplay display{*window, false};

  std::uint32_t at(int x, int y) {
    const SDL_Rect rect{x, y, 1, 1};
    std::uint32_t pixel = 0;
    SDL_RenderReadPixels(display.renderer(), &rect, SDL_PIXELFORMAT_ARGB8888, &pixel, 4);
    return pixel | 0xFF000000u;
  }
};

}  // namespace

TEST_CASE("textures show pictures, their changes and every mix") {
  Screen screen;
  const gfx::Picture red = filled(0xFFFF0000u);
  gfx::Picture blue = filled(0xFF0000FFu);
  CHECK(screen.display.size() == kSize);
  screen.display.show(red, {});
  CHECK(screen.at(31, 15) == 0xFFFF0000u);
  screen.display.show_mix(red, blue, {MixKind::Fade, 0});
  CHECK(screen.at(3, 3) == 0xFFFF0000u);
  screen.display.show_mix(red, blue, {MixKind::Fade, 128});
  const std::uint32_t middle = screen.at(3, 3);
  CHECK(std::abs(static_cast<int>(middle & 0xFF) - 127) <= 3);
  CHECK(std::abs(static_cast<int>(middle >> 16 & 0xFF) - 127) <= 3);
  screen.display.show_mix(red, blue, {MixKind::Fade, 256});
  CHECK(screen.at(3, 3) == 0xFF0000FFu);
  blue.row(2)[2] = 0xFF00FF00u;
  screen.display.show(blue, {2, 2, 1, 1});
  CHECK(screen.at(2, 2) == 0xFF00FF00u);
  CHECK(screen.at(3, 3) == 0xFF0000FFu);
}

namespace {

gfx::Picture pattern(std::uint32_t seed) {
  gfx::Picture picture(kSize);
  for (int y = 0; y < kSize.h; ++y) {
    for (int x = 0; x < kSize.w; ++x) {
      seed = seed * 1664525u + 1013904223u;
      picture.row(y)[x] = 0xFF000000u | seed >> 8;
    }
  }
  return picture;
}

gfx::Picture seen(Screen& screen) {
  gfx::Picture picture(kSize);
  SDL_RenderReadPixels(screen.display.renderer(), nullptr, SDL_PIXELFORMAT_ARGB8888, picture.row(0),
                       kSize.w * 4);
  for (int y = 0; y < kSize.h; ++y) {
    for (int x = 0; x < kSize.w; ++x) picture.row(y)[x] |= 0xFF000000u;
  }
  return picture;
}

/// The largest difference of a channel.
int difference(const gfx::Picture& a, const gfx::Picture& b) {
  int most = 0;
  for (std::size_t i = 0; i < a.pixels().size(); ++i) {
    for (const int shift : {16, 8, 0}) {
      most = std::max(most, std::abs(static_cast<int>(a.pixels()[i] >> shift & 0xFF) -
                                     static_cast<int>(b.pixels()[i] >> shift & 0xFF)));
    }
  }
  return most;
}

}  // namespace

TEST_CASE("textures show the same pixels as a surface: every mix, part, direction and shift") {
  const gfx::Picture a = pattern(1);
  const gfx::Picture b = pattern(2);
  Screen screen;
  display::OffscreenDisplay surface(kSize);
  for (const gfx::Point by : {gfx::Point{0, 0}, {2, 1}, {-1, -2}, {0, 3}}) {
    screen.display.set_shift(by);
    surface.set_shift(by);
    for (const gfx::Rect area :
         {gfx::Rect{}, gfx::Rect{0, 0, 32, 12}, gfx::Rect{0, 0, 25, 16}, gfx::Rect{3, 2, 20, 9}}) {
      for (const MixKind kind : {MixKind::Fade, MixKind::Slide, MixKind::Rise, MixKind::Sink}) {
        for (const gfx::Point shift : {gfx::Point{0, 0}, {7, 0}, {-9, 0}, {0, 4}, {0, -5}}) {
          CAPTURE(static_cast<int>(kind));
          CAPTURE(shift.x);
          CAPTURE(shift.y);
          for (display::Display* display :
               {static_cast<display::Display*>(&screen.display), static_cast<display::Display*>(&surface)}) {
            display->show(a, {});
            display->show_mix(a, b, {kind, 60, area, shift});
            display->show_mix(a, b, {kind, 100, area, shift});
          }
          // Blending rounds differently from channel to channel; places must be exact.
          CHECK(difference(seen(screen), surface.panel()) <= (kind == MixKind::Slide ? 0 : 3));
          screen.display.show(b, {});
          surface.show(b, {});
          CHECK(seen(screen) == surface.panel());
        }
      }
    }
  }
}

TEST_CASE("a page without a neighbour is pulled alone, with one texture") {
  const gfx::Picture page = pattern(1);
  Screen screen;
  display::OffscreenDisplay surface(kSize);
  screen.display.show(page, {});
  const display::Mix pulled{MixKind::Rise, 256, {0, 0, 32, 12}, {-5, 0}};
  screen.display.show_mix(page, page, pulled);
  surface.show_mix(page, page, pulled);
  CHECK(seen(screen) == surface.panel());
}

TEST_CASE("a change that comes in the middle of another shows its own pictures") {
  const gfx::Picture b = pattern(2);
  gfx::Picture a = pattern(1);
  Screen screen;
  screen.display.show(a, {});
  screen.display.show_mix(a, b, {MixKind::Slide, 0, {}, {10, 0}});
  a = pattern(3);  // another picture at the same address
  screen.display.show_mix(b, a, {MixKind::Slide, 0, {}, {10, 0}});
  display::OffscreenDisplay surface(kSize);
  surface.show_mix(b, a, {MixKind::Slide, 0, {}, {10, 0}});
  CHECK(seen(screen) == surface.panel());
}

TEST_CASE("another picture at the address of an earlier one is uploaded") {
  Screen screen;
  gfx::Picture picture = filled(0xFFFF0000u);
  const gfx::Picture other = filled(0xFF0000FFu);
  screen.display.show(picture, {});
  screen.display.show(other, {});
  picture = filled(0xFF00FF00u);
  screen.display.show(picture, {0, 0, 1, 1});
  CHECK(screen.at(20, 10) == 0xFF00FF00u);
  screen.display.show_mix(picture, other, {MixKind::Fade, 10});
  screen.display.show(picture, {0, 0, 1, 1});
  CHECK(screen.at(20, 10) == 0xFF00FF00u);
}

TEST_CASE("after the device was lost the next picture is whole again") {
  Screen screen;
  const gfx::Picture red = filled(0xFFFF0000u);
  screen.display.show(red, {});
  screen.display.invalidate(true);
  CHECK(screen.display.renderer() == nullptr);
  screen.display.show(red, {0, 0, 1, 1});
  REQUIRE(screen.display.renderer() != nullptr);
  CHECK(screen.at(31, 15) == 0xFFFF0000u);
}
