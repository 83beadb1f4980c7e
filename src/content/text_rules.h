#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/cursor.h"

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
inline constexpr TextRule kMarkRule{12};
inline constexpr TextRule kNameRule{60};
inline constexpr TextRule kBarRule{80};
inline constexpr TextRule kMessageRule{70};  ///< question, headline and line_under
inline constexpr TextRule kShortUiRule{24};
inline constexpr TextRule kLongUiRule{40};
inline constexpr TextRule kNoteRule{1000, 0, 0, Lines::Many};

/// Words as white space parts them.
std::size_t count_words(std::string_view text);

/// A text for the screen. Reports blank and over-long ones, characters that must not be drawn (controls,
/// overrides of the direction) and digits beside right-to-left letters: those come out as another number.
/// Terms that facts forbid ("child sexual abuse material" is the right one) are a warning.
std::optional<std::string> read_text(const json::Cursor& at, const TextRule& rule);

/// A control's words: no braces but the `placeholders`, each of which must be there once.
std::optional<std::string> read_ui_text(const json::Cursor& at, const TextRule& rule,
                                        std::initializer_list<std::string_view> placeholders);

}  // namespace kiosk::content
