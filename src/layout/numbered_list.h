#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// The headings of a list page, one below the other, each behind its mark, as large as they fit; the page's
/// title above them where there is room. False if they need more room even at the smallest size.
bool draw_numbered_list(Scene& scene, const Request& request, const model::Page& page, const gfx::Rect& area);

}  // namespace kiosk::layout
