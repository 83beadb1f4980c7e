#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kiosk::image {

struct JpegSize {
  std::uint32_t w = 0;  ///< 1 to 65535, as h
  std::uint32_t h = 0;
};

/// Walks the marker segments up to the frame header (ITU-T T.81 B.2.2) and refuses frames that are rare and
/// not drawn: lossless, arithmetic, 12 bits, CMYK. `bytes` starts with a JPEG signature.
base::Result<JpegSize, std::string> read_jpeg_size(std::string_view bytes);

}  // namespace kiosk::image
