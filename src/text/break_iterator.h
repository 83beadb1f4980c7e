#pragma once

#include <unicode/ubrk.h>

#include <functional>
#include <string_view>

#include "text/words.h"

namespace kiosk::text {

/// Calls `take(range, rule_status)` for each part between two breaks of this kind in the rules of `language`.
/// Malformed UTF-8 is read as U+FFFD. False, and nothing is taken, when ICU cannot walk the text. Throws
/// std::bad_alloc. For the thread of the show only: it keeps what ICU opens.
bool walk_breaks(UBreakIteratorType type, std::string_view utf8, std::string_view language,
                 const std::function<void(const ByteRange&, int)>& take);

}  // namespace kiosk::text
