#pragma once

#include <string_view>

namespace kiosk::content {

/// A decimal digit of any script: the general category Nd of Unicode 15, full-width and mathematical digits
/// among them. Numerals that are letters or words ("一", "Ⅷ") are none.
bool is_decimal_digit(char32_t c);

/// Whether UTF-8 `text` holds a decimal digit of any script.
bool has_digit(std::string_view text);

}  // namespace kiosk::content
