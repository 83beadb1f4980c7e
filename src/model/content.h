#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/deck.h"
#include "model/text_set.h"

namespace kiosk::model {

/// A checked deck with its words. Invariants (the parser's promise): the default language is complete,
/// every page has its words there, and there is an emergency page.
struct Content {
  Deck deck;
  std::vector<TextSet> texts;  ///< one per entry of `deck.languages`, in that order
  std::string folder;          ///< where `images/` is; empty for the built-in content

  /// The words of `language`; of the default language if it is not enabled.
  const TextSet& text(std::string_view language) const;
  /// The words of a page; a page that `language` lacks comes in the default language as a whole.
  const PageText& page_text(std::string_view language, const Page& page) const;
  /// The language `page_text` will take: `language`, or the default one.
  const TextSet& text_of_page(std::string_view language, const Page& page) const;
  /// Index into `deck.pages` of the first emergency page.
  std::size_t emergency_page() const;
  /// Index of the page with this id, or `deck.pages.size()`.
  std::size_t find_page(std::string_view id) const;
};

}  // namespace kiosk::model
