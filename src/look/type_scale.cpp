#include "look/type_scale.h"

#include <cmath>

namespace kiosk::look {

int TypeScale::at_most(int px) const {
  if (smallest_px_ <= 0 || px <= smallest_px_) return px;
  int rung_px = smallest_px_;
  for (double next = smallest_px_ * kRatio; std::lround(next) <= px; next *= kRatio) {
    rung_px = static_cast<int>(std::lround(next));
  }
  return rung_px;
}

}  // namespace kiosk::look
