#pragma once

#include <string>

#include "app/loading.h"
#include "base/fault.h"
#include "base/files.h"

namespace kiosk::app {

/// What can only be judged with content, settings and the date together: times in the loop that are shorter
/// than the words take to read, a start language that the content does not have, a chair that was looked up
/// more than three years ago (the post rotates). `today` is YYYY-MM-DD; each fault has its position.
base::Faults cross_check(const base::FileSystem& files, const Inputs& inputs, const std::string& today);

}  // namespace kiosk::app
