#pragma once

#include <vector>

#include "content/deck_parser.h"
#include "content/text_parser.h"

namespace kiosk::content {

/// Compares the default language with the deck: every page must have its words, every block too. A page
/// without them, or with an error in them, is marked unusable in both.
void check_default_text(std::vector<ParsedPage>& pages, ParsedText& text);

/// Compares a translation with the deck. Pages may be missing (a notice lists them); a page that is there
/// must be complete, otherwise its words are marked unusable and `fallback_name` shows instead.
void check_translation(const std::vector<ParsedPage>& pages, ParsedText& text,
                       const std::string& fallback_name);

}  // namespace kiosk::content
