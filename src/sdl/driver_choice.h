#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "console/connectors.h"

namespace kiosk::sdl {

/// What there is to show on. An empty variable counts as one that is not set.
struct DriverFacts {
  std::optional<std::string> video_driver;     ///< SDL_VIDEODRIVER
  std::optional<std::string> display;          ///< DISPLAY
  std::optional<std::string> wayland_display;  ///< WAYLAND_DISPLAY
  std::vector<console::Connector> connectors;  ///< of the console, all of them
};

struct DriverChoice {
  std::string hint;  ///< for SDL_HINT_VIDEODRIVER: one name or several, with commas
  std::optional<console::Connector>
      connector;       ///< on the console; its card goes to SDL_HINT_KMSDRM_DEVICE_INDEX
  std::string reason;  ///< "DISPLAY=:0", for messages
};

/// SDL itself would fall back to the invisible driver "offscreen" (libsdl-org/SDL pull request 10202); so
/// the choice is ours. `wanted`: the connector to prefer on the console. The error says in one line what was
/// looked for and what to do.
base::Result<DriverChoice, std::string> choose_driver(
    const DriverFacts& facts, const std::optional<std::string>& wanted = std::nullopt);

/// Whether this would show on the console: nothing else is named or running.
bool means_console(const DriverFacts& facts);

/// Whether the driver that SDL opened is one that was chosen. Letter case is not compared: it is "KMSDRM"
/// in SDL 2 and "kmsdrm" in SDL 3.
bool is_chosen(const DriverChoice& choice, std::string_view driver);

bool same_driver(std::string_view a, std::string_view b);

/// The facts of this process and this machine.
DriverFacts read_driver_facts();

}  // namespace kiosk::sdl
