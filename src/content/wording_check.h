#pragma once

#include <string>

#include "json/cursor.h"

namespace kiosk::content {

/// Warns of what the words of text/<language>.json should not say or say too hard (src/wording): each text at
/// its own place, the reading grade of a page at the page, that of all pages at "pages". `root` is the whole
/// file. Takes any JSON: what has the wrong type is the parser's to complain about and is passed over.
/// Languages without a list are passed over too; notes are never shown and not looked at.
void check_wording(const json::Cursor& root, const std::string& language);

}  // namespace kiosk::content
