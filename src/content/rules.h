#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/cursor.h"

namespace kiosk::content {

/// An id of a page or block: 1 to 40 of a-z, 0-9 and "-".
bool is_id(std::string_view text);

/// A BCP 47 tag as we name files: "en", "pt-BR", "zh-Hant"; at most 35 characters.
bool is_language_tag(std::string_view text);

/// "YYYY", "YYYY-MM" or "YYYY-MM-DD" that is in the calendar, from 1900 to 2199.
bool is_date(std::string_view text);

/// A file name below images/: no folders, no hidden files, and one of the endings png, jpg, jpeg, svg.
bool is_image_name(std::string_view text);

/// The string at `at` if it keeps the rule; otherwise a fault and nothing.
std::optional<std::string> read_id(const json::Cursor& at);
std::optional<std::string> read_language_tag(const json::Cursor& at);
std::optional<std::string> read_date(const json::Cursor& at);

/// Reports a key that is no id.
bool check_id_key(const json::Cursor& at, std::string_view key);

/// The first member of that name, as the parsers take it. Nothing, and no fault, where there is none or `at`
/// is no object.
std::optional<json::Cursor> find_member(const json::Cursor& at, std::string_view key);

}  // namespace kiosk::content
