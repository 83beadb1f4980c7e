#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "input/event.h"

namespace kiosk::input {

/// Limits of a swipe and a tap, in pixels of the panel in use and in time.
struct GestureLimits {
  int swipe_distance_px = 120;  ///< shorter sideways ways are no swipe
  int slop_px = 24;             ///< movement that still counts as holding still (tap outside of targets)
  base::Duration swipe_time = std::chrono::milliseconds(800);  ///< slower ways are no swipe
  base::Duration tap_time = std::chrono::seconds(3);           ///< longer touches press nothing
};

enum class GestureKind {
  Began,     ///< the first contact came down; `target` is what it presses, if anything
  Tap,       ///< let go on the target it came down on (`target`), or on no target at all (`target` empty)
  SwipeNext, ///< went against the reading direction far and fast enough
  SwipePrevious,
  Cancelled, ///< contact ended without meaning: slid off, second finger, device gone, too long
  Ended,     ///< the last contact is gone; comes after Tap, Swipe or Cancelled
};

struct Gesture {
  GestureKind kind = GestureKind::Began;
  std::optional<std::string> target;  ///< id of the target, for Began and Tap
  gfx::Point at;
  bool operator==(const Gesture&) const = default;
};

/// Which target is under a point: asked of the scene that is on the screen.
using HitTest = std::function<std::optional<std::string>(gfx::Point)>;

/// Turns contacts into gestures. One contact at a time: a second one cancels the gesture until all fingers
/// are up. Pure; moments are parameters.
class GestureTracker {
 public:
  explicit GestureTracker(GestureLimits limits) : limits_(limits) {}

  void set_limits(GestureLimits limits) { limits_ = limits; }

  std::vector<Gesture> feed(const PointerEvent& event, base::TimePoint now, const HitTest& hit_test);

  /// All contacts are void (device unplugged, page replaced under the finger). Emits Cancelled and Ended
  /// if something was under way.
  std::vector<Gesture> cancel_all();

  /// The target to draw as pressed: the one under the finger, none after sliding off.
  const std::optional<std::string>& pressed() const { return pressed_; }
  bool touching() const;

  /// When `expire` would cancel a contact without news (stuck finger), if nothing else happens.
  std::optional<base::TimePoint> deadline() const;
  std::vector<Gesture> expire(base::TimePoint now);

 private:
  GestureLimits limits_;
  std::optional<std::string> pressed_;
};

}  // namespace kiosk::input
