#pragma once

#include "config/config.h"
#include "json/cursor.h"

namespace kiosk::config {

/// Reads `schedule`. A span with a fault is left out, which leaves the screen on; so do spans that leave no
/// moment of the week for the message.
void read_schedule(const json::Cursor& at, Config::Schedule& settings);

}  // namespace kiosk::config
