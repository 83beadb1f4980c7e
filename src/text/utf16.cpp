#include "text/utf16.h"

#include <unicode/utf16.h>

#include <algorithm>

#include "base/utf8.h"

namespace kiosk::text {

std::size_t Utf16::code_points() const {
  return static_cast<std::size_t>(
      std::count_if(units.begin(), units.end(), [](char16_t unit) { return !U16_IS_TRAIL(unit); }));
}

Utf16 to_utf16(std::string_view utf8) {
  Utf16 text;
  text.units.reserve(utf8.size());
  std::size_t at = 0;
  while (const auto c = base::next_code_point(utf8, at)) {
    if (*c <= 0xFFFF) {
      text.units += static_cast<char16_t>(*c);
    } else {
      text.units += static_cast<char16_t>(U16_LEAD(*c));
      text.units += static_cast<char16_t>(U16_TRAIL(*c));
    }
  }
  return text;
}

}  // namespace kiosk::text
