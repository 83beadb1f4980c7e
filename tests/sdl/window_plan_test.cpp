#include "sdl/window_plan.h"

#include <doctest/doctest.h>

using namespace kiosk;
using sdl::Place;
using sdl::WindowMode;

namespace {

sdl::SessionOptions options(WindowMode mode, std::optional<gfx::Size> size = std::nullopt) {
  sdl::SessionOptions wanted;
  wanted.mode = mode;
  wanted.size = size;
  return wanted;
}

const sdl::ScreenFacts kFullHd{{0, 0, 1920, 1080}, {{1920, 1080}, 60}, {{{1920, 1080}, 60}}, false};

}  // namespace

TEST_CASE("drivers are told apart by where they show") {
  CHECK(sdl::place_of("x11") == Place::Desktop);
  CHECK(sdl::place_of("wayland") == Place::Desktop);
  CHECK(sdl::place_of("KMSDRM") == Place::Console);
  CHECK(sdl::place_of("dummy") == Place::Memory);
  CHECK(sdl::place_of("offscreen") == Place::Memory);
}

TEST_CASE("a desktop gets a window that fits, unless asked otherwise") {
  const auto plan = sdl::plan_window(Place::Desktop, options(WindowMode::Auto), kFullHd);
  CHECK_FALSE(plan.fullscreen);
  CHECK(plan.size == gfx::Size{1280, 800});
  sdl::ScreenFacts small = kFullHd;
  small.bounds = {0, 0, 1000, 600};
  CHECK(sdl::plan_window(Place::Desktop, options(WindowMode::Auto), small).size == gfx::Size{800, 480});
  const auto asked = options(WindowMode::Windowed, gfx::Size{480, 320});
  CHECK(sdl::plan_window(Place::Desktop, asked, kFullHd).size == gfx::Size{480, 320});
}

TEST_CASE("full screen goes through the window manager only where there is one") {
  sdl::ScreenFacts screen = kFullHd;
  screen.bounds = {100, 50, 1280, 800};
  const auto bare = sdl::plan_window(Place::Desktop, options(WindowMode::Fullscreen), screen);
  CHECK(bare.fullscreen);
  CHECK_FALSE(bare.by_manager);
  CHECK(bare.at == gfx::Point{100, 50});
  CHECK(bare.size == gfx::Size{1280, 800});
  screen.managed = true;
  CHECK(sdl::plan_window(Place::Desktop, options(WindowMode::Fullscreen), screen).by_manager);
}

TEST_CASE("the console is always the whole screen, at a mode that a small board can draw") {
  CHECK(sdl::plan_window(Place::Console, options(WindowMode::Auto), kFullHd).fullscreen);
  CHECK(sdl::plan_window(Place::Console, options(WindowMode::Windowed), kFullHd).fullscreen);
  const auto asked = options(WindowMode::Auto, gfx::Size{800, 480});
  CHECK(sdl::plan_window(Place::Console, asked, kFullHd).size == gfx::Size{800, 480});
  sdl::ScreenFacts television{
      {0, 0, 3840, 2160}, {{3840, 2160}, 30}, {{{3840, 2160}, 30}, {{1920, 1080}, 60}}, false};
  CHECK(sdl::plan_window(Place::Console, options(WindowMode::Auto), television).size ==
        gfx::Size{1920, 1080});
  auto large = options(WindowMode::Auto);
  large.max_mode = {{3840, 2160}, 60};
  CHECK(sdl::plan_window(Place::Console, large, television).size == gfx::Size{3840, 2160});
}

TEST_CASE("in memory the size is fixed") {
  CHECK(sdl::plan_window(Place::Memory, options(WindowMode::Auto), {}).size == gfx::Size{1280, 720});
  const auto asked = options(WindowMode::Fullscreen, gfx::Size{640, 480});
  const auto plan = sdl::plan_window(Place::Memory, asked, {});
  CHECK(plan.fullscreen);
  CHECK(plan.size == gfx::Size{640, 480});
}

TEST_CASE("a window that has to fit keeps its shape and leaves room for the desktop") {
  auto asked = options(WindowMode::Auto, gfx::Size{2136, 1212});
  CHECK(sdl::plan_window(Place::Desktop, asked, kFullHd).size == gfx::Size{2136, 1212});
  asked.fit = sdl::Fit::IntoScreen;
  CHECK(sdl::plan_window(Place::Desktop, asked, kFullHd).size == gfx::Size{1713, 972});
  asked.size = gfx::Size{984, 1564};
  CHECK(sdl::plan_window(Place::Desktop, asked, kFullHd).size == gfx::Size{611, 972});
  asked.size = gfx::Size{558, 364};
  CHECK(sdl::plan_window(Place::Desktop, asked, kFullHd).size == gfx::Size{558, 364});
}
