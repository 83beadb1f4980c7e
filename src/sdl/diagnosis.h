#pragma once

#include <string>
#include <vector>

namespace kiosk::sdl {

struct DisplayInfo {
  std::string name;
  std::vector<std::string> modes;  ///< "1920x1080@60", largest first
};

/// What SDL says of this machine, for `vgt-kiosk doctor`.
struct Diagnosis {
  std::string sdl_compiled;  ///< version of the headers
  std::string sdl_running;   ///< version of the library
  std::string ttf_running;
  std::string image_running;
  std::vector<std::string> drivers_compiled;
  std::vector<std::string> drivers_usable;  ///< tried one by one; dummy, offscreen and evdev left out
  std::string driver;                       ///< the one in use below; empty without a display
  std::string error;                        ///< why there is none
  std::vector<DisplayInfo> displays;
  std::vector<std::string> renderers;
  std::vector<std::string> touch_devices;
};

/// Whether another program shows on this display card of the console. False too where this user may not ask.
bool card_is_taken(int card);

/// Opens and closes SDL several times; call it only where no Session is alive.
Diagnosis diagnose();

}  // namespace kiosk::sdl
