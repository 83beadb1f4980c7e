#pragma once

#include <optional>

#include "content/deck_parser.h"

namespace kiosk::content {

/// Reads the deck's theme. Colours that break a rule of contrast, together with the base they change, are
/// errors that name the pair, and then none of them counts: half a palette is nobody's.
std::optional<ParsedTheme> read_theme(const json::Cursor& at);

}  // namespace kiosk::content
