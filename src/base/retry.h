#pragma once

#include <cerrno>

namespace kiosk::base {

/// How often in a row a call may be interrupted before that counts as its failure. Signals come now and then;
/// a file system that says so each time would otherwise hold the program for ever.
inline constexpr int kMostInterrupts = 100;

/// What a call to the system returns once no signal interrupts it: made again while it is below 0 with EINTR.
template <typename Call>
auto retried(const Call& call) noexcept(noexcept(call())) {
  auto result = call();
  for (int again = 0; result < 0 && errno == EINTR && again < kMostInterrupts; ++again) result = call();
  return result;
}

}  // namespace kiosk::base
