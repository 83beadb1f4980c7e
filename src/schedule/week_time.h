#pragma once

#include <chrono>

namespace kiosk::schedule {

/// A moment of any week as the clocks of the place show it: since Monday 00:00, less than seven days.
using WeekTime = std::chrono::seconds;

inline constexpr std::chrono::hours kDay{24};
inline constexpr std::chrono::hours kWeek{7 * 24};

/// What the clocks on the walls here show at `utc`, by the machine's time zone (/etc/localtime, or TZ),
/// daylight saving among it. A zone that is changed while the program runs is noticed. UTC where there is no
/// zone.
WeekTime week_time(std::chrono::sys_seconds utc);

}  // namespace kiosk::schedule
