#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::text {

/// A text as ICU's older functions want it.
struct Utf16 {
  std::u16string units;
  std::size_t code_points() const;
};

/// Malformed UTF-8 becomes U+FFFD, one for each `base::next_code_point`.
Utf16 to_utf16(std::string_view utf8);

}  // namespace kiosk::text
