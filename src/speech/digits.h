#pragma once

#include <string>
#include <string_view>

namespace kiosk::speech {

/// A telephone number as people say it: "112" becomes "1 1 2", and what stands between two groups becomes a
/// short pause, "0800 55-12" becomes "0 8 0 0, 5 5, 1 2". Knows the digits of ASCII, Arabic, Persian,
/// Devanagari, Thai and the wide ones of East Asia; everything else stays as it is.
std::string spell_digits(std::string_view utf8);

}  // namespace kiosk::speech
