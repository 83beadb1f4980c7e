#include "input/calibration.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kiosk::input {
namespace {

using Vector = std::array<double, 3>;
using Matrix3 = std::array<Vector, 3>;

// The spread of the taps in the direction in which it is least, as variance. Taps within 3 % of a line leave
// open what lies beside it.
constexpr double kLeastSpread = 0.03 * 0.03;

// A device whose range is wrong by more than this is broken; kiosk.json takes no larger numbers either.
constexpr double kLargest = 20;

/// The variance of the touches along the line on which they lie most closely together.
double least_spread(std::span<const CrossTap> taps) {
  const auto n = static_cast<double>(taps.size());
  double mean_x = 0;
  double mean_y = 0;
  for (const CrossTap& tap : taps) {
    mean_x += tap.touch.x / n;
    mean_y += tap.touch.y / n;
  }
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const CrossTap& tap : taps) {
    const double dx = tap.touch.x - mean_x;
    const double dy = tap.touch.y - mean_y;
    xx += dx * dx / n;
    xy += dx * dy / n;
    yy += dy * dy / n;
  }
  return (xx + yy) / 2 - std::hypot((xx - yy) / 2, xy);
}

double determinant(const Matrix3& m) {
  return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) -
         m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
         m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}

/// Cramer's rule; `whole` is the determinant of `m`, not zero.
Vector solve(const Matrix3& m, double whole, const Vector& right) {
  Vector solution{};
  for (std::size_t column = 0; column < 3; ++column) {
    Matrix3 with = m;
    for (std::size_t row = 0; row < 3; ++row) with[row][column] = right[row];
    solution[column] = determinant(with) / whole;
  }
  return solution;
}

/// Without holding anything within the panel: a tap outside of it tells as much as any other.
Share unbounded(const TouchMatrix& matrix, Share touch) {
  const auto& m = matrix.values;
  return {m[0] * touch.x + m[1] * touch.y + m[2], m[3] * touch.x + m[4] * touch.y + m[5]};
}

double worst_miss(const TouchMatrix& matrix, std::span<const CrossTap> taps) {
  double worst = 0;
  for (const CrossTap& tap : taps) {
    const Share at = unbounded(matrix, tap.touch);
    worst = std::max({worst, std::abs(at.x - tap.cross.x), std::abs(at.y - tap.cross.y)});
  }
  return worst;
}

}  // namespace

base::Result<TouchMatrix, std::string> fit_matrix(std::span<const CrossTap> taps) {
  if (taps.size() < 3) return std::string("too few crosses were touched");
  for (const CrossTap& tap : taps) {
    if (!std::isfinite(tap.touch.x) || !std::isfinite(tap.touch.y)) {
      return std::string("the touch device sends places that are no numbers");
    }
  }
  if (least_spread(taps) < kLeastSpread) {
    return std::string("the touches lie on one line or in one place");
  }
  Matrix3 normal{};
  Vector right_x{};
  Vector right_y{};
  for (const CrossTap& tap : taps) {
    const Vector row{tap.touch.x, tap.touch.y, 1};
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = 0; j < 3; ++j) normal[i][j] += row[i] * row[j];
      right_x[i] += row[i] * tap.cross.x;
      right_y[i] += row[i] * tap.cross.y;
    }
  }
  const double whole = determinant(normal);
  const Vector x = solve(normal, whole, right_x);
  const Vector y = solve(normal, whole, right_y);
  const TouchMatrix matrix{{x[0], x[1], x[2], y[0], y[1], y[2]}};
  for (const double value : matrix.values) {
    if (!(std::abs(value) <= kLargest)) return std::string("the touches lie too close together");
  }
  if (worst_miss(matrix, taps) > kTapTolerance) {
    return std::string("the touches do not fit together; one of them was not on its cross");
  }
  return matrix;
}

}  // namespace kiosk::input
