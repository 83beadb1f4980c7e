#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/itemize.h"
#include "text/metrics.h"

namespace kiosk::text {

/// A piece of one line that is shaped at once, placed `x` pixels right of the line's left edge.
struct Run {
  std::string utf8;
  int x = 0;
  int width = 0;
  int family = 0;
  Shaping shaping{};
  bool operator==(const Run&) const = default;
};

struct Line {
  std::vector<Run> runs;  ///< in reading order; their x says where they stand
  int width = 0;          ///< without the spaces at the end
  bool operator==(const Line&) const = default;
};

/// How a paragraph may end: as it comes, or never with a single word alone on its last line.
enum class Ending { Free, Together };

/// Unicode text in, positioned runs out. What does not depend on the size (items, places to break) is kept
/// for the next question about the same text: a layout asks about each text at many sizes. Keeps a bounded
/// number of texts; the answers do not depend on what was asked before. The family of a `font` that is given
/// is not used: each run has its own.
class Typesetter {
 public:
  explicit Typesetter(const TextMetrics& metrics) : metrics_(metrics) {}

  /// Breaks `utf8` into lines of at most `max_width` pixels at the opportunities of UAX 14 (ICU, in the rules
  /// of the language). A word wider than a line is broken between grapheme clusters; a single cluster wider
  /// than the line stands alone on it. A line feed ends a line. Empty text has no lines.
  /// `Ending::Together` gives up the last place to break, unless that would make a word wider than a line.
  std::vector<Line> lines(std::string_view utf8, const Writing& writing, Font font, int max_width,
                          Ending ending = Ending::Free) const;

  /// Width of the text on one line, without the spaces at its end.
  int width(std::string_view utf8, const Writing& writing, Font font) const;

  /// Columns from the left end of a line to its first ink, for lines that start with a run read from left to
  /// right; otherwise 0.
  int bearing(const Line& line, Font font) const;

  /// Width of the widest piece that `lines` will not break except inside a word: a narrower column would
  /// tear words apart.
  int widest_word(std::string_view utf8, const Writing& writing, Font font) const;

  /// What a line of this text needs above and below its baseline: the most of the families it is set in.
  FontHeight height(std::string_view utf8, const Writing& writing, Font font) const;

 private:
  struct Prepared {
    std::vector<Item> items;
    std::vector<std::size_t> breaks;
  };
  using Key = std::tuple<std::string, std::string, Direction>;

  const Prepared& prepare(std::string_view utf8, const Writing& writing) const;

  const TextMetrics& metrics_;
  mutable std::map<Key, Prepared> prepared_;
};

}  // namespace kiosk::text
