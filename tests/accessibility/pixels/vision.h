#pragma once

#include <cstdint>
#include <string_view>

namespace kiosk::pixels {

/// How a picture is seen.
enum class Vision { Usual, Grey, Protanopia, Deuteranopia, Tritanopia };

inline constexpr Vision kAllVisions[] = {Vision::Usual, Vision::Grey, Vision::Protanopia,
                                         Vision::Deuteranopia, Vision::Tritanopia};

std::string_view name_of(Vision vision);

/// Relative luminance (WCAG 2.2) of an 0xRRGGBB pixel as seen this way, 0 to 1.
///
/// - Grey: the luma of ITU-R BT.601 on the stored values, as black-and-white screens and prints make it.
/// - The three colour blindnesses: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
/// Physiologically-based
///   Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, the matrices of severity 1.0,
///   on linear RGB.
double luminance(std::uint32_t rgb, Vision vision);

/// WCAG contrast ratio of two luminances, 1 to 21.
double contrast(double one, double other);
double contrast_of(std::uint32_t one, std::uint32_t other, Vision vision = Vision::Usual);

}  // namespace kiosk::pixels
