#include "schedule/week_time.h"

#include <algorithm>
#include <ctime>

namespace kiosk::schedule {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

WeekTime week_time(std::chrono::sys_seconds utc) {
  const auto instant = static_cast<std::time_t>(utc.time_since_epoch().count());
  std::tm local{};
  ::tzset();  // localtime_r alone need not look whether the zone is another one by now
  if (::localtime_r(&instant, &local) == nullptr) return {};  // a year that int cannot hold: no trusted clock
  const int monday_first = (local.tm_wday + 6) % 7;
  // A leap second counts as the last second of its minute.
  return kDay * monday_first + hours(local.tm_hour) + minutes(local.tm_min) +
         seconds(std::min(local.tm_sec, 59));
}

}  // namespace kiosk::schedule
