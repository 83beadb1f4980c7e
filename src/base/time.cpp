#include "base/time.h"

namespace kiosk::base {

TimePoint SystemClock::now() const {
  return TimePoint(std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch()));
}

}  // namespace kiosk::base
