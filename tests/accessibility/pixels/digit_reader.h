#pragma once

#include <array>
#include <string>
#include <vector>

#include "accessibility/pixels/ink.h"
#include "text/metrics.h"

namespace kiosk::pixels {

/// Reads digits from pixels: what is drawn is what counts, whatever the text says.
class DigitReader {
 public:
  /// Learns the digits 0 to 9 of the first family, each drawn alone.
  explicit DigitReader(text::Font font);

  /// What stands in the columns [from, to), from left to right: parts of ink with empty columns between them,
  /// each as the digit that it looks like, "?" for anything else.
  std::string read(const Ink& ink, int from, int to) const;

 private:
  struct Glyph {
    Ink ink;
    gfx::Rect area;
  };

  char digit(const Glyph& glyph) const;

  std::vector<Glyph> learned_;
};

}  // namespace kiosk::pixels
