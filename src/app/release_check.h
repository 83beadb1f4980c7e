#pragma once

#include "app/loading.h"
#include "base/fault.h"
#include "base/files.h"

namespace kiosk::app {

/// What must not be released to the public: an error for every language that is offered with these settings
/// and whose words nobody has reviewed, at review/state of its file. The default language is always offered.
base::Faults check_release(const base::FileSystem& files, const Inputs& inputs);

}  // namespace kiosk::app
