#include "accessibility/pixels/digit_reader.h"

#include <algorithm>
#include <cstdlib>

#include "accessibility/pixels/page_stage.h"

namespace kiosk::pixels {
namespace {

constexpr double kAlike = 20;  ///< mean difference of 255 below which a glyph may be a digit

/// Mean difference of two parts of `size` laid on each other.
double difference(const Ink& a, gfx::Point at_a, const Ink& b, gfx::Point at_b, gfx::Size size) {
  long sum = 0;
  for (int y = 0; y < size.h; ++y) {
    for (int x = 0; x < size.w; ++x) {
      sum += std::abs(a.at(at_a.x + x, at_a.y + y) - b.at(at_b.x + x, at_b.y + y));
    }
  }
  return static_cast<double>(sum) / (size.w * size.h);
}

/// Mean difference of two parts laid on each other; 255 if they are not of one size. A letter that falls
/// between two columns is one wider than the same letter on one, at the left or at the right.
double difference(const Ink& a, const gfx::Rect& in_a, const Ink& b, const gfx::Rect& in_b) {
  if (std::abs(in_a.w - in_b.w) > 1 || std::abs(in_a.h - in_b.h) > 1) return 255;
  const gfx::Size size{std::min(in_a.w, in_b.w), std::min(in_a.h, in_b.h)};
  double least = 255;
  for (int right = 0; right <= std::abs(in_a.w - in_b.w); ++right) {
    const gfx::Point at_a{in_a.x + std::min(right, in_a.w - size.w), in_a.y};
    const gfx::Point at_b{in_b.x + std::min(right, in_b.w - size.w), in_b.y};
    least = std::min(least, difference(a, at_a, b, at_b, size));
  }
  return least;
}

}  // namespace

DigitReader::DigitReader(text::Font font) {
  font.family = 0;
  for (char c = '0'; c <= '9'; ++c) {
    Ink ink = ink_of(shop().rasters.text_mask(std::string(1, c), font, {}));
    const gfx::Rect area = inked_area(ink, gfx::bounds(ink.size));
    learned_.push_back({std::move(ink), area});
  }
}

char DigitReader::digit(const Glyph& glyph) const {
  double least = kAlike;
  char best = '?';
  for (std::size_t i = 0; i < learned_.size(); ++i) {
    const double differs = difference(glyph.ink, glyph.area, learned_[i].ink, learned_[i].area);
    if (differs >= least) continue;
    least = differs;
    best = static_cast<char>('0' + i);
  }
  return best;
}

std::string DigitReader::read(const Ink& ink, int from, int to) const {
  std::string digits;
  int start = -1;
  const auto is_empty = [&](int x) { return inked_area(ink, {x, 0, 1, ink.size.h}).empty(); };
  from = std::max(0, from);
  to = std::min(to, ink.size.w);
  for (int x = from; x <= to; ++x) {
    const bool empty = x == to || is_empty(x);
    if (!empty && start < 0) start = x;
    if (!empty || start < 0) continue;
    const gfx::Rect area = inked_area(ink, {start, 0, x - start, ink.size.h});
    Glyph glyph{Ink(area.size()), {0, 0, area.w, area.h}};
    for (int row = 0; row < area.h; ++row) {
      for (int column = 0; column < area.w; ++column) {
        glyph.ink.at(column, row) = ink.at(area.x + column, area.y + row);
      }
    }
    digits += digit(glyph);
    start = -1;
  }
  return digits;
}

}  // namespace kiosk::pixels
