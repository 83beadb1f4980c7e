#pragma once

#include <vector>

#include "layout/blocks.h"

namespace kiosk::layout {

/// The opened page of founders with its globe (a flat map on small panels), the card of the chosen one, and
/// where there is room the list of all. Card 0 is the overview. Gives the targets of the page, to be added
/// above those of its edges; nothing, and nothing drawn, where its words would find no room beside a globe.
std::optional<std::vector<Target>> draw_founders(Scene& scene, const Request& request,
                                                 const model::Page& page, const Words& words,
                                                 const Frame& frame, const gfx::Rect& area);

}  // namespace kiosk::layout
