#pragma once

#include <chrono>

namespace kiosk::base {

using Duration = std::chrono::nanoseconds;

/// Tag of the monotonic clock: 64-bit, never goes back, does not know the date.
struct Monotonic {
  using rep = Duration::rep;
  using period = Duration::period;
  using duration = Duration;
  using time_point = std::chrono::time_point<Monotonic>;
  static constexpr bool is_steady = true;
};

/// A moment of the monotonic clock. State machines get it as a parameter and never read a clock.
using TimePoint = Monotonic::time_point;

/// Where moments come from. `app` reads it once per turn of the loop.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual TimePoint now() const = 0;
};

/// CLOCK_MONOTONIC of the system.
class SystemClock final : public Clock {
 public:
  TimePoint now() const override;
};

}  // namespace kiosk::base
