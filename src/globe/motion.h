#pragma once

#include <optional>
#include <variant>

#include "base/time.h"
#include "globe/drawing.h"

namespace kiosk::globe {

/// How fast and how long a globe turns (look/durations.h has the values).
struct MotionTuning {
  double roam_deg_s = 6;        ///< by itself
  base::Duration roam_frame{};  ///< between two pictures of that
  base::Duration frame{};       ///< between two pictures of every other movement
  base::Duration turn_to{};     ///< to a place
  base::Duration friction{};    ///< in which a globe that was let go loses all but 1/e of its speed
  double rest_deg_s = 2;        ///< slower than this it stands still
  double most_deg_s = 360;      ///< faster than this it never goes
  double most_lat = 60;         ///< it is never tipped over further
};

/// What a globe does over time. Pure: moments are parameters, and the pose at a moment depends on nothing but
/// what was asked for and that moment, however many pictures were taken in between.
class Motion {
 public:
  explicit Motion(MotionTuning tuning, Pose pose = {}) : tuning_(tuning), state_(Still{pose}) {}

  /// Stands still in a pose, at once.
  void stand(Pose pose) { state_ = Still{pose}; }
  /// Stands still where it is.
  void stop(base::TimePoint now) { state_ = Still{pose(now)}; }
  /// A turn ends at its target at once; every other movement where it is.
  void finish(base::TimePoint now);
  /// Turns slowly by itself, the earth's own way round, and levels out to the latitude of `level`.
  void roam(Pose level, base::TimePoint now);
  /// Turns to a pose, the shorter way round, softly. Where the tuning says no time it is there at once.
  void turn_to(Pose target, base::TimePoint now);

  /// A finger comes down on a point of the disc (radius 1, y up): the globe stops and is held there.
  void grab(DiscPoint at, base::TimePoint now);
  /// The finger is now at that point: what it holds stays under it.
  void drag(DiscPoint at);
  /// It lets go while moving so many radii a second.
  void release(DiscPoint speed, base::TimePoint now);

  Pose pose(base::TimePoint now) const;
  bool held() const { return std::holds_alternative<Held>(state_); }

  /// Becomes still when its movement has come to its end.
  void settle(base::TimePoint now);
  /// How long until there is a new pose to show; nothing while it stands still or is held.
  std::optional<base::Duration> next_frame(base::TimePoint now) const;

 private:
  struct Still {
    Pose pose;
  };
  struct Roaming {
    Pose from;
    double level;
    base::TimePoint since;
  };
  struct Turning {
    Pose from;
    Pose to;
    base::TimePoint since;
  };
  struct Held {
    Pose pose;
    Place grip;
  };
  struct Gliding {
    Pose from;
    double lat_deg_s;
    double lon_deg_s;
    base::TimePoint since;
  };

  Pose at(const Gliding& gliding, base::TimePoint now) const;
  double glide_seconds(const Gliding& gliding) const;
  std::optional<base::TimePoint> ends() const;

  MotionTuning tuning_;
  std::variant<Still, Roaming, Turning, Held, Gliding> state_;
};

}  // namespace kiosk::globe
