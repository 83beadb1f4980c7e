#include "sdl/driver_choice.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "base/files.h"

namespace kiosk::sdl {
namespace {

std::optional<std::string> variable(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr || *value == 0) return std::nullopt;
  return value;
}

bool names_kmsdrm(std::string_view hint) {
  return same_driver(hint, "kmsdrm");
}

}  // namespace

bool same_driver(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

bool means_console(const DriverFacts& facts) {
  if (facts.video_driver) return names_kmsdrm(*facts.video_driver);
  return !facts.display && !facts.wayland_display;
}

base::Result<DriverChoice, std::string> choose_driver(const DriverFacts& facts,
                                                      const std::optional<std::string>& wanted) {
  if (means_console(facts)) {
    // The card is named because SDL 2.26 picks the wrong one on a Raspberry Pi 5 (libsdl-org/SDL issue
    // 13705).
    if (const console::Connector* connector = console::choose_connector(facts.connectors, wanted)) {
      return DriverChoice{facts.video_driver.value_or("KMSDRM"), *connector, "screen " + connector->name};
    }
    return "no display: DISPLAY and WAYLAND_DISPLAY are not set and no screen in " +
           std::string(console::kDrmFolder) + " is connected (" + console::describe(facts.connectors) +
           "); connect a screen and switch it on, or start this on a desktop";
  }
  if (facts.video_driver) {
    return DriverChoice{*facts.video_driver, std::nullopt, "SDL_VIDEODRIVER=" + *facts.video_driver};
  }
  if (facts.display && facts.wayland_display) {
    return DriverChoice{"x11,wayland", std::nullopt,
                        "DISPLAY=" + *facts.display + " and WAYLAND_DISPLAY=" + *facts.wayland_display};
  }
  if (facts.display) return DriverChoice{"x11", std::nullopt, "DISPLAY=" + *facts.display};
  return DriverChoice{"wayland", std::nullopt, "WAYLAND_DISPLAY=" + *facts.wayland_display};
}

bool is_chosen(const DriverChoice& choice, std::string_view driver) {
  std::string_view rest = choice.hint;
  while (true) {
    const std::size_t comma = rest.find(',');
    if (same_driver(rest.substr(0, comma), driver)) return true;
    if (comma == std::string_view::npos) return false;
    rest.remove_prefix(comma + 1);
  }
}

DriverFacts read_driver_facts() {
  return {variable("SDL_VIDEODRIVER"), variable("DISPLAY"), variable("WAYLAND_DISPLAY"),
          console::read_connectors(base::SystemFiles{}, console::kDrmFolder)};
}

}  // namespace kiosk::sdl
