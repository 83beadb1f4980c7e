#pragma once

#include <cstdint>
#include <string_view>

#include "gfx/geometry.h"

namespace kiosk::image {

/// How a camera held the picture: the values of EXIF's tag Orientation (CIPA DC-008, 4.6.5). Each says where
/// the first row and the first column of the stored pixels belong.
enum class Orientation : std::uint8_t {
  TopLeft = 1,  ///< as stored
  TopRight,     ///< mirrored from left to right
  BottomRight,  ///< turned by a half
  BottomLeft,   ///< mirrored from top to bottom
  LeftTop,      ///< mirrored along the falling diagonal
  RightTop,     ///< to be turned by a quarter clockwise
  RightBottom,  ///< mirrored along the rising diagonal
  LeftBottom,   ///< to be turned by a quarter counterclockwise
};

/// Whether width and height change places.
bool swaps_sides(Orientation orientation);

/// The stored pixel that is seen at `shown`, in a picture that is stored with the size `stored`.
gfx::Point stored_point(Orientation orientation, gfx::Size stored, gfx::Point shown);

/// The orientation in the payload of a JPEG's APP1 segment ("Exif", two zeros, a TIFF header and its first
/// directory). TopLeft where there is none or where it makes no sense; reads nothing beyond `segment`.
Orientation read_exif_orientation(std::string_view segment);

}  // namespace kiosk::image
