#pragma once

#include <string_view>

namespace kiosk::text {

enum class Face { Regular, Bold };

/// A face at a size. `size_px` is the em height in pixels, 1 or more.
struct Font {
  Face face = Face::Regular;
  int size_px = 16;
  constexpr bool operator==(const Font&) const = default;
};

/// Vertical measures of a font in pixels, all positive.
struct FontHeight {
  int ascent = 0;      ///< baseline to the top of the tallest letters
  int descent = 0;     ///< baseline to the bottom of the deepest letters
  int line_skip = 0;   ///< baseline to baseline
  int cap_height = 0;  ///< height of a capital H
};

/// What a layout must know of fonts. The same calls always give the same answers.
class TextMetrics {
 public:
  virtual ~TextMetrics() = default;
  /// Advance of one run of text (one line, one direction), in pixels.
  virtual int width(std::string_view utf8, Font font) const = 0;
  virtual FontHeight height(Font font) const = 0;
};

}  // namespace kiosk::text
