#pragma once

#include "json/reader.h"
#include "model/deck.h"

namespace kiosk::content {

/// Reads "place" and "layer" of a block. Both belong to pages of founders, a layer needs a place, and a place
/// needs a mark: it is the name on its button. `kind` is nothing where the page's kind is wrong itself.
void read_place(const json::ObjectReader& block, std::optional<model::PageKind> kind, model::Block& out);

}  // namespace kiosk::content
