#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/fault.h"
#include "content/deck_parser.h"
#include "model/text_set.h"

namespace kiosk::content {

/// The words of a page with the places that later checks may complain about.
struct ParsedPageText {
  model::PageText text;
  json::Cursor at;
  std::map<std::string, json::Cursor> blocks;
  Usable usable = Usable::Yes;  ///< No: an error was found in it
};

/// What can be told from one text/<language>.json alone.
struct ParsedText {
  std::unique_ptr<json::Document> document;  ///< the cursors point into it
  model::TextSet set;                        ///< without pages
  std::optional<json::Cursor> language;      ///< of the key "language"
  std::optional<json::Cursor> pages_at;
  std::map<std::string, ParsedPageText> pages;
  Usable usable = Usable::No;  ///< No: the message, the controls or the language itself are broken
};

/// Reads the text of text/<language>.json. `faults` gets all that is wrong and must outlive the result.
ParsedText parse_text(std::string file, std::string text, base::Faults& faults);

}  // namespace kiosk::content
