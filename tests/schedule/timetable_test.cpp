#include "schedule/timetable.h"

#include <doctest/doctest.h>

#include <string>

using namespace kiosk::schedule;
using namespace std::chrono_literals;

namespace {

constexpr unsigned long kWorkDays = 0b0011111;
constexpr unsigned long kWeekend = 0b1100000;
constexpr unsigned long kEveryDay = 0b1111111;

/// Days from 0, Monday.
WeekTime moment(int day, std::chrono::seconds time) {
  return kDay * day + time;
}

/// A lobby: off at night and all Sunday, dim in the evening, dimmer late on Friday.
Timetable lobby() {
  return Timetable({
      {.days = kWorkDays, .from = 20h, .to = 7h},
      {.days = kWeekend, .from = 18h, .to = 9h},
      {.days = 0b1000000, .from = 0h, .to = 24h},
      {.days = 0b0010000, .from = 19h, .to = 21h, .brightness = 20},
      {.days = kEveryDay, .from = 17h, .to = 23h, .brightness = 60},
  });
}

std::string told(const Wanted& wanted) {
  if (wanted.off) return "off" + (wanted.brightness ? " " + std::to_string(*wanted.brightness) : "");
  return wanted.brightness ? std::to_string(*wanted.brightness) : "on";
}

}  // namespace

TEST_CASE("a table of days: off, dim and on at the right minutes") {
  struct Row {
    int day;
    std::chrono::seconds time;
    const char* expected;
  };
  const Row rows[] = {
      {0, 0h, "off"},  // Sunday's night goes on, as far as Sunday evening's span
      {0, 8h + 59min + 59s, "off"},
      {0, 9h, "on"},
      {0, 16h + 59min + 59s, "on"},
      {0, 17h, "60"},
      {0, 19h + 59min + 59s, "60"},
      {0, 20h, "off 60"},
      {1, 6h + 59min + 59s, "off"},
      {1, 7h, "on"},
      {4, 18h + 59min, "60"},
      {4, 19h, "20"},      // the first one that has a brightness
      {4, 20h, "off 20"},  // dim for somebody who wakes it
      {4, 21h, "off 60"},
      {4, 23h, "off"},
      {5, 6h + 59min, "off"},  // Friday's night
      {5, 7h, "on"},
      {5, 17h + 30min, "60"},
      {5, 18h, "off 60"},
      {6, 8h, "off"},
      {6, 12h, "off"},
      {6, 23h + 59min + 59s, "off"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.day);
    CAPTURE(row.time.count());
    CHECK(told(lobby().at(moment(row.day, row.time))) == row.expected);
  }
}

TEST_CASE("a span over midnight belongs to the day on which it begins, also from Sunday to Monday") {
  const Timetable sunday({{.days = 0b1000000, .from = 22h, .to = 6h}});
  CHECK_FALSE(sunday.at(moment(6, 5h)).off);
  CHECK(sunday.at(moment(6, 22h)).off);
  CHECK(sunday.at(moment(0, 5h + 59min)).off);
  CHECK_FALSE(sunday.at(moment(0, 6h)).off);
  CHECK_FALSE(sunday.at(moment(0, 22h)).off);
}

TEST_CASE("nothing changes before the next change, and something does then") {
  // Seen over a whole week, second by second where it matters.
  const Timetable table = lobby();
  WeekTime now = 0s;
  int changes = 0;
  while (now < kWeek) {
    const std::chrono::seconds left = table.until_change(now);
    REQUIRE(left > 0s);
    const Wanted before = table.at(now);
    for (std::chrono::seconds in = 0s; in < left; in += std::min<std::chrono::seconds>(left - in, 60s)) {
      CHECK(table.at((now + in) % kWeek) == before);
    }
    CHECK(table.at((now + left - 1s) % kWeek) == before);
    now += left;
    ++changes;
  }
  CHECK(changes > 20);
  CHECK(now == kWeek);  // a span begins at Monday 00:00: Sunday's 24:00
}

TEST_CASE("without a span the screen is on") {
  const Timetable none;
  CHECK(none.empty());
  CHECK(none.ever_on());
  CHECK_FALSE(none.dims());
  CHECK(none.at(moment(2, 3h)) == Wanted{});
  CHECK(none.until_change(5s) == kWeek);
}

TEST_CASE("spans that leave no moment of the week are found, however they are put together") {
  CHECK_FALSE(Timetable({{.days = kEveryDay, .from = 0h, .to = 24h}}).ever_on());
  CHECK_FALSE(
      Timetable({{.days = kEveryDay, .from = 7h, .to = 20h}, {.days = kEveryDay, .from = 20h, .to = 7h}})
          .ever_on());
  CHECK_FALSE(Timetable({{.days = kEveryDay, .from = 7h, .to = 7h}}).ever_on());
  CHECK(Timetable(
            {{.days = kEveryDay, .from = 7h, .to = 20h}, {.days = kEveryDay, .from = 20h, .to = 6h + 59min}})
            .ever_on());
  CHECK(Timetable({{.days = kWorkDays, .from = 0h, .to = 24h}}).ever_on());
  CHECK(Timetable({{.days = kEveryDay, .from = 0h, .to = 24h, .brightness = 1}}).ever_on());
  CHECK(lobby().ever_on());
  CHECK(lobby().dims());
}
