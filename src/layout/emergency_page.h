#pragma once

#include "layout/blocks.h"

namespace kiosk::layout {

/// The emergency page: the message as large as the panel allows, what else it says below or on a second card.
void draw_emergency(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                    const gfx::Rect& area);

}  // namespace kiosk::layout
