#pragma once

#include <cstddef>
#include <string_view>

#include "base/time.h"

namespace kiosk::show {

/// Whom the loop waits for. Slow gives each character half as much time again.
enum class ReadingProfile { Normal, Slow };

/// The emergency page stays longer, because somebody may be copying the number down.
enum class PageRole { Ordinary, Emergency };

/// Characters a minute that text may be shown at: about two thirds of the speed measured for reading
/// aloud (Trauzettel-Klosinski and Dietz 2012; Korean after Rhiu et al. 2017), which brings English to
/// about 150 words a minute, just under what Ofcom allows for subtitles. `language` is a BCP 47 tag; only
/// its primary subtag counts. Languages without a measurement get 600.
int display_rate(std::string_view language);

/// The time it takes to notice a text, find its start and read it, without limits to either side.
/// `characters` are code points that are not white space.
base::Duration reading_time(std::size_t characters, std::string_view language, ReadingProfile profile);

/// How long a page with so much text stays in the loop: `reading_time` within the limits of the profile
/// (normal 6 to 30 s, slow 8 to 36 s; the emergency page at least 12 s). In the slow profile never less
/// than 3 s + 136 ms for each character, even where that is more than 36 s.
base::Duration dwell(std::size_t characters, std::string_view language, ReadingProfile profile,
                     PageRole role);

}  // namespace kiosk::show
