#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "content/deck_parser.h"

namespace kiosk::content {

/// Looks at the header of every image that a page or the theme names. A picture that cannot be shown is an
/// error and marked as bad; its page stays, because its words matter more.
void check_images(const base::FileSystem& files, const std::string& folder, ParsedDeck& deck);

}  // namespace kiosk::content
