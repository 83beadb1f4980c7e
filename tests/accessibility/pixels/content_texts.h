#pragma once

#include <string>
#include <vector>

#include "model/content.h"

namespace kiosk::pixels {

/// Every text of a language: message, controls, pages. Placeholders stay as they are; empty texts are left
/// out.
std::vector<std::string> texts_of(const model::TextSet& words);

/// The same for the short labels of the deck's blocks, which all languages share.
std::vector<std::string> marks_of(const model::Deck& deck);

/// The languages that are looked at: all of them, fewer in a sanitizer build.
std::vector<const model::TextSet*> text_sets();

}  // namespace kiosk::pixels
