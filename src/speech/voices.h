#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace kiosk::speech {

/// A language of the content and the espeak-ng voice that reads it.
struct Voice {
  std::string_view language;  ///< BCP 47
  std::string_view name;      ///< as espeak-ng 1.51 (Debian 12) wants it after -v
};

/// Every language that can be read aloud.
std::span<const Voice> voices();

/// The voice for a BCP 47 tag. Letter case does not matter; a longer tag falls back on a shorter one
/// ("de-AT" is read by "de"). Nothing for a language without a usable voice: then there is no Listen button.
std::optional<std::string_view> find_voice(std::string_view language);

}  // namespace kiosk::speech
