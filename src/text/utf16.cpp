#include "text/utf16.h"

#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include <cstdint>

#include "base/utf8.h"

namespace kiosk::text {

std::u16string to_utf16(std::string_view utf8) {
  std::u16string units;
  units.reserve(utf8.size());
  std::size_t at = 0;
  while (const auto c = base::next_code_point(utf8, at)) {
    if (*c <= 0xFFFF) {
      units += static_cast<char16_t>(*c);
    } else {
      units += static_cast<char16_t>(U16_LEAD(*c));
      units += static_cast<char16_t>(U16_TRAIL(*c));
    }
  }
  return units;
}

std::string to_utf8(std::u16string_view utf16) {
  // A unit of UTF-16 takes three bytes at most.
  std::string result(utf16.size() * 3, '\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(result.data(), static_cast<std::int32_t>(result.size()), &length, utf16.data(),
              static_cast<std::int32_t>(utf16.size()), &status);
  result.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return result;
}

}  // namespace kiosk::text
