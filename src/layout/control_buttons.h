#pragma once

#include <vector>

#include "layout/button.h"

namespace kiosk::layout {

/// The controls that more than one kind of page has, in the words of the view.
Button language_button(const Request& request);
Button easier_button(const Request& request);
/// Speaks the page; while it is spoken, the button that stops it.
Button listen_button(const Request& request);
Button louder_button(const Request& request);
/// Holds the loop; while it is held, the button that lets it go on.
Button pause_button(const Request& request);

bool several_languages(const Request& request);

/// Whether a button is high enough for words in its language, with some room above and below.
bool has_room_for_words(const Request& request);

/// Width of a row of buttons, with a gap behind each.
int width_of(const Request& request, const std::vector<Button>& buttons, Caption caption);

}  // namespace kiosk::layout
