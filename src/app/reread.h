#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"
#include "json/cursor.h"
#include "json/document.h"

namespace kiosk::app {

/// A JSON file that was read and judged before, once more, for the places of what is in it. Nothing where it
/// cannot be read: whoever read it first has said so.
std::optional<json::Document> reread(const base::FileSystem& files, const std::string& path);

/// The member `key` of an object, the first one of that name as the parsers take it; nothing where there is
/// none or `at` is no object.
std::optional<json::Cursor> find_member(const json::Cursor& at, std::string_view key);

}  // namespace kiosk::app
