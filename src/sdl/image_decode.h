#pragma once

#include <string>

#include "base/result.h"
#include "gfx/geometry.h"
#include "image/inspect.h"
#include "render/rasters.h"

namespace kiosk::sdl {

/// The image in a file that image::inspect has let through, turned as its camera was held and scaled once, to
/// exactly `size` (1 to image::kMaxSide a side). The error says why not, as image::inspect does.
base::Result<render::Pixels, std::string> decode_image(const std::string& data, const image::ImageInfo& info,
                                                       gfx::Size size);

}  // namespace kiosk::sdl
