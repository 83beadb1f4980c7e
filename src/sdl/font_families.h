#pragma once

#include <array>
#include <string_view>

namespace kiosk::sdl {

/// A family of fonts: `<stem>-Regular.<ending>` and `<stem>-Bold.<ending>` in the font folder
/// (assets/fonts.cmake cuts them). Rows that the words of its languages draw on, in thousandths of an em, as
/// the font's own ascent and descent leave far more; tests/accessibility measures that no word leaves them.
struct FontFamily {
  std::string_view stem;
  std::string_view ending;
  int room_above;
  int room_below;
};

/// The first is the one for all Latin, Greek and Cyrillic letters and for all digits; it must be there. The
/// others are read when one of their letters comes, and may be missing.
inline constexpr std::array<FontFamily, 8> kFontFamilies = {{
    {"NotoSans", "ttf", 950, 250},
    {"NotoSansArabic", "ttf", 1130, 475},
    {"NotoSansHebrew", "ttf", 950, 250},
    {"NotoSansDevanagari", "ttf", 950, 300},
    {"NotoSansThai", "ttf", 1070, 300},
    {"NotoSansKR", "otf", 950, 250},
    {"NotoSansJP", "otf", 950, 250},
    {"NotoSansSC", "otf", 950, 250},
}};

/// The order in which families are asked for a letter: theirs first, where the same letter is drawn
/// differently in Korea, Japan and China.
std::array<int, kFontFamilies.size()> family_order(std::string_view language);

}  // namespace kiosk::sdl
