#pragma once

#include "base/time.h"

namespace kiosk::fakes {

/// Time that passes only when a test says so.
class FakeClock final : public base::Clock {
 public:
  base::TimePoint now() const override { return now_; }
  void advance(base::Duration time) { now_ += time; }

 private:
  base::TimePoint now_{std::chrono::hours(1000)};
};

}  // namespace kiosk::fakes
