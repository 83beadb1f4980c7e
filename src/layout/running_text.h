#pragma once

#include <vector>

#include "layout/blocks.h"

namespace kiosk::layout {

/// Running text without cards: all blocks and the caption of a page.
std::vector<Paragraph> running_text(const Request& request, const model::Page& page, const Words& words);

}  // namespace kiosk::layout
