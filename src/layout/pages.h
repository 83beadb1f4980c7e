#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// The short form of a page as the loop shows it: few words, as large as they fit.
Scene lay_out_loop(const Request& request);

/// An opened page: its title, and its blocks over as many cards as they need.
Scene lay_out_opened(const Request& request);

/// The overview of all topics, or the list of languages: a grid of buttons.
Scene lay_out_menu(const Request& request);

/// Draws the question "still reading?" over a scene and takes its targets away but for the message and
/// the one big button.
Scene with_warning(const Request& request, const Frame& frame, const Scene& below);

}  // namespace kiosk::layout
