#pragma once

#include "layout/blocks.h"

namespace kiosk::layout {

/// What a card says below its large number.
enum class CardWords { Headings, HeadingsAndBodies };

/// The blocks of a list page as cards of equal weight, all at once: a large number, and its words below or
/// beside it. In columns or in rows, whichever gives the larger words. False, with nothing drawn, where they
/// find no room in `area`.
bool draw_strong_cards(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                       const gfx::Rect& area, CardWords say);

}  // namespace kiosk::layout
