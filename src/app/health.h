#pragma once

#include <string>
#include <vector>

namespace kiosk::app {

/// A device file that the display needs, and whether this user may use it.
struct Device {
  std::string kind;  ///< "display card", "graphics", "input"
  std::string path;
  std::string group;  ///< whose members may use it
  bool usable = false;
  std::string reason;  ///< why not
};

/// Display cards, render nodes and input devices of this machine. Empty in a container without devices.
std::vector<Device> list_devices();

std::string user_name();

/// "Debian GNU/Linux 12 (bookworm), Linux 6.1.0, x86_64, Raspberry Pi 4 Model B".
std::string system_name();

}  // namespace kiosk::app
