#include "app/pixel_shift.h"

#include <algorithm>
#include <cstdint>

namespace kiosk::app {
namespace {

/// From 0 up to `top`, down to `-top` and back, one at a time, resting `rest` steps at the upper end.
int swing(std::int64_t step, int top, int rest) {
  const int at = static_cast<int>(step % (4 * top + rest));
  if (at <= top) return at;
  if (at <= top + rest) return top;
  const int down = at - top - rest;
  return down <= 2 * top ? top - down : down - 3 * top;
}

}  // namespace

int farthest_shift(gfx::Size page) {
  return std::clamp(std::min(page.w, page.h) / 240, 2, 12);
}

gfx::Point pixel_shift(base::Duration since_start, base::Duration step, gfx::Size page) {
  const std::int64_t steps = std::max<std::int64_t>(0, since_start / step);
  const int top = farthest_shift(page);
  // Periods that differ by one: the two meet in ever new pairs.
  return {swing(steps, top, 0), swing(steps, top, 1)};
}

}  // namespace kiosk::app
