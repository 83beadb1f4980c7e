#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "image/orientation.h"

namespace kiosk::image {

struct JpegHeader {
  std::uint32_t w = 0;  ///< 1 to 65535, as h; as stored
  std::uint32_t h = 0;
  Orientation orientation = Orientation::TopLeft;
  /// What a decoder keeps of a progressive picture until its last scan: all coefficients, in bytes.
  std::uint64_t kept_bytes = 0;
};

/// Walks the marker segments up to the frame header (ITU-T T.81 B.2.2) and refuses frames that are rare and
/// not drawn: lossless, arithmetic, 12 bits, CMYK. The first EXIF segment says how it is turned. `bytes`
/// starts with a JPEG signature.
base::Result<JpegHeader, std::string> read_jpeg_header(std::string_view bytes);

}  // namespace kiosk::image
