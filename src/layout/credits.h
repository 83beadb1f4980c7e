#pragma once

#include "layout/blocks.h"

namespace kiosk::layout {

/// Where questions can be sent, who made the content and its pictures and on what terms, and whose fonts and
/// maps the program shows: what stands behind the words of the page about the display. Names and licences
/// are the same in every language.
std::vector<Paragraph> credit_lines(const Request& request);

}  // namespace kiosk::layout
