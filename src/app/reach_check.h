#pragma once

#include "app/loading.h"
#include "base/fault.h"
#include "base/files.h"

namespace kiosk::app {

/// A warning where the panel hangs so that no control of it can be in reach (look::reach_band). Only for a
/// panel whose diagonal is configured; its resolution is taken to be 1920x1080, turned as the settings say.
base::Faults check_reach(const base::FileSystem& files, const Inputs& inputs);

}  // namespace kiosk::app
