#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// The agency's logo, small in the corner under the words of the title page and of the page about the
/// display; nowhere else, and never where the words would miss the room or the file is bad: it signs the
/// pages, it does not speak. Gives the room that is left.
gfx::Rect place_logo(Scene& scene, const Request& request, const model::Page& page, const gfx::Rect& area);

}  // namespace kiosk::layout
