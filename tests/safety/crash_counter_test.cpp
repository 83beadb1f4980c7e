#include "safety/crash_counter.h"

#include <doctest/doctest.h>

#include <vector>

namespace kiosk::safety {
namespace {

using namespace std::chrono_literals;

constexpr BootId kBoot{1, 2, 3};
constexpr BootId kOtherBoot{1, 2, 4};
constexpr base::TimePoint kStart{2min};

/// A machine with a program that lives and dies.
class Machine {
 public:
  base::TimePoint now = kStart;
  BootId boot = kBoot;
  std::optional<CrashRecord> record;

  Rung start() {
    record = begin_life(record, boot, now);
    return record->rung;
  }
  void die_after(base::Duration time) { now += time; }
  void end_after(base::Duration time, End why) {
    now += time;
    record = end_life(*record, why);
  }
  /// The rungs that the next starts begin on, with a death after each.
  std::vector<Rung> rungs(int starts, base::Duration life) {
    std::vector<Rung> seen;
    for (int i = 0; i < starts; ++i) {
      seen.push_back(start());
      die_after(life);
    }
    return seen;
  }
};

constexpr Rung kC = Rung::Current;
constexpr Rung kL = Rung::LastGood;
constexpr Rung kB = Rung::BuiltIn;
constexpr Rung kS = Rung::SafePage;

TEST_CASE("the first start begins at the top, running, with its own time and boot") {
  Machine machine;
  CHECK(machine.start() == kC);
  CHECK(machine.record->life == Life::Running);
  CHECK(machine.record->started == kStart);
  CHECK(machine.record->boot == kBoot);
  CHECK(machine.record->deaths == 0);
}

TEST_CASE("three deaths on a rung lead one rung down, and at the safe page it stays for ever") {
  Machine machine;
  const std::vector<Rung> expected{kC, kC, kC, kL, kL, kL, kB, kB, kB, kS, kS, kS};
  CHECK(machine.rungs(12, 2s) == expected);
  for (const Rung rung : machine.rungs(1000, 2s)) REQUIRE(rung == kS);
}

TEST_CASE("deaths are counted anew on the next rung down") {
  Machine machine;
  machine.rungs(3, 2s);
  CHECK(machine.start() == kL);
  CHECK(machine.record->deaths == 0);
  CHECK(machine.record->died[0] == base::TimePoint{});
  machine.die_after(2s);
  const base::TimePoint death = machine.now;
  CHECK(machine.start() == kL);
  CHECK(machine.record->deaths == 1);
  CHECK(machine.record->died[0] == death);
}

TEST_CASE("three deaths within five minutes count, more slowly they do not") {
  Machine fast;
  fast.rungs(1, 10s);
  fast.rungs(1, 150s);
  fast.rungs(1, 150s);  // the third death: exactly five minutes after the first
  CHECK(fast.start() == kL);

  Machine slow;
  slow.rungs(1, 10s);
  slow.rungs(1, 150s);
  slow.rungs(1, 150s + 1ns);
  CHECK(slow.start() == kC);
  CHECK(slow.record->deaths == 2);  // the first is forgotten
  slow.die_after(1s);
  CHECK(slow.start() == kL);
}

TEST_CASE("of deaths that are all too old only the newest stays") {
  Machine machine;
  machine.rungs(2, 1s);  // deaths at 1 s and 2 s
  machine.start();
  CHECK(machine.record->deaths == 2);
  machine.die_after(9min);
  const base::TimePoint death = machine.now;
  CHECK(machine.start() == kC);
  CHECK(machine.record->deaths == 1);
  CHECK(machine.record->died[0] == death);
  CHECK(machine.record->died[1] == base::TimePoint{});
}

TEST_CASE("after ten healthy minutes everything is forgotten, and the next start begins at the top") {
  for (const base::Duration life : {base::Duration(10min), base::Duration(400 * 24h)}) {
    Machine machine;
    machine.rungs(7, 2s);
    CHECK(machine.start() == kB);
    machine.die_after(life);
    const base::TimePoint death = machine.now;
    CHECK(machine.start() == kC);
    CHECK(machine.record->deaths == 1);
    CHECK(machine.record->died[0] == death);
  }
  Machine nearly;
  nearly.rungs(7, 2s);
  CHECK(nearly.start() == kB);
  nearly.die_after(10min - 1ns);
  CHECK(nearly.start() == kB);
}

TEST_CASE("a program that is stopped on purpose has not died, and begins at the top again") {
  Machine machine;
  machine.rungs(5, 2s);
  CHECK(machine.start() == kL);
  machine.end_after(2s, End::Wanted);
  CHECK(machine.record->life == Life::Ended);
  CHECK(machine.record->rung == kC);
  CHECK(machine.record->boot == kBoot);
  CHECK(machine.start() == kC);
  CHECK(machine.record->deaths == 0);
}

TEST_CASE("another display is no death, however often it changes") {
  Machine machine;
  machine.rungs(4, 2s);
  for (int i = 0; i < 50; ++i) {
    CHECK(machine.start() == kL);
    CHECK(machine.record->deaths == 1);
    machine.end_after(2s, End::DisplayChanged);
    CHECK(machine.record->life == Life::Ended);
  }
  // The deaths of before are still known.
  machine.rungs(2, 1s);
  CHECK(machine.start() == kB);
}

TEST_CASE("another display after ten healthy minutes leaves nothing of the deaths before") {
  Machine machine;
  machine.rungs(4, 2s);
  CHECK(machine.start() == kL);
  machine.end_after(10min, End::DisplayChanged);
  CHECK(machine.start() == kC);
  CHECK(machine.record->deaths == 0);
}

TEST_CASE("an end keeps the time of the start, so that the next start knows how long the run was") {
  Machine machine;
  machine.start();
  machine.end_after(3min, End::Wanted);
  CHECK(machine.record->started == kStart);
  machine.start();
  machine.end_after(3min, End::DisplayChanged);
  CHECK(machine.record->started == kStart + 3min);
}

TEST_CASE("a record of another boot is none: a power cut is no death") {
  Machine machine;
  machine.rungs(7, 2s);
  machine.boot = kOtherBoot;
  CHECK(machine.start() == kC);
  CHECK(machine.record->deaths == 0);
  CHECK(machine.record->boot == kOtherBoot);
}

TEST_CASE("a record from the future is none") {
  Machine machine;
  machine.rungs(7, 2s);
  machine.now = machine.record->started - 1ns;
  CHECK(machine.start() == kC);
  CHECK(machine.record->deaths == 0);
}

TEST_CASE("a start at the same moment as the one before still counts its death") {
  Machine machine;
  CHECK(machine.rungs(4, 0s) == std::vector<Rung>{kC, kC, kC, kL});
}

TEST_CASE("where no boot is known, moments alone decide") {
  Machine machine;
  machine.boot = {};
  machine.rungs(3, 2s);
  CHECK(machine.start() == kL);
}

}  // namespace
}  // namespace kiosk::safety
