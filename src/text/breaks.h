#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// Byte offsets at which a line may end (UAX 14 in the rules of `language`), ascending, the end of the text
/// always among them. Korean, Chinese and
/// Japanese break between words only (ICU's dictionary knows them). Malformed UTF-8 is read as U+FFFD.
std::vector<std::size_t> line_break_offsets(std::string_view utf8, std::string_view language);

/// Byte offsets at which grapheme clusters end (UAX 29), ascending.
std::vector<std::size_t> cluster_offsets(std::string_view utf8);

}  // namespace kiosk::text
