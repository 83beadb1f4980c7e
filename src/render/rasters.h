#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gfx/geometry.h"
#include "layout/icon.h"
#include "text/metrics.h"

namespace kiosk::render {

/// Coverage of a shape, 0 to 255 a pixel, rows without gaps. Empty: nothing to draw.
struct Mask {
  gfx::Size size;
  gfx::Point origin;  ///< top left corner relative to the pen (text: left end of the baseline)
  std::vector<std::uint8_t> alpha;
};

/// Straight-alpha 0xAARRGGBB pixels, rows without gaps. Empty: the image could not be decoded.
struct Pixels {
  gfx::Size size;
  std::vector<std::uint32_t> argb;
};

/// What is rasterised by a library (fonts, vector icons, image files). The backend implements it.
class Rasters {
 public:
  virtual ~Rasters() = default;
  /// One run of text, one line, one direction, one script.
  virtual Mask text(std::string_view utf8, text::Font font, text::Shaping shaping) = 0;
  virtual Mask icon(layout::Icon icon, int side_px) = 0;
  /// The image scaled to exactly `size`. A bad image gives empty pixels; the reason goes to the log once.
  virtual Pixels image(const std::string& path, gfx::Size size) = 0;
};

}  // namespace kiosk::render
