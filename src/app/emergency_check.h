#pragma once

#include "app/loading.h"
#include "base/fault.h"
#include "base/files.h"
#include "emergency/clock.h"

namespace kiosk::app {

/// Why the local numbers of the settings may not be shown: an error for every problem of every entry, at the
/// field or, where that is missing, at the entry. `today` is the trusted date of this machine. Without one
/// the entries are judged for the day of `wall`, and a warning says that the display will not show them until
/// the clock is trusted. An entry that config::load_config has left out has had its fault there.
base::Faults check_emergency(const base::FileSystem& files, const Inputs& inputs,
                             const emergency::Today& today, std::chrono::sys_seconds wall);

}  // namespace kiosk::app
