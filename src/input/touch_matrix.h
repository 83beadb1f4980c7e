#pragma once

#include <array>

namespace kiosk::input {

/// A place on a touch device or a panel as shares of its width and height, 0 to 1, before any turning.
struct Share {
  double x = 0;
  double y = 0;
  bool operator==(const Share&) const = default;
};

/// How the places of a touch device lie on the panel: the first two rows of a 3 × 3 matrix over shares, row
/// by row, as libinput's LIBINPUT_CALIBRATION_MATRIX has them. x' = a x + b y + c, y' = d x + e y + f.
struct TouchMatrix {
  std::array<double, 6> values{1, 0, 0, 0, 1, 0};
  bool operator==(const TouchMatrix&) const = default;
};

/// The share held within 0 to 1; what is no number becomes 0.
Share within_panel(Share share);

/// Where a touch lies on the panel, held within it.
Share apply(const TouchMatrix& matrix, Share touch);

/// How much larger an area gets; negative where it is mirrored, about 0 where it becomes a line.
double area_factor(const TouchMatrix& matrix);

}  // namespace kiosk::input
