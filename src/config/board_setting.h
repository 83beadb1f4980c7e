#pragma once

#include "config/config.h"
#include "json/reader.h"

namespace kiosk::config {

/// The board that the file names, unless another one is wanted and there already; before anything else,
/// because the file's own values go over it.
void read_board(const json::ObjectReader& object, const base::FileSystem& files, const Boards& boards,
                Config& config);

}  // namespace kiosk::config
