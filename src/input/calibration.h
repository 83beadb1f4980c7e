#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "input/touch_matrix.h"

namespace kiosk::input {

/// A cross that was shown and where the touch device said that it was touched.
struct CrossTap {
  Share cross;  ///< on the panel
  Share touch;  ///< of the device, without any matrix
};

/// Taps that lie further than this from where the fitted matrix puts them do not belong together: 3 % of the
/// panel's width or height. A careful finger misses by a third of that.
inline constexpr double kTapTolerance = 0.03;

/// The matrix that brings the taps closest to their crosses (least squares). The error says in one sentence
/// what is wrong with the taps, for the person who made them: too few, on one line, or not belonging
/// together.
base::Result<TouchMatrix, std::string> fit_matrix(std::span<const CrossTap> taps);

}  // namespace kiosk::input
