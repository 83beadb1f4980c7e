#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/cursor.h"
#include "json/reader.h"

namespace kiosk::content {

enum class Lines { One, Many };

/// How long a text may be. Lengths are code points; words are what white space parts.
struct TextRule {
  std::size_t most_code_points = 0;
  std::size_t fine_words = 0;  ///< more than this is a warning; 0: not counted
  std::size_t most_words = 0;  ///< more than this is an error; 0: not counted
  Lines lines = Lines::One;    ///< Many: the text may hold \n
};

inline constexpr TextRule kTitleRule{60};
inline constexpr TextRule kLoopLineRule{110, 0, 15};
inline constexpr TextRule kCaptionRule{80};
inline constexpr TextRule kHeadingRule{70};
inline constexpr TextRule kBodyRule{600, 40, 60, Lines::Many};
/// The same sense takes more words in other languages: our French and Spanish bodies have up to 18 % more
/// than the English ones (counted in November 2026). A quarter more is allowed before the warning.
inline constexpr TextRule kTranslatedBodyRule{600, 50, 60, Lines::Many};
inline constexpr TextRule kMarkRule{12};
inline constexpr TextRule kNameRule{60};
inline constexpr TextRule kBarRule{80};
inline constexpr TextRule kMessageRule{70};  ///< question, headline and line_under
inline constexpr TextRule kShortUiRule{24};
inline constexpr TextRule kLongUiRule{40};
inline constexpr TextRule kCreditRule{160};
inline constexpr TextRule kNoteRule{1000, 0, 0, Lines::Many};

/// Words as white space parts them.
std::size_t count_words(std::string_view text);

/// A text for the screen. Reports blank and over-long ones and characters that must not be drawn (controls,
/// overrides of the direction).
std::optional<std::string> read_text(const json::Cursor& at, const TextRule& rule);

/// An editor's note in `object`, if there is one: only checked, never shown.
void read_note(const json::ObjectReader& object);

/// Reports a digit of any script in `text`. The message and the emergency page have none: the only number
/// there is one that a named person has confirmed in the device's settings. False when there is one.
bool check_no_digits(const json::Cursor& at, std::string_view text);

/// A control's words: no braces but the `placeholders`, each of which must be there once.
std::optional<std::string> read_ui_text(const json::Cursor& at, const TextRule& rule,
                                        std::initializer_list<std::string_view> placeholders);

}  // namespace kiosk::content
