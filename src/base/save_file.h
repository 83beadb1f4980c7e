#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"

namespace kiosk::base {

/// Replaces a file at once or not at all, also when the power fails: through a new file beside it, written to
/// the disk and then renamed. Mode and, where that is allowed, owner of an old file stay; a new one has mode
/// 644. Through a symbolic link the file that it leads to is replaced. The error says why nothing has
/// changed.
std::optional<FileError> save_file(const std::string& path, std::string_view data);

}  // namespace kiosk::base
