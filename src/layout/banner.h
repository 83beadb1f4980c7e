#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// The digital globe that lies behind the words of a title page: large, faint, cut by the edges of the
/// content. Nothing on other pages, on panels that keep their controls at the side (their words need all the
/// calm there is), and in high contrast.
void add_banner(Scene& scene, const Request& request, const Frame& frame);

}  // namespace kiosk::layout
