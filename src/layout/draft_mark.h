#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// Whether the words of this view come from a translation that nobody has reviewed, and the device marks
/// such.
bool is_draft(const model::TextSet& words);

/// The word "Draft" with a pencil in the upper corner where lines end, in a row of its own above the rest of
/// the page; in menus and on panels of little height the pencil alone, in the margin. Takes the row from
/// `frame.content`. Does nothing for words that need no mark.
void add_draft_mark(Scene& scene, const Request& request, const model::TextSet& words, Frame& frame);

}  // namespace kiosk::layout
