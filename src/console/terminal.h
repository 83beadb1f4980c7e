#pragma once

#include <string>

namespace kiosk::console {

/// Whether this process has a terminal of the console. SDL silences the keyboard through it; without one
/// every key also reaches the login behind the picture.
struct Terminal {
  bool owned = false;  ///< `/dev/tty` opens, and it is a console
  std::string reason;  ///< why not; else the console's number: "tty1"
};

Terminal look_at_terminal();

}  // namespace kiosk::console
