#include "safety/ladder.h"

#include <doctest/doctest.h>

#include <string>

namespace kiosk::safety {
namespace {

constexpr Rung kAll[] = {Rung::Current, Rung::LastGood, Rung::BuiltIn, Rung::SafePage};

TEST_CASE("every way down ends at the safe page and stays there") {
  CHECK(below(Rung::Current) == Rung::LastGood);
  CHECK(below(Rung::LastGood) == Rung::BuiltIn);
  CHECK(below(Rung::BuiltIn) == Rung::SafePage);
  CHECK(below(Rung::SafePage) == Rung::SafePage);
}

TEST_CASE("rungs have the names and numbers that operators and records know") {
  CHECK(std::string(name_of(Rung::Current)) == "current");
  CHECK(std::string(name_of(Rung::LastGood)) == "last-good");
  CHECK(std::string(name_of(Rung::BuiltIn)) == "built-in");
  CHECK(std::string(name_of(Rung::SafePage)) == "safe-page");
  for (int i = 0; i < 4; ++i) CHECK(static_cast<int>(kAll[i]) == i);
}

TEST_CASE("the best rung is the first one from the wanted down that has something, for every stock") {
  for (int have = 0; have < 8; ++have) {
    const Stock stock{(have & 1) != 0, (have & 2) != 0, (have & 4) != 0};
    for (int wanted = 0; wanted < 4; ++wanted) {
      int expected = wanted;
      while (expected < 3 && (have & (1 << expected)) == 0) ++expected;
      CAPTURE(have);
      CAPTURE(wanted);
      CHECK(static_cast<int>(best_from(kAll[wanted], stock)) == expected);
    }
  }
}

TEST_CASE("there is nothing in a stock that nobody has filled") {
  CHECK(best_from(Rung::Current, Stock{}) == Rung::SafePage);
}

}  // namespace
}  // namespace kiosk::safety
