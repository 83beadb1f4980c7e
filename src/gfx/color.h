#pragma once

#include <cstdint>

namespace kiosk::gfx {

/// sRGB with straight alpha, 8 bits a channel.
struct Color {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;
  constexpr bool operator==(const Color&) const = default;

  constexpr Color with_alpha(std::uint8_t alpha) const { return {r, g, b, alpha}; }
  /// The opaque pixel as 0xFFRRGGBB, the format of `Picture`.
  constexpr std::uint32_t xrgb() const {
    return 0xFF000000u | (std::uint32_t{r} << 16) | (std::uint32_t{g} << 8) | b;
  }
};

/// `0xRRGGBB` as an opaque colour.
constexpr Color rgb(std::uint32_t value) {
  return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
          static_cast<std::uint8_t>(value), 255};
}

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrast_ratio(Color a, Color b);

}  // namespace kiosk::gfx
