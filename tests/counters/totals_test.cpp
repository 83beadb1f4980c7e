#include "counters/totals.h"

#include <doctest/doctest.h>

#include <string>

using namespace kiosk::counters;

namespace {

/// The n-th of many days in their order.
std::string day(int n) {
  const auto two = [](int number) { return std::to_string(100 + number).substr(1); };
  return std::to_string(2026 + n / 336) + "-" + two(n / 28 % 12 + 1) + "-" + two(n % 28 + 1);
}

long lines(const std::string& text) {
  long count = 0;
  for (const char c : text) count += c == '\n' ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("what is counted stands in lines by day, the unknown day last") {
  Totals totals;
  totals.count(kUnknownDay, What::Start);
  totals.count("2026-11-26", What::Page, "history");
  totals.count("2026-11-25", What::Message);
  totals.count("2026-11-26", What::Page, "history");
  totals.count("2026-11-26", What::Language, "pt-BR");
  CHECK(totals.to_csv() ==
        "day,what,name,count\n"
        "2026-11-25,message,,1\n"
        "2026-11-26,page,history,2\n"
        "2026-11-26,language,pt-BR,1\n"
        "unknown,start,,1\n");
  CHECK(Totals::from_csv(totals.to_csv()) == totals);
}

TEST_CASE("a name or a day of another form is not counted") {
  Totals totals;
  for (const char* name : {"a,b", "a\nb", "a b", "=cmd", "\"", "abcdefghijklmnopqrstuvwxyzabcdefg"}) {
    totals.count("2026-11-26", What::Page, name);
  }
  for (const char* wrong : {"", "2026-11-2", "2026/11/26", "2026-11-26T09", "today", "2026-11-2x"}) {
    totals.count(wrong, What::Start);
  }
  CHECK(totals == Totals());
}

TEST_CASE("the oldest days give way when there are 400, the unknown day never") {
  Totals totals;
  totals.count(kUnknownDay, What::Start);
  for (int i = 0; i < 1000; ++i) totals.count(day(i), What::Start);
  const std::string csv = totals.to_csv();
  CHECK(lines(csv) == 1 + static_cast<long>(Totals::kMostDays));
  CHECK(csv.find(day(600)) == std::string::npos);
  CHECK(csv.find(day(601)) != std::string::npos);
  CHECK(csv.find("unknown,start,,1") != std::string::npos);
  SUBCASE("and a day before all of them does not push out a later one") {
    totals.count(day(0), What::Start);
    CHECK(totals.to_csv() == csv);
  }
}

TEST_CASE("a day takes 200 names and a full file stays within its bytes") {
  Totals totals;
  for (int d = 0; d < 400; ++d) {
    for (int i = 0; i < 300; ++i) {
      totals.count(day(d), What::Language, "abcdefghijklmnopqrstuvwxyz" + std::to_string(100 + i));
    }
  }
  const std::string csv = totals.to_csv();
  CHECK(lines(csv) == 1 + 400 * 200);
  CHECK(csv.size() < Totals::kMostBytes);
  CHECK(Totals::from_csv(csv) == totals);
}

TEST_CASE("a number that is full stays full") {
  auto totals = Totals::from_csv("day,what,name,count\n2026-11-26,start,,18446744073709551615\n");
  REQUIRE(totals);
  const std::string before = totals->to_csv();
  totals->count("2026-11-26", What::Start);
  CHECK(totals->to_csv() == before);
}

TEST_CASE("a file that is not whole and well-formed is not read at all") {
  const std::string head = "day,what,name,count\n";
  CHECK(Totals::from_csv(head) == Totals());
  for (const std::string& text :
       {std::string(), std::string("day,what,name,count"), std::string("day,what,count\n"),
        head + "2026-11-26,start,,1", head + "2026-11-26,start,1\n", head + "2026-11-26,stop,,1\n",
        head + "2026-11-26,start,,0\n", head + "2026-11-26,start,,-1\n", head + "2026-11-26,start,,1x\n",
        head + "2026-11-26,start,,18446744073709551616\n", head + "26.11.2026,start,,1\n",
        head + "2026-11-26,start,a b,1\n", head + "2026-11-26,start,,1,1\n", head + "\n",
        head + std::string("2026-11-26,page,a\0b,1\n", 22), std::string(Totals::kMostBytes + 1, 'x')}) {
    CAPTURE(text.substr(0, 60));
    CHECK_FALSE(Totals::from_csv(text));
  }
}
