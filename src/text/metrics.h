#pragma once

#include <array>
#include <string_view>

namespace kiosk::text {

enum class Face { Regular, Bold };

enum class Direction { LeftToRight, RightToLeft };

/// A face of a family at a size. `size_px` is the em height in pixels, 1 or more. Family 0 is the one that
/// most text is set in; the others stand in for the letters that it lacks.
struct Font {
  Face face = Face::Regular;
  int size_px = 16;
  int family = 0;
  constexpr bool operator==(const Font&) const = default;
};

/// A script by its four letters (ISO 15924): "Latn", "Arab".
struct Script {
  std::array<char, 5> letters{'L', 'a', 't', 'n', '\0'};
  constexpr std::string_view name() const { return {letters.data(), 4}; }
  constexpr bool operator==(const Script&) const = default;
};

/// What a shaper must be told of a run besides its letters.
struct Shaping {
  Script script;
  Direction direction = Direction::LeftToRight;
  constexpr bool operator==(const Shaping&) const = default;
};

/// Vertical measures of a font in pixels, all positive.
struct FontHeight {
  int ascent = 0;      ///< baseline to the top of the tallest letters
  int descent = 0;     ///< baseline to the bottom of the deepest letters
  int line_skip = 0;   ///< baseline to baseline
  int cap_height = 0;  ///< height of a capital H; 0 in a family without one
  int room_above = 0;  ///< rows above the baseline that the words of its languages draw on
  int room_below = 0;  ///< the same below it
};

/// What a layout must know of fonts. The same calls always give the same answers.
class TextMetrics {
 public:
  virtual ~TextMetrics() = default;
  /// Advance of one run of text (one line, one direction, one script), in pixels.
  virtual int width(std::string_view utf8, Font font, Shaping shaping) const = 0;
  /// Columns between the pen and the first ink of a run that is read from left to right; negative where the
  /// first letter reaches back. 0 for other runs.
  virtual int bearing(std::string_view utf8, Font font, Shaping shaping) const = 0;
  virtual FontHeight height(Font font) const = 0;
  /// Whether the family has a glyph for the character.
  virtual bool provides(int family, char32_t character) const = 0;
  /// The first family, in the order that suits the language, that has the character; -1 if none has.
  virtual int family_for(char32_t character, std::string_view language) const = 0;
};

}  // namespace kiosk::text
