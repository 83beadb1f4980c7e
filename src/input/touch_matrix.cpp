#include "input/touch_matrix.h"

#include <algorithm>

namespace kiosk::input {
namespace {

/// The comparison is written so that NaN gives 0.
double within(double share) {
  if (!(share > 0.0)) return 0.0;
  return std::min(share, 1.0);
}

}  // namespace

Share within_panel(Share share) {
  return {within(share.x), within(share.y)};
}

Share apply(const TouchMatrix& matrix, Share touch) {
  const auto& m = matrix.values;
  const Share at = within_panel(touch);
  return within_panel({m[0] * at.x + m[1] * at.y + m[2], m[3] * at.x + m[4] * at.y + m[5]});
}

double area_factor(const TouchMatrix& matrix) {
  const auto& m = matrix.values;
  return m[0] * m[4] - m[1] * m[3];
}

}  // namespace kiosk::input
