#include "schedule/keeper.h"

#include <doctest/doctest.h>

#include <random>
#include <utility>

using namespace kiosk;
using namespace kiosk::schedule;
using namespace std::chrono_literals;

namespace {

constexpr auto kAwake = 5min;

Timetable nights() {
  return Timetable({{.days = 0b1111111, .from = 20h, .to = 7h},
                    {.days = 0b1111111, .from = 17h, .to = 19h, .brightness = 40}});
}

/// A screen with a keeper, whose clock on the wall goes as a test says.
struct Screen {
  /// `from`: what the wall clock shows on the first day.
  explicit Screen(std::chrono::seconds from) : wall(from) {}

  Keeper keeper{nights(), kAwake, base::TimePoint()};
  base::TimePoint now{};
  std::optional<WeekTime> wall;
  bool off = false;
  bool used = false;
  int changes = 0;

  /// Lets time pass, turn by turn as the keeper wants them.
  void pass(std::chrono::seconds time) {
    const base::TimePoint end = now + time;
    turn();
    while (now < end) {
      const auto step =
          std::min<base::Duration>(std::max<base::Duration>(keeper.next() - now, 1s), end - now);
      now += step;
      if (wall) *wall = (*wall + std::chrono::duration_cast<std::chrono::seconds>(step)) % kWeek;
      turn();
    }
  }
  void turn() {
    const Keeper::Order order = keeper.turn({wall, std::exchange(used, false), off}, now);
    if (order == Keeper::Order::None) return;
    CHECK(off == (order == Keeper::Order::On));  // never what is so already
    off = order == Keeper::Order::Off;
    ++changes;
  }
  /// Not before, and not later.
  void goes_off_after(std::chrono::seconds time) {
    pass(time - 1s);
    CHECK_FALSE(off);
    pass(1s);
    CHECK(off);
  }
  /// A finger on the screen.
  void touch() {
    off = false;
    used = true;
    turn();
  }
};

}  // namespace

TEST_CASE("the screen goes off and on at the second that the timetable says") {
  Screen screen(19h);
  screen.goes_off_after(1h);
  screen.pass(11h - 1s);
  CHECK(screen.off);
  screen.pass(1s);
  CHECK_FALSE(screen.off);
  CHECK(screen.changes == 2);
}

TEST_CASE("while the clock cannot be trusted the screen is on, and as bright as ever") {
  Screen screen(17h + 30min);
  screen.wall.reset();
  screen.pass(24h);
  CHECK_FALSE(screen.off);
  CHECK_FALSE(screen.keeper.brightness());
  screen.wall = 21h;  // set from the network
  screen.pass(1min);
  CHECK(screen.off);
  screen.wall.reset();
  screen.pass(1min);
  CHECK_FALSE(screen.off);
}

TEST_CASE("a touch at night keeps the screen on for a while, and so does an open page") {
  Screen screen(19h);
  screen.pass(3h);
  REQUIRE(screen.off);
  screen.touch();
  screen.goes_off_after(kAwake);
  screen.touch();
  for (int minute = 0; minute < 30; ++minute) {
    screen.used = true;
    screen.pass(1min);
    CHECK_FALSE(screen.off);
  }
  screen.pass(kAwake);
  CHECK(screen.off);
}

TEST_CASE("somebody who reads when the hour comes reads on") {
  Screen screen(19h + 58min);
  screen.pass(1min);
  screen.touch();
  screen.goes_off_after(kAwake);
}

TEST_CASE("a start at night shows the message for a while first") {
  Screen screen(23h);
  screen.goes_off_after(kAwake);
}

TEST_CASE("a screen that people switched off in the day stays off until the timetable changes") {
  Screen screen(12h);
  screen.pass(10min);
  screen.off = true;
  screen.pass(10h);
  CHECK(screen.off);
  screen.pass(9h);  // 07:10
  CHECK_FALSE(screen.off);
  CHECK(screen.changes == 1);
}

TEST_CASE("the brightness is that of the hour") {
  Screen screen(16h + 59min);
  screen.pass(59s);
  CHECK_FALSE(screen.keeper.brightness());
  screen.pass(1s);
  CHECK(screen.keeper.brightness() == 40);
  screen.pass(2h);
  CHECK_FALSE(screen.keeper.brightness());
}

TEST_CASE(
    "over 400 days with a clock that jumps the screen is what the wall clock says, a minute later at most") {
  // Against the plainest thing that could be asked: the timetable itself, each minute.
  std::mt19937 random(20261126);
  Screen screen(3h);
  screen.pass(kAwake);
  for (int hour = 0; hour < 400 * 24; ++hour) {
    switch (random() % 4) {
      case 0:
        screen.wall.reset();
        break;
      case 1:
        screen.wall = std::chrono::seconds(random() % static_cast<unsigned>(kWeek / 1s));
        break;
      default:
        break;
    }
    screen.pass(1min);
    CHECK(screen.off == (screen.wall && nights().at(*screen.wall).off));
    screen.pass(59min);
    CHECK(screen.off == (screen.wall && nights().at(*screen.wall).off));
  }
  CHECK(screen.changes > 1000);
}
