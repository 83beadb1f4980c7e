#include "sdl/texture_display.h"

#include <doctest/doctest.h>

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

TEST_CASE("slides show both pictures side by side") {
  Screen screen;
  const gfx::Picture red = filled(0xFFFF0000u);
  const gfx::Picture blue = filled(0xFF0000FFu);
  struct Case {
    MixKind kind;
    gfx::Point old_place, new_place;
  };
  for (const Case& one :
       {Case{MixKind::SlideLeft, {0, 8}, {31, 8}}, Case{MixKind::SlideRight, {31, 8}, {0, 8}},
        Case{MixKind::SlideUp, {16, 0}, {16, 15}}, Case{MixKind::SlideDown, {16, 15}, {16, 0}}}) {
    screen.display.show(red, {});
    screen.display.show_mix(red, blue, {one.kind, 128});
    CHECK(screen.at(one.old_place.x, one.old_place.y) == 0xFFFF0000u);
    CHECK(screen.at(one.new_place.x, one.new_place.y) == 0xFF0000FFu);
    screen.display.show_mix(red, blue, {one.kind, 256});
    CHECK(screen.at(one.old_place.x, one.old_place.y) == 0xFF0000FFu);
  }
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
