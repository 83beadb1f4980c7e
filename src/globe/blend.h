#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "gfx/color.h"

namespace kiosk::globe {

/// `under` with `over` at `share`, 0 to 256, over it.
inline std::uint32_t mixed(std::uint32_t under, std::uint32_t over, unsigned share) {
  // Red and blue at once: eight free bits lie between them.
  const std::uint32_t rb =
      ((over & 0xFF00FFu) * share + (under & 0xFF00FFu) * (256 - share) + 0x800080u) >> 8;
  const std::uint32_t g = ((over & 0x00FF00u) * share + (under & 0x00FF00u) * (256 - share) + 0x008000u) >> 8;
  return 0xFF000000u | (rb & 0xFF00FFu) | (g & 0x00FF00u);
}

/// 0 to 1 as 0 to 256, what is outside cut off.
inline unsigned to_share(double part) {
  return static_cast<unsigned>(std::lround(std::clamp(part, 0.0, 1.0) * 256));
}

/// The alpha of a colour as a share.
inline unsigned share_of(gfx::Color color) {
  return (unsigned{color.a} * 256 + 127) / 255;
}

}  // namespace kiosk::globe
