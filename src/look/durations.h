#pragma once

#include <chrono>

#include "base/time.h"

namespace kiosk::look {

/// How long everything that moves takes, and how fast it goes. All movement reads its times here; the clock
/// drives it and a finger that comes down ends it. Two anchors from the literature: what answers within 0.1 s
/// seems to happen at once (Miller 1968, Nielsen 1993), and changes of a whole screen are followed easily
/// between 0.3 and 0.5 s (Material Design, "Duration and easing"), which is the range of `transition_ms`.
struct Durations {
  /// Between two frames of a movement: 60 a second.
  base::Duration frame = std::chrono::microseconds(16'667);

  /// One page to the next (`look.transition_ms`, 300 to 500 ms). Zero: cuts only, nothing moves by itself.
  base::Duration page = std::chrono::milliseconds(400);
  /// The loop wakes up under a touch, and goes back to sleep: it follows the page, a little slower than that.
  base::Duration wake_up = std::chrono::milliseconds(450);
  /// To the emergency page. Nothing may delay the message: under the 0.2 s that a blink of the eye takes.
  base::Duration emergency = std::chrono::milliseconds(160);

  /// A page that was pulled and let go runs back: shorter than a turn, because nothing new is to be read.
  base::Duration spring_back = std::chrono::milliseconds(280);
  /// The least that the rest of a swiped page takes, however fast the finger was: eight frames, so that the
  /// eye can follow.
  base::Duration least_finish = std::chrono::milliseconds(130);

  /// The mark of the page in the loop fills in steps: no more than one tiny picture a second.
  base::Duration dwell_step = std::chrono::seconds(1);
  /// The whole picture moves by a pixel against burn-in: too seldom to be seen, and often enough that every
  /// edge has moved on both axes within half an hour.
  base::Duration pixel_shift_step = std::chrono::seconds(60);

  /// The globe in the loop, degrees a second: once round in a minute, slower than the eye is drawn to.
  double globe_deg_s = 6.0;
  /// Between two frames of the slow turn: at 6°/s a smooth movement, at half the cost.
  base::Duration globe_frame = std::chrono::microseconds(33'333);
  /// The globe turns to a place that was asked for.
  base::Duration globe_turn_to = std::chrono::milliseconds(900);
  /// A spun globe loses all but 1/e of its speed in this time (the scroll views of phones take 325 to 500
  /// ms).
  base::Duration globe_friction = std::chrono::milliseconds(400);
  /// Slower than this, degrees a second, a spun globe stands still.
  double globe_rest_deg_s = 2.0;
  /// A globe that was spun goes no faster than this, degrees a second.
  double globe_most_deg_s = 360.0;
  /// After a touch the globe stands still for so long before its slow turn goes on.
  base::Duration globe_pause = std::chrono::seconds(6);
};

}  // namespace kiosk::look
