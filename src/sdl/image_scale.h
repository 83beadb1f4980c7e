#pragma once

#include <cstdint>
#include <functional>

#include "gfx/geometry.h"
#include "render/rasters.h"

namespace kiosk::sdl {

/// Gives row `y` of an image as straight-alpha 0xAARRGGBB pixels; valid until the next call.
using RowReader = std::function<const std::uint32_t*(int y)>;

/// Scales to exactly `target`: the mean of the pixels covered when it gets smaller, linear when it gets
/// larger. Colours are weighted by their alpha, so the colour of invisible pixels never shows as a fringe.
/// Both sizes are not empty and at most 4096 on a side. Rows are asked for in ascending order.
render::Pixels scale_image(gfx::Size source, const RowReader& row, gfx::Size target);

}  // namespace kiosk::sdl
