#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "json/cursor.h"
#include "json/document.h"
#include "model/deck.h"

namespace kiosk::content {

enum class Usable { Yes, No };

/// A page of the deck with the places that later checks may complain about.
struct ParsedPage {
  model::Page page;  ///< its id is empty when that is missing, malformed or taken
  json::Cursor at;
  std::optional<json::Cursor> image;  ///< of the file name
  Usable usable = Usable::Yes;        ///< No: an error was found in it
};

struct ParsedTheme {
  model::Theme theme;
  std::optional<json::Cursor> logo;  ///< of the file name
};

struct ParsedLanguage {
  std::string tag;
  json::Cursor at;
};

/// What can be told from deck.json alone.
struct ParsedDeck {
  std::unique_ptr<json::Document> document;  ///< the cursors point into it
  model::Deck deck;                          ///< without pages and theme
  std::optional<ParsedTheme> theme;
  std::vector<ParsedLanguage> languages;  ///< the default language among them
  std::vector<ParsedPage> pages;
  Usable usable = Usable::No;  ///< No: not even a default language or a list of pages
};

/// Reads the text of deck.json. `faults` gets all that is wrong and must outlive the result.
ParsedDeck parse_deck(std::string file, std::string text, base::Faults& faults);

}  // namespace kiosk::content
