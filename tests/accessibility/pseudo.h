#pragma once

#include "model/content.h"

namespace kiosk::accessibility {

/// Made-up languages that show before any translator does what longer words break.
enum class Pseudo {
  Longer,        ///< English with accents, every word two fifths longer
  LongerArabic,  ///< the same lengths in Arabic letters, read from right to left
};

inline constexpr double kExpansion = 1.4;

/// The content with the pseudo language "en-XA" or "ar-XB" as its second one, beside the default language.
/// Placeholders, digits and punctuation stay as they are.
model::Content with_pseudo(const model::Content& content, Pseudo pseudo);

/// The tag of a pseudo language.
const char* tag_of(Pseudo pseudo);

/// One text in a pseudo language.
std::string stretched(const std::string& text, Pseudo pseudo);

}  // namespace kiosk::accessibility
