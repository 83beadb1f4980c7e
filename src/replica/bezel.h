#pragma once

#include "board/board.h"
#include "gfx/geometry.h"
#include "gfx/picture.h"
#include "gfx/rotation.h"

namespace kiosk::replica {

/// A board as somebody sees it who stands before it: the page upright, whatever way the panel is mounted, and
/// the frame around it.
struct Bezel {
  gfx::Size whole;   ///< with the frame, in pixels of the panel
  gfx::Rect screen;  ///< where the page is in it, all of it
  bool operator==(const Bezel&) const = default;
};

/// The frame of `board` in millimetres, at the scale of a panel that shows `panel` pixels, mounted with this
/// rotation. A board whose outline nobody knows gets a frame of a twentieth of its shorter side.
Bezel make_bezel(const board::Board& board, gfx::Size panel, gfx::Rotation rotation);

/// The same in a window of this size: as many times larger as a whole number allows, or smaller so that all
/// of it is seen; in the middle. Never empty.
struct Placed {
  gfx::Rect whole;
  gfx::Rect screen;
  bool operator==(const Placed&) const = default;
};

Placed place(const Bezel& bezel, gfx::Size window);

/// A page pixel for a pixel of the window, clamped to the page.
gfx::Point page_point(const Placed& placed, gfx::Size page, gfx::Point window_point);

/// Draws everything but the screen: the desk around and the frame.
void draw_frame(const Placed& placed, gfx::PixelView window);

/// Draws `page` into the rectangle `screen`, scaled: pixels of the same size when it gets larger, the mean of
/// the pixels covered when it gets smaller.
void draw_screen(const gfx::Picture& page, const gfx::Rect& screen, gfx::PixelView window);

}  // namespace kiosk::replica
