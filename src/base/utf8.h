#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

/// Decodes the code point at byte `at` and moves `at` behind it. Nothing at the end of the text; U+FFFD
/// (and one byte forward) for a malformed sequence, an overlong form or a surrogate.
std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at);

/// The byte where `text` stops being well-formed UTF-8 (Unicode 15, table 3-7), or nothing if it never does.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

std::size_t count_code_points(std::string_view text);

/// Code points that are not white space: what the dwell formula counts.
std::size_t count_visible_code_points(std::string_view text);

std::string encode_utf8(char32_t code_point);

}  // namespace kiosk::base
