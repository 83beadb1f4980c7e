#pragma once

#include <string>
#include <string_view>

namespace kiosk::text {

/// Whether a language is usually written from right to left (ICU's data, by its BCP 47 tag).
bool is_right_to_left(std::string_view language);

/// The name of a country in a language: ("NZ", "fr") is "Nouvelle-Zélande". The two letters themselves for a
/// code that ICU does not know.
std::string region_name(std::string_view region, std::string_view language);

}  // namespace kiosk::text
