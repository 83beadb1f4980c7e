#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/bidi.h"
#include "text/metrics.h"

namespace kiosk::text {

/// In what a text is written: a BCP 47 tag, and the direction of its script.
struct Writing {
  std::string_view language = "en";
  Direction direction = Direction::LeftToRight;
};

/// Bytes [begin, end) of a text that can be shaped at once: one direction, one script, one family.
struct Item {
  std::size_t begin = 0;
  std::size_t end = 0;
  Level level = 0;
  Shaping shaping;
  int family = 0;
  bool operator==(const Item&) const = default;
};

/// Cuts a text into items, in reading order, covering every byte.
///
/// - Levels by UAX 9, each line feed ends a paragraph; scripts by ICU, where characters of all scripts
///   (spaces, points) go with the letter before them.
/// - Every number is an item of its own from left to right, whatever stands around it: SDL_ttf draws the
///   digits of a right-to-left run reversed, and 119 becomes 911 (libsdl-org/SDL_ttf issue 135). A number is
///   a run of decimal digits, with single signs such as "." or "-" between them.
/// - The family of a grapheme cluster is the first that has it in the order of the language; spaces and
/// points
///   take that of their letters if it has them. What no family has comes in the first, which draws a box.
std::vector<Item> itemize(std::string_view utf8, const Writing& writing, const TextMetrics& metrics);

}  // namespace kiosk::text
