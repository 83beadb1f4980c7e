#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "image/svg_tags.h"

namespace kiosk::image {

/// No drawing needs more; far beyond, the fixed-point numbers of nanosvg's rasteriser overflow.
inline constexpr double kMaxSvgNumber = 100'000;

/// Takes the number that stands at `at` and moves `at` behind it; one beyond all bounds is infinite.
std::optional<double> take_number(std::string_view text, std::size_t& at);

/// What the rasteriser (nanosvg) would leave out of this tag without a word (text, use, image, clip paths,
/// masks, filters…) or choke on (huge numbers, memononen/nanosvg issue 253), and what to do about it.
std::optional<std::string> objection_to(const SvgTag& tag);

}  // namespace kiosk::image
