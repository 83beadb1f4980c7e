#pragma once

#include <optional>
#include <string>

#include "app/kiosk.h"
#include "config/config.h"

namespace kiosk::app {

/// What the command line says of a show.
struct ShowWords {
  std::optional<std::string> language;
  std::optional<std::string> page;
  bool reduced_motion = false;
};

/// How the show runs on this device: its settings, and what the command line says instead.
KioskSettings kiosk_settings(const ShowWords& words, const config::Config& config);

}  // namespace kiosk::app
