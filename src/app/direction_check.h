#pragma once

#include "app/loading.h"
#include "base/fault.h"
#include "base/files.h"

namespace kiosk::app {

/// Texts that would be laid out from the wrong side: an error for each file of the content folder whose "dir"
/// is not how its language is written (text::is_right_to_left), at "dir", or at "language" where there is no
/// "dir". Drafts that the settings hide are looked at, too: they are to be offered one day.
base::Faults check_directions(const base::FileSystem& files, const Inputs& inputs);

}  // namespace kiosk::app
