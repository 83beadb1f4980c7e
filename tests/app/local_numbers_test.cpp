#include "app/local_numbers.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "emergency/samples.h"

using namespace kiosk;
using app::judge_numbers;
using emergency::Entry;
using emergency::Service;
using fakes::today_is;

namespace {

class LevelLog final : public base::Log {
 public:
  std::vector<std::pair<base::Level, std::string>> lines;
  void write(base::Level level, std::string_view text) override { lines.emplace_back(level, text); }
};

Entry police(std::string_view number) {
  Entry entry = fakes::entry_for("GB", number);
  entry.service = "police";
  return entry;
}

}  // namespace

TEST_CASE("numbers that may be shown come with those for all services first, and nothing is logged") {
  LevelLog log;
  const auto numbers = judge_numbers({police("999"), fakes::good_entry()}, today_is("2026-11-03"), log);
  REQUIRE(numbers.size() == 2);
  CHECK(numbers[0].service == Service::All);
  CHECK(numbers[0].number == "111");
  CHECK(numbers[1].service == Service::Police);
  CHECK(numbers[1].number == "999");
  CHECK(log.lines.empty());
}

TEST_CASE("numbers of the same service keep their order, and two are the most") {
  LevelLog log;
  const auto numbers =
      judge_numbers({police("999"), fakes::entry_for("GB", "112"), fakes::entry_for("GB", "999")},
                    today_is("2026-11-03"), log);
  REQUIRE(numbers.size() == 2);
  CHECK(numbers[0].number == "112");
  CHECK(numbers[1].number == "999");
  CHECK(numbers[1].service == Service::All);
}

TEST_CASE("without entries there is neither a number nor a line in the log") {
  LevelLog log;
  CHECK(judge_numbers({}, std::string("nobody knows"), log).empty());
  CHECK(log.lines.empty());
}

TEST_CASE("each problem is one error in the log that says why the plain sentence is shown") {
  LevelLog log;
  Entry entry = fakes::good_entry();
  entry.number = "1234";
  entry.source.reset();
  CHECK(judge_numbers({entry}, today_is("2026-11-08"), log).empty());
  REQUIRE(log.lines.size() == 3);
  const char* const said[] = {"\"number\": \"1234\" is not in the table", "\"source\": \"source\" is missing",
                              "\"valid_until\": expired on 2026-11-07"};
  for (std::size_t i = 0; i < 3; ++i) {
    CAPTURE(log.lines[i].second);
    CHECK(log.lines[i].first == base::Level::Error);
    CHECK(log.lines[i].second.starts_with("the plain sentence is shown: emergency entry 1, "));
    CHECK(log.lines[i].second.find(said[i]) != std::string::npos);
    CHECK(log.lines[i].second.find("; ") != std::string::npos);
  }
  CHECK(judge_numbers({entry}, today_is("2026-11-08"), log).empty());
  CHECK(log.lines.size() == 6);
}

TEST_CASE("a wrong entry does not take the right one with it") {
  LevelLog log;
  const auto numbers =
      judge_numbers({fakes::good_entry(), fakes::entry_for("NZ", "999")}, today_is("2026-11-03"), log);
  REQUIRE(numbers.size() == 1);
  CHECK(numbers[0].number == "111");
  REQUIRE(log.lines.size() == 1);
  CHECK(log.lines[0].second.starts_with("this local number is left out: emergency entry 2, \"number\": "));
}

TEST_CASE("without a date that can be trusted no number is shown, and the log has the reason") {
  LevelLog log;
  CHECK(judge_numbers({fakes::good_entry()}, std::string("there is no clock"), log).empty());
  REQUIRE(log.lines.size() == 1);
  CHECK(log.lines[0].second.find("there is no clock") != std::string::npos);
}
