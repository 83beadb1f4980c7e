#pragma once

#include "layout/blocks.h"

namespace kiosk::layout {

/// The blocks of a history along a line: from left to right on lying areas, downwards on upright ones, over
/// as few cards as they need. The line runs on to the edge of the screen where there is more to come. False,
/// with nothing drawn, where a block finds no room of its own.
bool draw_timeline(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                   const gfx::Rect& area);

/// How many cards that takes; 0 where it cannot be drawn.
int timeline_cards(const Request& request, const model::Page& page, const Words& words,
                   const gfx::Rect& area);

}  // namespace kiosk::layout
