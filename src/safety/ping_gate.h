#pragma once

#include "base/time.h"

namespace kiosk::safety {

/// What a picture that went to the screen holds.
enum class Holds { Message, NoMessage };

/// Decides whether the watchdog may hear that all is well. A loop that turns is not enough: the message must
/// have gone to the screen a short while ago, and the call must have come back. Whatever the gate was not
/// told of for too long (a hang, a page flip that does not end, a layout without end) keeps it shut, and the
/// supervisor starts the program again. Never allocates.
class PingGate {
 public:
  /// `fresh_for`: how long one picture is proof. Longer than the pause between two pictures of a still page,
  /// shorter than the watchdog's patience.
  explicit PingGate(base::Duration fresh_for) noexcept;

  /// A picture is on the screen since `now`.
  void presented(Holds what, base::TimePoint now) noexcept;
  /// Nothing is to be shown: waiting for a display, or the display is switched off. Proof for as long as a
  /// picture is.
  void resting(base::TimePoint now) noexcept;

  /// True from `presented` with the message, or `resting`, for `fresh_for`; false before the first of them,
  /// and where `now` is before it.
  bool may_ping(base::TimePoint now) const noexcept;

 private:
  base::Duration fresh_for_;
  bool proof_ = false;
  base::TimePoint since_{};
};

}  // namespace kiosk::safety
