#pragma once

#include "image/orientation.h"
#include "render/rasters.h"

namespace kiosk::sdl {

/// The pixels as they are meant to be seen.
render::Pixels turned(render::Pixels stored, image::Orientation orientation);

}  // namespace kiosk::sdl
