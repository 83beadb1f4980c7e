#pragma once

#include <optional>
#include <string>

#include "app/paths.h"
#include "base/files.h"
#include "base/log.h"
#include "board/board.h"

namespace kiosk::app {

/// The board that `--board` names. Nothing where there is none of that name; the log then lists those that
/// there are.
std::optional<board::Board> choose_board(const std::string& name, const base::FileSystem& files,
                                         const Paths& paths, base::Log& log);

}  // namespace kiosk::app
