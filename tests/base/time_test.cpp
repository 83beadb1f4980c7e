#include "base/time.h"

#include <doctest/doctest.h>

#include <thread>

namespace kiosk::base {

TEST_CASE("the system clock goes forward with the time") {
  const SystemClock clock;
  const TimePoint before = clock.now();
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  const TimePoint after = clock.now();
  CHECK(after - before >= std::chrono::milliseconds(5));
  CHECK(after - before < std::chrono::seconds(60));
}

TEST_CASE("moments have 64 bits: two centuries fit") {
  const TimePoint far = TimePoint{} + std::chrono::hours(24 * 365 * 200);
  CHECK(far > TimePoint{});
  static_assert(sizeof(TimePoint::rep) == 8);
}

}  // namespace kiosk::base
