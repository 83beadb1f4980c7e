#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// Where a paragraph starts: as its language says, or (Auto) as its first strong character does.
enum class BaseDirection { LeftToRight, RightToLeft, Auto };

/// An embedding level of UAX 9: even from left to right, odd from right to left.
using Level = std::uint8_t;

/// The level of each code point, up to and with rule L1 for paragraphs that stand on one line each. By
/// FriBidi: ICU 72 fails 31 lines of Unicode's own test (docs/decisions/008). Malformed UTF-8 counts as
/// U+FFFD. All at level 0 for more than a million code points.
std::vector<Level> bidi_levels(std::string_view utf8, BaseDirection base);

/// Rule L2: which piece stands where. `levels[i]` is the level of piece i in reading order; the result
/// names the pieces from left to right.
std::vector<std::size_t> visual_order(std::span<const Level> levels);

}  // namespace kiosk::text
