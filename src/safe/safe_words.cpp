#include "safe/safe_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace kiosk::safe {
namespace {

struct Word {
  std::string_view text;
  int advance;
};

#include "safe/safe_words.inc"

static_assert(std::size(kWords) == kWordCount);
static_assert(std::size(kRows) == std::size_t{kWordCount} * kRowCount);

/// Mask pixels to screen pixels.
int scaled(int length, int em) noexcept {
  return (length * em + kEm - 1) / kEm;
}

/// Half-open range on one axis. The unit is 1/em of a mask pixel, so that a mask pixel is `em` units, a
/// screen pixel `kEm` units, and all sums are exact.
struct Window {
  std::int64_t from;
  std::int64_t to;
  std::int64_t length() const noexcept { return to - from; }
};

/// What a screen pixel sees of the mask: its own area when the letters shrink. At half size and more at least
/// one mask pixel to each side, or the corners of the one-bit mask would show as stairs.
Window window_of(int screen_pixel, int mask_origin, int em) noexcept {
  const std::int64_t center = std::int64_t{screen_pixel} * kEm + kEm / 2 + std::int64_t{mask_origin} * em;
  const std::int64_t half = std::max(kEm / 2, em);
  return {center - half, center + half};
}

/// For one screen row: how much ink is left of each mask column (a running sum, so that the ink of any
/// window is one subtraction).
class RowInk {
 public:
  RowInk(int word, const Window& rows, int em) noexcept : em_(em) {
    const auto first = std::max<std::int64_t>(rows.from < 0 ? 0 : rows.from / em, 0);
    for (std::int64_t row = first; row < kRowCount && row * em < rows.to; ++row) {
      const std::int64_t weight = std::min(rows.to, (row + 1) * em) - std::max(rows.from, row * em);
      if (weight > 0) add_row(word, static_cast<int>(row), weight);
    }
    sum_up();
  }

  bool empty() const noexcept { return sums_.back() == 0; }

  std::int64_t ink(const Window& columns) const noexcept {
    return left_of(columns.to) - left_of(columns.from);
  }

 private:
  void add_row(int word, int row, std::int64_t weight) noexcept {
    const std::uint8_t* code = kRuns + kRows[word * kRowCount + row];
    std::size_t x = 0;
    for (int left = *code++; left > 0; --left, code += 2) {
      x += code[0];
      steps_[x] += weight;
      x += code[1];
      steps_[x] -= weight;
    }
  }

  void sum_up() noexcept {
    std::int64_t column = 0;
    for (std::size_t x = 0; x < kMaskWidth; ++x) {
      column += steps_[x];
      steps_[x] = column;
      sums_[x + 1] = sums_[x] + column * em_;
    }
  }

  std::int64_t left_of(std::int64_t at) const noexcept {
    if (at <= 0) return 0;
    const auto column = static_cast<std::size_t>(at / em_);
    if (column >= kMaskWidth) return sums_.back();
    return sums_[column] + steps_[column] * (at % em_);
  }

  int em_;
  std::array<std::int64_t, kMaskWidth + 1> steps_{};  ///< changes of a column's ink, then its ink
  std::array<std::int64_t, kMaskWidth + 1> sums_{};
};

std::uint8_t mixed(std::uint8_t paper, std::uint8_t ink, std::int64_t cover, std::int64_t full) noexcept {
  const std::int64_t sum = std::int64_t{paper} * (full - cover) + std::int64_t{ink} * cover;
  return static_cast<std::uint8_t>((sum + full / 2) / full);
}

/// The wide window makes edges two mask pixels wide; this brings them back to about 1.5 screen pixels.
std::int64_t sharpened(std::int64_t cover, std::int64_t full, int em) noexcept {
  constexpr int kCrispEm = kEm * 3 / 4;
  if (em <= kCrispEm) return cover;
  const std::int64_t half = full / 2;
  return std::clamp<std::int64_t>(half + (cover - half) * em / kCrispEm, 0, full);
}

}  // namespace

int word_advance(int word, int em) noexcept {
  return scaled(kWords[word].advance, em);
}
int space_advance(int em) noexcept {
  return scaled(kSpace, em);
}
int ascent(int em) noexcept {
  return scaled(kBaseline, em);
}
int descent(int em) noexcept {
  return scaled(kRowCount - kBaseline, em);
}

void draw_word(const gfx::PixelView& target, int word, gfx::Point origin, int em, gfx::Color ink,
               gfx::Color paper) noexcept {
  // One pixel around the mask: a grown letter's edge may end there.
  const int reach = scaled(kMaskLeft, em) + 1;
  const int top = std::max(0, origin.y - ascent(em) - 1);
  const int bottom = std::min(target.size.h, origin.y + descent(em) + 1);
  const int left = std::max(0, origin.x - reach);
  const int right = std::min(target.size.w, origin.x + word_advance(word, em) + reach);
  for (int y = top; y < bottom; ++y) {
    const Window rows = window_of(y - origin.y, kBaseline, em);
    const RowInk row(word, rows, em);
    if (row.empty()) continue;
    std::uint32_t* pixels = target.row(y);
    for (int x = left; x < right; ++x) {
      const Window columns = window_of(x - origin.x, kMaskLeft, em);
      const std::int64_t full = rows.length() * columns.length();
      const std::int64_t cover = sharpened(row.ink(columns), full, em);
      if (cover == 0) continue;
      if (cover == full) {
        pixels[x] = ink.xrgb();
        continue;
      }
      pixels[x] = gfx::Color{mixed(paper.r, ink.r, cover, full), mixed(paper.g, ink.g, cover, full),
                             mixed(paper.b, ink.b, cover, full)}
                      .xrgb();
    }
  }
}

}  // namespace kiosk::safe
