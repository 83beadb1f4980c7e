#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "input/gesture.h"

namespace kiosk::input {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

inline constexpr base::TimePoint kStart{std::chrono::hours(1000)};

/// A panel of 1000 × 600 with a tracker behind it: button "a" at 100..299, button "b" at 400..599 (both
/// 100 rows from y 100 on), a target "wide" across the panel from y 400 on, and "ball", whose drags are its
/// own, at 700..899 (150 rows from y 100 on).
class Panel {
 public:
  static std::optional<Hit> hit(gfx::Point p) {
    if (gfx::Rect{100, 100, 200, 100}.contains(p)) return Hit("a");
    if (gfx::Rect{400, 100, 200, 100}.contains(p)) return Hit("b");
    if (gfx::Rect{700, 100, 200, 150}.contains(p)) return Hit("ball", Drag::Own);
    if (gfx::Rect{0, 400, 1000, 200}.contains(p)) return Hit("wide");
    return std::nullopt;
  }

  Panel& down(gfx::Point at, std::int64_t finger = 1, std::int64_t device = 7) {
    return feed({device, finger, Phase::Down, at});
  }
  Panel& move(gfx::Point at, std::int64_t finger = 1, std::int64_t device = 7) {
    return feed({device, finger, Phase::Move, at});
  }
  Panel& up(gfx::Point at, std::int64_t finger = 1, std::int64_t device = 7) {
    return feed({device, finger, Phase::Up, at});
  }
  Panel& cancel(gfx::Point at, std::int64_t finger = 1, std::int64_t device = 7) {
    return feed({device, finger, Phase::Cancel, at});
  }
  Panel& wait(base::Duration time) {
    now += time;
    return *this;
  }
  Panel& cancel_all() { return note(tracker.cancel_all()); }
  Panel& expire() { return note(tracker.expire(now)); }

  /// What has come out since the last call but for drags, as "Began(a) Tap(a) Ended".
  std::string heard() { return std::exchange(heard_, {}); }

  GestureTracker tracker{GestureLimits{}};
  base::TimePoint now = kStart;
  std::vector<Gesture> drags;  ///< every Dragged so far
  Gesture last;                ///< what the last contact ended with

 private:
  Panel& feed(const PointerEvent& event) { return note(tracker.feed(event, now, hit)); }

  Panel& note(const std::vector<Gesture>& gestures) {
    static constexpr const char* kNames[] = {"Began",         "Dragged", "Tap",       "SwipeNext",
                                             "SwipePrevious", "Dropped", "Cancelled", "Ended"};
    for (const Gesture& gesture : gestures) {
      if (gesture.kind == GestureKind::Dragged) drags.push_back(gesture);
      if (gesture.kind == GestureKind::Dragged) continue;
      if (gesture.kind != GestureKind::Ended && gesture.kind != GestureKind::Began) last = gesture;
      if (!heard_.empty()) heard_ += " ";
      heard_ += kNames[static_cast<std::size_t>(gesture.kind)];
      if (gesture.target) heard_ += "(" + *gesture.target + ")";
    }
    return *this;
  }

  std::string heard_;
};

}  // namespace kiosk::input
