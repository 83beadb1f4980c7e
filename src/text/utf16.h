#pragma once

#include <string>
#include <string_view>

namespace kiosk::text {

/// A text as ICU's older functions want it. Malformed UTF-8 becomes U+FFFD, one for each
/// `base::next_code_point`.
std::u16string to_utf16(std::string_view utf8);

/// And back. Empty when ICU cannot convert it.
std::string to_utf8(std::u16string_view utf16);

}  // namespace kiosk::text
