#pragma once

#include <string>

#include "gfx/picture.h"
#include "sdl/rasters.h"

namespace kiosk::golden {

extern const std::string kSource;  ///< the top folder of the project
extern const std::string kFonts;   ///< the fonts of this build

/// Whether the fonts are those that the pictures were drawn with. Says so when not: the test is skipped.
bool fonts_are_pinned();

/// Checks that at most `most_pixels` (a share) differ visibly from the picture at `path`. With
/// KIOSK_UPDATE_GOLDEN set the picture is written first. A difference leaves <name>-actual.png and
/// <name>-diff.png in the build folder's golden/.
void check_golden(const gfx::Picture& actual, const std::string& path, sdl::LibraryRasters& rasters,
                  double most_pixels);

}  // namespace kiosk::golden
