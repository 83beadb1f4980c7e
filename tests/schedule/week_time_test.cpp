#include "schedule/week_time.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <limits>
#include <string>

using namespace kiosk::schedule;
using namespace std::chrono_literals;

namespace {

/// TZ for as long as it lives.
class Zone {
 public:
  explicit Zone(const char* zone) {
    if (const char* before = std::getenv("TZ")) before_ = before;
    ::setenv("TZ", zone, 1);
  }
  Zone(const Zone&) = delete;
  Zone& operator=(const Zone&) = delete;
  ~Zone() {
    if (before_.empty()) {
      ::unsetenv("TZ");
    } else {
      ::setenv("TZ", before_.c_str(), 1);
    }
  }

 private:
  std::string before_;
};

std::chrono::sys_seconds utc(int year, unsigned month, unsigned day, std::chrono::seconds time) {
  return std::chrono::sys_days(std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day)) +
         time;
}

// The rules themselves, so that no file of zones is needed. Berlin; Kolkata; Auckland.
constexpr const char* kBerlin = "CET-1CEST,M3.5.0,M10.5.0/3";
constexpr const char* kKolkata = "IST-5:30";
constexpr const char* kAuckland = "NZST-12NZDT,M9.5.0,M4.1.0/3";

}  // namespace

TEST_CASE("the time of the week is that of the place") {
  struct Row {
    const char* zone;
    std::chrono::sys_seconds when;
    WeekTime expected;
  };
  const Row rows[] = {
      {"UTC0", utc(2026, 11, 26, 12h), kDay * 3 + 12h},                         // a Thursday
      {"UTC0", utc(2026, 11, 30, 0h), 0s},                                      // a Monday
      {"UTC0", utc(2026, 11, 29, 23h + 59min + 59s), kWeek - 1s},               // a Sunday
      {kBerlin, utc(2026, 11, 29, 23h), 0s},                                    // Monday already
      {kKolkata, utc(2026, 11, 26, 20h), kDay * 4 + 1h + 30min},                // Friday
      {kAuckland, utc(2026, 11, 29, 11h), 0s},                                  // summer there
      {"UTC0", utc(1970, 1, 1, 0h), kDay * 3},                                  // a Thursday
      {"UTC0", utc(2038, 1, 19, 3h + 14min + 8s), kDay * 1 + 3h + 14min + 8s},  // past 31 bits; a Tuesday
  };
  for (const Row& row : rows) {
    // Debian 12 for armhf counts seconds in 31 bits: after 2038 its clock is in 1901, which nobody trusts.
    if (row.when.time_since_epoch().count() > std::numeric_limits<std::time_t>::max()) continue;
    CAPTURE(std::string(row.zone));
    const Zone zone(row.zone);
    CHECK(week_time(row.when).count() == row.expected.count());
  }
}

TEST_CASE("the hour that daylight saving leaves out, and the one that comes twice") {
  const Zone zone(kBerlin);
  // 29 March 2026: 01:59:59 is followed by 03:00:00.
  CHECK(week_time(utc(2026, 3, 29, 59min + 59s)) == kDay * 6 + 1h + 59min + 59s);
  CHECK(week_time(utc(2026, 3, 29, 1h)) == kDay * 6 + 3h);
  // 25 October 2026: 02:59:59 is followed by 02:00:00.
  CHECK(week_time(utc(2026, 10, 25, 59min + 59s)) == kDay * 6 + 2h + 59min + 59s);
  CHECK(week_time(utc(2026, 10, 25, 1h)) == kDay * 6 + 2h);
}

TEST_CASE("a zone that is changed while the program runs is noticed") {
  const auto when = utc(2026, 11, 26, 12h);
  const Zone berlin(kBerlin);
  CHECK(week_time(when) == kDay * 3 + 13h);
  const Zone kolkata(kKolkata);
  CHECK(week_time(when) == kDay * 3 + 17h + 30min);
}
