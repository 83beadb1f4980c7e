#pragma once

#include <functional>
#include <optional>

#include "base/time.h"

namespace kiosk::replica {

/// Holds back pictures like a screen that shows so many a second: whoever shows the next one too early waits.
class Pace {
 public:
  /// `sleep` waits so long; given by tests.
  Pace(double frames_per_s, const base::Clock& clock, std::function<void(base::Duration)> sleep = {});

  /// Returns when the next picture may be on the screen. At once after a pause.
  void next();

 private:
  base::Duration period_;
  const base::Clock& clock_;
  std::function<void(base::Duration)> sleep_;
  std::optional<base::TimePoint> last_;
};

}  // namespace kiosk::replica
