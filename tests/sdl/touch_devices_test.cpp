#include "sdl/touch_devices.h"

#include <doctest/doctest.h>

#include <SDL.h>

#include "sdl/recording_log.h"

using namespace kiosk;
using sdl::TouchChoice;
using sdl::TouchDevice;

namespace {

const TouchDevice kLeft{11, "ILITEK ILITEK-TP", "222a:0001"};
const TouchDevice kRight{12, "eGalax Inc. eGalaxTouch", "0eef:0005"};

}  // namespace

TEST_CASE("a setting names a device by its name or by vendor and product, whatever the case") {
  CHECK(sdl::names_device("ILITEK ILITEK-TP", kLeft));
  CHECK(sdl::names_device(" ilitek ilitek-tp ", kLeft));
  CHECK(sdl::names_device("222A:0001", kLeft));
  CHECK_FALSE(sdl::names_device("ILITEK", kLeft));
  CHECK_FALSE(sdl::names_device("0eef:0005", kLeft));
  CHECK_FALSE(sdl::names_device("", TouchDevice{1, "", ""}));
}

TEST_CASE("devices are described for people") {
  CHECK(sdl::describe_device(kLeft) == "ILITEK ILITEK-TP (222a:0001)");
  CHECK(sdl::describe_device({1, "wayland_touch", ""}) == "wayland_touch");
  CHECK(sdl::describe_device({1, "", ""}) == "without a name");
}

TEST_CASE("without a setting every device counts, also one that SDL never listed") {
  fakes::RecordingLog log;
  TouchChoice choice("", log);
  CHECK(choice.update({kLeft, kRight}));
  CHECK_FALSE(choice.update({kLeft, kRight}));
  CHECK(choice.counts(11));
  CHECK(choice.counts(99));
  CHECK(log.lines.empty());
}

TEST_CASE("only the named device counts") {
  fakes::RecordingLog log;
  TouchChoice choice("0eef:0005", log);
  choice.update({kLeft, kRight});
  CHECK(choice.counts(12));
  CHECK_FALSE(choice.counts(11));
  CHECK_FALSE(choice.counts(99));
  CHECK(log.lines.empty());
}

TEST_CASE("a name that no device has is told once, with the names there are, and all devices count") {
  fakes::RecordingLog log;
  TouchChoice choice("eGalax", log);
  CHECK_FALSE(choice.update({}));
  CHECK(log.lines.empty());
  choice.update({kLeft, kRight});
  choice.update({kLeft, kRight});
  REQUIRE(log.lines.size() == 1);
  CHECK(
      log.lines[0].find("touch.device \"eGalax\" is none of the touch devices (ILITEK ILITEK-TP (222a:0001), "
                        "eGalax Inc. eGalaxTouch (0eef:0005)); all of them count") != std::string::npos);
  CHECK(choice.counts(11));
  CHECK(choice.counts(12));
}

TEST_CASE("a named device that is unplugged is waited for, and found under its new number") {
  fakes::RecordingLog log;
  TouchChoice choice("0eef:0005", log);
  choice.update({kLeft, kRight});
  CHECK(choice.update({kLeft}));
  CHECK_FALSE(choice.counts(11));
  CHECK(log.lines.back().find("waiting until it is connected again") != std::string::npos);
  TouchDevice again = kRight;
  again.id = 31;
  CHECK(choice.update({kLeft, again}));
  CHECK(choice.counts(31));
  CHECK_FALSE(choice.counts(12));
}

TEST_CASE("a device that SDL made up for the mouse is no panel") {
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "1");
  SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
  REQUIRE(SDL_Init(SDL_INIT_VIDEO) == 0);
  CHECK(SDL_GetNumTouchDevices() >= 1);
  CHECK(sdl::touch_devices_by_name().empty());
  SDL_Quit();
  SDL_ClearHints();
}
