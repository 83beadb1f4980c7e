#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "gfx/geometry.h"
#include "image/orientation.h"

namespace kiosk::image {

enum class Format { Png, Jpeg, Svg };

struct ImageInfo {
  Format format = Format::Png;
  gfx::Size size;  ///< in pixels, as shown; of an SVG only the ratio counts, its longer side is kMaxSide
  Orientation orientation = Orientation::TopLeft;  ///< of the stored pixels
};

inline constexpr std::size_t kMaxBytes = 8u << 20;     ///< of a file
inline constexpr std::size_t kMaxSvgBytes = 1u << 20;  ///< of an SVG file
inline constexpr int kMaxSide = 4096;                  ///< also the largest texture of a Raspberry Pi 4
inline constexpr int kMaxPixels = 16'000'000;          ///< width times height
/// What a decoder may hold at once: a PNG of kMaxPixels, which is decoded as a whole.
inline constexpr std::size_t kMaxDecodedBytes = 64u << 20;

/// Looks at magic bytes and header only and lets nothing through to a decoder that could cost much (a
/// 68-byte PNG that claims 60000 × 60000 pixels takes SDL_image 18 s and 13 GB) or that would come out with
/// holes (an SVG with text, masks…). The file's name is not asked.
/// The error reads `what is wrong; what to do`, in English, with exactly one "; ".
base::Result<ImageInfo, std::string> inspect(std::string_view bytes);

}  // namespace kiosk::image
