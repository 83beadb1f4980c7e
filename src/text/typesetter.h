#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/metrics.h"

namespace kiosk::text {

/// A piece of one line with one direction, placed `x` pixels right of the start of the line's left edge.
struct Run {
  std::string utf8;
  int x = 0;
  int width = 0;
  bool operator==(const Run&) const = default;
};

struct Line {
  std::vector<Run> runs;  ///< in visual order, left to right
  int width = 0;          ///< without the spaces at the end
  bool operator==(const Line&) const = default;
};

/// Breaks `utf8` into lines of at most `max_width` pixels at the opportunities of UAX 14 (ICU, in the rules
/// of `language`, a BCP 47 tag). A word wider than a line is broken between grapheme clusters; a single
/// cluster wider than the line stands alone on it. A line feed ends a line. Empty text has no lines.
std::vector<Line> break_lines(std::string_view utf8, std::string_view language, Font font, int max_width,
                              const TextMetrics& metrics);

/// Width of the widest piece that `break_lines` will not break except inside a word: a narrower column
/// would tear words apart.
int widest_word(std::string_view utf8, std::string_view language, Font font, const TextMetrics& metrics);

}  // namespace kiosk::text
