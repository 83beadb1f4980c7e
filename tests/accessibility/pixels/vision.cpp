#include "accessibility/pixels/vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::pixels {
namespace {

using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;

constexpr Matrix kProtanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

double linear(double stored) {
  return stored <= 0.04045 ? stored / 12.92 : std::pow((stored + 0.055) / 1.055, 2.4);
}

/// `linear` of the 256 stored values.
const std::array<double, 256>& linear_of_stored() {
  static const std::array<double, 256> table = [] {
    std::array<double, 256> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = linear(static_cast<double>(i) / 255);
    return values;
  }();
  return table;
}

double luminance_of(const Rgb& c) {
  return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

Rgb seen(const Matrix& matrix, const Rgb& c) {
  Rgb result{};
  for (std::size_t i = 0; i < 3; ++i) {
    result[i] = std::clamp(matrix[i][0] * c[0] + matrix[i][1] * c[1] + matrix[i][2] * c[2], 0.0, 1.0);
  }
  return result;
}

}  // namespace

std::string_view name_of(Vision vision) {
  constexpr std::string_view kNames[] = {"usual", "grey", "protanopia", "deuteranopia", "tritanopia"};
  return kNames[static_cast<std::size_t>(vision)];
}

double luminance(std::uint32_t rgb, Vision vision) {
  const std::size_t r = (rgb >> 16) & 0xFF;
  const std::size_t g = (rgb >> 8) & 0xFF;
  const std::size_t b = rgb & 0xFF;
  const auto& table = linear_of_stored();
  const Rgb c{table[r], table[g], table[b]};
  switch (vision) {
    case Vision::Usual:
      return luminance_of(c);
    case Vision::Grey:
      return linear((0.299 * double(r) + 0.587 * double(g) + 0.114 * double(b)) / 255);
    case Vision::Protanopia:
      return luminance_of(seen(kProtanopia, c));
    case Vision::Deuteranopia:
      return luminance_of(seen(kDeuteranopia, c));
    case Vision::Tritanopia:
      return luminance_of(seen(kTritanopia, c));
  }
  return 0;
}

double contrast(double one, double other) {
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

double contrast_of(std::uint32_t one, std::uint32_t other, Vision vision) {
  return contrast(luminance(one, vision), luminance(other, vision));
}

}  // namespace kiosk::pixels
