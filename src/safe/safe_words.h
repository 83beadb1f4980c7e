#pragma once

#include "gfx/color.h"
#include "gfx/geometry.h"
#include "gfx/picture.h"

namespace kiosk::safe {

/// The words of the safe page in reading order: the question, then the answer.
inline constexpr int kQuestionCount = 3;
inline constexpr int kWordCount = 11;

/// All lengths below are in pixels for letters of `em` pixels, rounded up.
int word_advance(int word, int em) noexcept;
int space_advance(int em) noexcept;
int ascent(int em) noexcept;   ///< from the top of the highest letter to the baseline
int descent(int em) noexcept;  ///< from the baseline to the lowest pixel

/// Draws a word with its baseline starting at `origin`, in `ink` over `paper`. Stays inside `target`.
/// Allocates nothing.
void draw_word(const gfx::PixelView& target, int word, gfx::Point origin, int em, gfx::Color ink,
               gfx::Color paper) noexcept;

}  // namespace kiosk::safe
