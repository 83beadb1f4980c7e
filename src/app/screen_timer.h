#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/screen_switch.h"
#include "base/files.h"
#include "base/log.h"
#include "base/result.h"
#include "base/time.h"
#include "schedule/keeper.h"

namespace kiosk::app {

/// Switches a screen off, on and dimmer by a timetable.
class ScreenTimer {
 public:
  struct Wires {
    /// The time on the clocks of the place; nothing while it cannot be trusted.
    std::function<std::optional<schedule::WeekTime>()> time;
    /// Percent of the backlight; nothing: as on any other hour. Called when it changes.
    std::function<void(std::optional<int>)> dim;
  };

  /// `screen` must outlive it. `awake`: see `schedule::Keeper`. With a timetable that dims the screen begins
  /// bright: a run before may have died while it was dim.
  ScreenTimer(const schedule::Timetable& timetable, base::Duration awake, ScreenSwitch& screen, Wires wires,
              base::TimePoint start);

  /// Until it has to look at the clock again.
  base::Duration time_to_next(base::TimePoint now) const;
  /// Does what is due. `occupied`: a visitor's page is open.
  void turn(bool occupied, base::TimePoint now);

 private:
  schedule::Keeper keeper_;
  ScreenSwitch& screen_;
  Wires wires_;
  bool was_off_ = false;
  std::optional<int> brightness_{};
};

/// The time of the week on the clocks of the place, or why nobody can trust this machine's clock.
base::Result<schedule::WeekTime, std::string> week_time_here(const base::FileSystem& files);

/// The same for a timetable's wires; tells `log` when the reason for not knowing it is another one. `files`
/// and `log` must outlive it.
std::function<std::optional<schedule::WeekTime>()> trusted_week_time(const base::FileSystem& files,
                                                                     base::Log& log);

}  // namespace kiosk::app
