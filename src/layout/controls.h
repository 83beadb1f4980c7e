#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// "Touch to read more": among the controls, or where those leave no room at the foot of the content.
/// Gives the part of the content that is left for the page's words.
gfx::Rect add_call_to_act(Scene& scene, const Request& request, const Frame& frame);

/// The controls of the loop: pause, dots, language, reading aids.
void add_loop_controls(Scene& scene, const Request& request, const Frame& frame);

/// The controls of an opened page or a menu: home, topics, previous and next, language, listen, reading aids.
/// Where there is no room for all, the last ones are left out: the reading aids are in the menu of languages,
/// too, and Listen is among the reading aids. `scene.card_count` must be final.
void add_page_controls(Scene& scene, const Request& request, const Frame& frame);

/// Whether a page has room for these among its controls.
bool has_easier_button(const Request& request, const Frame& frame);
bool has_listen_button(const Request& request, const Frame& frame);

/// The part of the content area that text may use: without margins, and without the strips that edge zones
/// need where they are the only way to turn pages.
gfx::Rect text_area(const Request& request, const Frame& frame);

}  // namespace kiosk::layout
