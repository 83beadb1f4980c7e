#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "gfx/geometry.h"

namespace kiosk::image {

/// The size of an SVG drawing from width and height or, without them, its viewBox, enlarged until the longer
/// side is `long_side`: a drawing of 24 × 16.5 units keeps its ratio in whole numbers. Lengths in units other
/// than pixels count only next to a viewBox. Refuses what svg_tags.h and svg_rules.h refuse.
base::Result<gfx::Size, std::string> read_svg_size(std::string_view bytes, int long_side);

}  // namespace kiosk::image
