#include "sdl/dumb_display.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace kiosk;
using console::Mode;

namespace {

const std::vector<Mode> kModes{{{3840, 2160}, 30}, {{1920, 1080}, 60}, {{1280, 720}, 60}};

}  // namespace

TEST_CASE("plain memory takes the mode that was asked for, else the preferred one within the cap") {
  CHECK(sdl::pick_mode(kModes, std::nullopt, console::kDefaultCap) == 1);
  CHECK(sdl::pick_mode(kModes, gfx::Size{1280, 720}, console::kDefaultCap) == 2);
  CHECK(sdl::pick_mode(kModes, gfx::Size{3840, 2160}, console::kDefaultCap) == 0);
  CHECK(sdl::pick_mode(kModes, gfx::Size{1234, 567}, console::kDefaultCap) == 1);
  CHECK(sdl::pick_mode({{{2560, 1080}, 60}}, std::nullopt, console::kDefaultCap) == 0);
}

TEST_CASE("a display card that is not there is named") {
  try {
    sdl::DumbDisplay(4711, "HDMI-A-1", std::nullopt, console::kDefaultCap);
    FAIL("no exception");
  } catch (const std::runtime_error& error) {
    CHECK(std::string(error.what()) == "/dev/dri/card4711: No such file or directory");
  }
  CHECK(sdl::display_index(4711, "HDMI-A-1") == 0);
}
