#pragma once

#include <optional>

#include "globe/motion.h"
#include "input/gesture.h"
#include "layout/places.h"
#include "look/durations.h"

namespace kiosk::app {

/// What the globe on the screen does: it turns by itself in the loop, follows a finger, and turns to the
/// place that is chosen. Pure; moments are parameters.
class GlobeControl {
 public:
  explicit GlobeControl(const look::Durations& durations);

  /// Whether anything may move by itself now.
  enum class Movement { Free, Reduced, Paused };

  /// A page has come up. A globe that was on the screen before it hands its pose over, and one in the loop
  /// goes on from where it was seen last; every other one stands as it was laid out. `scene` gets that pose.
  enum class Before { Globe, None };
  void page_changed(layout::Scene& scene, Before before, Movement movement);

  /// The page on the screen has been laid out anew: gives its globe the pose that it has on the screen.
  void keep_pose(layout::Scene& scene) const;

  /// Brings the globe to where it is at a moment. Gives what must be drawn anew: nothing if it has not moved.
  gfx::Rect advance(layout::Scene& scene, Movement movement, base::TimePoint now);

  /// A finger came down: on the globe it stops where it is, anywhere else a turn ends at its target.
  enum class Finger { OnGlobe, Elsewhere };
  void touched(Finger finger, base::TimePoint now);
  /// A finger that began on the globe moves, lets go, or is no longer meant.
  void dragged(const layout::Scene& scene, gfx::Point at, base::TimePoint now);
  void dropped(const layout::Scene& scene, input::Velocity velocity, Movement movement, base::TimePoint now);
  void let_go(base::TimePoint now);

  /// The place that a tap means; the next one of a cluster when it is the same tap again.
  std::optional<std::size_t> picked(const layout::Scene& scene, gfx::Point at, int reach);

  /// How long until the globe moves on; nothing while it stands.
  std::optional<base::Duration> next_frame(base::TimePoint now) const;

 private:
  globe::Motion motion_;
  globe::Pose target_{};  ///< as the page on the screen was laid out
  globe::Pose on_screen_{};
  bool there_ = false;      ///< the page on the screen has a globe that turns
  bool seen_ = false;       ///< a globe has been on the screen before
  bool to_target_ = false;  ///< a turn to `target_` is to begin as soon as something may move
  bool roams_ = false;
  std::optional<layout::Picked> last_pick_;
};

}  // namespace kiosk::app
