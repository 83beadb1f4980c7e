#pragma once

#include "gfx/picture.h"

namespace kiosk::safe {

/// Draws the message over the whole of `target`: white words on deep blue, as large as they fit, at any
/// size from 160 × 120 up. Needs no file, no font, no image decoder and allocates nothing; the letters are
/// compiled in (assets/make_safe_words.py made them). It is the last thing that can be shown, so it must
/// not fail.
void draw_safe_page(gfx::PixelView target) noexcept;

/// The words that `draw_safe_page` shows, as one sentence.
const char* safe_page_text() noexcept;

}  // namespace kiosk::safe
