#pragma once

#include <optional>

#include "base/time.h"
#include "schedule/timetable.h"

namespace kiosk::schedule {

/// Keeps a screen to its timetable, without a clock of its own. Where the time is not known for sure the
/// screen is on: a clock that is wrong must not take the message away. Somebody who touches the screen has
/// it, and keeps it for a while. What people order besides (off in the day) holds until the timetable says
/// otherwise.
class Keeper {
 public:
  /// `awake`: how long the screen stays on in a span in which it is off, after the start and after each
  /// touch.
  Keeper(Timetable timetable, base::Duration awake, base::TimePoint start)
      : timetable_(std::move(timetable)), awake_(awake), quiet_from_(start + awake), next_(start) {}

  /// What the keeper has to know at each turn.
  struct Seen {
    std::optional<WeekTime> time;  ///< nothing where the clock cannot be trusted
    bool used = false;             ///< since the last turn somebody did something, or somebody's page is open
    bool off = false;              ///< the screen is off
  };

  enum class Order { None, Off, On };

  Order turn(const Seen& seen, base::TimePoint now);
  /// When it wants its next turn: a minute from the last at most.
  base::TimePoint next() const { return next_; }
  /// Percent, as the timetable had it at the last turn; nothing: as on any other hour.
  std::optional<int> brightness() const { return wanted_.brightness; }

 private:
  Timetable timetable_;
  base::Duration awake_;
  base::TimePoint quiet_from_;  ///< from then on nobody minds when it goes off
  base::TimePoint next_;
  Wanted wanted_{};
};

}  // namespace kiosk::schedule
