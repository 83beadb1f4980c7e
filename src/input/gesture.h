#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/time.h"
#include "input/event.h"

namespace kiosk::input {

/// Limits of a swipe and a tap, in pixels of the panel in use and in time.
struct GestureLimits {
  int swipe_distance_px = 120;  ///< shorter sideways ways are no swipe
  int drag_distance_px = 330;   ///< a way as long as this turns the page even when it is slow
  int slop_px = 24;             ///< movement that still counts as holding still (tap outside of targets)
  base::Duration swipe_time = std::chrono::milliseconds(800);  ///< slower ways are no swipe unless long
  base::Duration tap_time = std::chrono::seconds(3);           ///< longer touches press and turn nothing
};

enum class GestureKind {
  Began,      ///< the first contact came down; `target` is what it presses, if anything
  Dragged,    ///< it has left the slop and moved; any number of these. `target` is where it began
  Tap,        ///< let go on the target it came down on (`target`), or on no target at all (`target` empty)
  SwipeNext,  ///< went left far and fast enough; for right-to-left languages the app swaps the two
  SwipePrevious,
  Dropped,    ///< a drag that belongs to its target (`target`) was let go
  Cancelled,  ///< contact ended without meaning: slid off, second finger, device gone, too long
  Ended,      ///< the last contact is gone; comes after Tap, swipe, Dropped or Cancelled
};

/// Pixels a second.
struct Velocity {
  double x = 0;
  double y = 0;
  bool operator==(const Velocity&) const = default;
};

struct Gesture {
  GestureKind kind = GestureKind::Began;
  std::optional<std::string> target;  ///< id of the target, for Began, Dragged, Tap and Dropped
  gfx::Point at;
  gfx::Point start{};   ///< for Dragged and what the contact ends with: where it came down
  Velocity velocity{};  ///< for what the contact ends with: of its last 100 ms; zero if it stood still
  bool operator==(const Gesture&) const = default;
};

/// Whom a drag belongs to that begins on a target: the page, which follows the finger and may turn, or the
/// target itself. What belongs to a target is never a swipe.
enum class Drag { Page, Own };

/// What is under a point.
struct Hit {
  // Not explicit: a hit test of a plain page gives the id alone.
  Hit(std::string id, Drag whose = Drag::Page) : target(std::move(id)), drag(whose) {}
  std::string target;
  Drag drag;
};

/// Which target is under a point: asked of the scene that is on the screen.
using HitTest = std::function<std::optional<Hit>(gfx::Point)>;

/// Turns contacts into gestures. One contact at a time: a second one cancels the gesture until all fingers
/// are up. But a contact that has rested for longer than a tap takes (a palm, a wet spot, a broken panel) is
/// forgotten when the next one comes down, so that it takes no button away. Pure; moments are parameters.
/// Each Began is followed by exactly one Tap, swipe, Dropped or Cancelled and then, once all fingers are up,
/// by exactly one Ended; Dragged comes between Began and that. Panels that report only where a touch began
/// and that it ended never drag: all else works with that.
class GestureTracker {
 public:
  explicit GestureTracker(GestureLimits limits) : limits_(limits) {}

  void set_limits(GestureLimits limits) { limits_ = limits; }
  const GestureLimits& limits() const { return limits_; }

  std::vector<Gesture> feed(const PointerEvent& event, base::TimePoint now, const HitTest& hit_test);

  /// All contacts are void (device unplugged, page replaced under the finger). Emits Cancelled and Ended
  /// if something was under way. What the fingers still do until they come down again is ignored.
  std::vector<Gesture> cancel_all();

  /// The target to draw as pressed: the one under the finger, none after sliding off.
  const std::optional<std::string>& pressed() const { return pressed_; }
  bool touching() const { return !contacts_.empty(); }

  /// When `expire` would cancel a contact without news (stuck finger), if nothing else happens.
  std::optional<base::TimePoint> deadline() const;
  /// Forgets contacts that have not moved beyond the slop for 30 s, or that have been down for 2 minutes.
  std::vector<Gesture> expire(base::TimePoint now);

 private:
  struct Finger {
    std::int64_t device = 0;
    std::int64_t finger = 0;
    bool operator==(const Finger&) const = default;
  };
  struct Contact {
    Finger finger;
    base::TimePoint since;   ///< when it came down
    gfx::Point rests_at;     ///< where it was when it last moved beyond the slop
    base::TimePoint rested;  ///< and when that was
  };
  struct Sample {
    gfx::Point at;
    base::TimePoint when;
  };
  /// The way of the one contact that can still mean something.
  struct Way {
    gfx::Point start;
    gfx::Point at;
    base::TimePoint since;
    std::optional<std::string> target{};  ///< what it came down on
    Drag drag = Drag::Page;
    int leftmost = 0;
    int rightmost = 0;
    bool left_slop = false;
    bool left_target = false;
    std::deque<Sample> trail{};  ///< where it has been of late, the newest last
  };
  struct Lift {
    std::int64_t device = 0;
    gfx::Point at;
    base::TimePoint when;
  };

  void down(const PointerEvent& event, base::TimePoint now, const HitTest& hit_test,
            std::vector<Gesture>& out);
  void up(const PointerEvent& event, base::TimePoint now, const HitTest& hit_test, std::vector<Gesture>& out);
  void follow(gfx::Point at, base::TimePoint now, const HitTest& hit_test, std::vector<Gesture>& out);
  Velocity velocity(base::TimePoint now) const;
  void cancel_way(std::vector<Gesture>& out);
  void forget_resting(base::TimePoint now, std::vector<Gesture>& out);
  base::TimePoint end_of(const Contact& contact) const;
  void end_if_untouched(gfx::Point at, std::vector<Gesture>& out) const;
  bool bounces(const PointerEvent& event, base::TimePoint now) const;
  bool beyond_slop(gfx::Point a, gfx::Point b) const;
  bool pulled_page() const;
  bool is_swipe(base::TimePoint now) const;
  Gesture meaning(base::TimePoint now) const;
  std::vector<Contact>::iterator find(const Finger& finger);

  GestureLimits limits_;
  std::optional<std::string> pressed_;
  std::vector<Contact> contacts_;
  std::optional<Way> way_;  ///< none while nothing is down, or once the gesture is cancelled
  std::optional<Lift> last_lift_;
  std::optional<Finger> ghost_;  ///< a bounce whose end is still to come
};

}  // namespace kiosk::input
