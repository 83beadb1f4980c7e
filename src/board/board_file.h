#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fault.h"
#include "base/files.h"
#include "board/board.h"

namespace kiosk::board {

/// What must not be in a name, because it becomes part of a path: anything but small letters, digits and "-",
/// and more than 40 of them.
bool is_board_name(std::string_view name);

/// The boards that `folder` describes, by name; none where there is no such folder.
std::vector<std::string> board_names(const base::FileSystem& files, const std::string& folder);

/// Reads `folder`/`name`.json. Nothing, with at least one error among the faults, unless all of it is right:
/// half a board is none.
std::optional<Board> load_board(const base::FileSystem& files, const std::string& folder,
                                const std::string& name, base::Faults& faults);

}  // namespace kiosk::board
