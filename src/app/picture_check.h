#pragma once

#include "app/loading.h"
#include "sdl/rasters.h"

namespace kiosk::app {

/// The pictures of the deck that have a good header and cannot be decoded all the same: cut off, or broken
/// within. Each is named at its place in deck.json. They are decoded one after the other, for `check` only.
base::Faults check_pictures(const base::FileSystem& files, const Inputs& inputs,
                            sdl::LibraryRasters& rasters);

}  // namespace kiosk::app
