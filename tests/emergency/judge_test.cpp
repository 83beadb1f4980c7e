#include "emergency/judge.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "emergency/samples.h"

using namespace kiosk::emergency;
using kiosk::fakes::day;
using kiosk::fakes::entry_for;
using kiosk::fakes::good_entry;
using kiosk::fakes::judged;
using kiosk::fakes::refused;

namespace {

struct Named {
  std::string_view name;
  std::optional<std::string> Entry::*field;
};

constexpr Named kFields[] = {
    {fields::kRegion, &Entry::region},
    {fields::kService, &Entry::service},
    {fields::kNumber, &Entry::number},
    {fields::kSource, &Entry::source},
    {fields::kConfirmedBy, &Entry::confirmed_by},
    {fields::kConfirmedOn, &Entry::confirmed_on},
    {fields::kValidUntil, &Entry::valid_until},
};

Verdict with(std::optional<std::string> Entry::*field, const std::string& value) {
  Entry entry = good_entry();
  entry.*field = value;
  return judged(entry);
}

}  // namespace

TEST_CASE("an entry with all seven fields gives its number as it was written") {
  const Verdict verdict = judged(good_entry());
  CHECK(verdict.problems.empty());
  REQUIRE(verdict.number.has_value());
  CHECK(*verdict.number == LocalNumber{"NZ", Service::All, "111", day("2026-11-07")});
  const Verdict police = with(&Entry::service, "police");
  REQUIRE(police.number.has_value());
  CHECK(police.number->service == Service::Police);
}

TEST_CASE("the zeros of Australia stay") {
  const Verdict verdict = judged(entry_for("AU", "000"));
  REQUIRE(verdict.number.has_value());
  CHECK(verdict.number->number == "000");
}

TEST_CASE("each missing field is named, and there is no number") {
  for (const Named& named : kFields) {
    Entry entry = good_entry();
    entry.*named.field = std::nullopt;
    CAPTURE(named.name);
    CHECK(refused(judged(entry), named.name, "\"" + std::string(named.name) + "\" is missing"));
  }
}

TEST_CASE("each blank field is named, and there is no number") {
  for (const Named& named : kFields) {
    for (const char* blank : {"", " ", "\t\n", "\u00A0", "\u3000 "}) {
      CAPTURE(named.name);
      CHECK(refused(with(named.field, blank), named.name, "\"" + std::string(named.name) + "\" is blank"));
    }
  }
}

TEST_CASE("an empty entry has seven problems in the order of the fields") {
  const Verdict verdict = judged(Entry{});
  CHECK_FALSE(verdict.number.has_value());
  REQUIRE(verdict.problems.size() == std::size(kFields));
  for (std::size_t i = 0; i < std::size(kFields); ++i) CHECK(verdict.problems[i].field == kFields[i].name);
}

TEST_CASE("all problems are told, not only the first") {
  Entry entry = good_entry();
  entry.region = "nz";
  entry.service = "fire";
  entry.number = "+111";
  entry.source = "";
  entry.confirmed_by = std::nullopt;
  entry.confirmed_on = "2026-11-31";
  entry.valid_until = "soon";
  const Verdict verdict = judged(entry);
  CHECK_FALSE(verdict.number.has_value());
  REQUIRE(verdict.problems.size() == 7);
  for (std::size_t i = 0; i < 7; ++i) {
    CHECK(verdict.problems[i].field == kFields[i].name);
    CHECK(verdict.problems[i].what.find("; ") == std::string::npos);
    CHECK(verdict.problems[i].todo.find("; ") == std::string::npos);
  }
}

TEST_CASE("a space before or after is not overlooked where the value must be exact") {
  for (const Named& named : kFields) {
    const bool free_text = named.name == fields::kSource || named.name == fields::kConfirmedBy;
    for (const std::string& value :
         {" " + *(good_entry().*named.field), *(good_entry().*named.field) + "\n"}) {
      CAPTURE(value);
      if (free_text) {
        CHECK(with(named.field, value).number.has_value());
      } else {
        CHECK(refused(with(named.field, value), named.name, "begins or ends with a space"));
      }
    }
  }
}

TEST_CASE("a region that is not in the table is refused") {
  for (const char* region :
       {"ZZ", "UK", "EU", "nz", "Nz", "NZL", "N", "554", "New Zealand", "ＮＺ", "NZ\u200B"}) {
    CAPTURE(region);
    CHECK(refused(with(&Entry::region, region), fields::kRegion,
                  "\"" + std::string(region) + "\" is not a region in the table"));
  }
}

TEST_CASE("only all services and the police may answer") {
  for (const char* service : {"ALL", "Police", "fire", "ambulance", "all,police", "al"}) {
    CAPTURE(service);
    CHECK(refused(with(&Entry::service, service), fields::kService, "is neither \"all\" nor \"police\""));
  }
}

TEST_CASE("a number is 1 to 10 digits from 0 to 9") {
  for (const char* number : {"+111", "+112", "1-1-1", "1 1 1", "11a", "111#", "١١١", "۱۱۱", "１１１",
                             "111\u200E", "one", "11111111111", "111,112", "tel:111"}) {
    CAPTURE(number);
    CHECK(refused(with(&Entry::number, number), fields::kNumber, "is not a number of 1 to 10 digits"));
  }
  CHECK(refused(with(&Entry::number, std::string("111\0", 4)), fields::kNumber, "is not a number"));
  CHECK(refused(with(&Entry::number, "1111111111"), fields::kNumber, "is not in the table"));
}

TEST_CASE("a number of another region is refused, and the region's own are told") {
  const Verdict verdict = judged(entry_for("GB", "111"));
  CHECK(refused(verdict, fields::kNumber, "\"111\" is not in the table of emergency numbers for GB"));
  REQUIRE(verdict.problems.size() == 1);
  CHECK(verdict.problems[0].todo.find("the table has 112, 999,") != std::string::npos);
}

TEST_CASE("the many numbers of Gabon are told in short") {
  CHECK(judged(entry_for("GA", "1300")).number.has_value());
  CHECK(judged(entry_for("GA", "1399")).number.has_value());
  CHECK(refused(judged(entry_for("GA", "13xx")), fields::kNumber, "is not a number"));
  const Verdict verdict = judged(entry_for("GA", "1400"));
  CHECK(refused(verdict, fields::kNumber, "not in the table of emergency numbers for GA"));
  REQUIRE(verdict.problems.size() == 1);
  CHECK(verdict.problems[0].todo.find("18, 1730, 1300 to 1399") != std::string::npos);
}

TEST_CASE("Guinea has no number that could be shown") {
  for (const char* number : {"112", "117", "911"}) {
    CHECK(refused(judged(entry_for("GN", number)), fields::kNumber,
                  "the table has no emergency number for GN"));
  }
}

TEST_CASE("help lines are no emergency numbers, even where a table lists them") {
  for (const char* number : {"116000", "116111", "116 000", "116 111", "1 16 00 0"}) {
    CAPTURE(number);
    CHECK(
        refused(judged(entry_for("IT", number)), fields::kNumber, "is a help line, not an emergency number"));
  }
  CHECK(refused(judged(entry_for("IT", "116001")), fields::kNumber, "is not in the table"));
  const auto table = Table::parse(
      "region,numbers,pattern,example,possible_lengths,note,source\nIT,112 116000 116111,,,,,\n");
  REQUIRE(table.ok());
  const auto today = kiosk::fakes::today_is("2026-11-03");
  CHECK(judge(entry_for("IT", "112"), today, table.value()).number.has_value());
  CHECK(refused(judge(entry_for("IT", "116000"), today, table.value()), fields::kNumber, "is a help line"));
  CHECK(refused(judge(entry_for("IT", "116111"), today, table.value()), fields::kNumber, "is a help line"));
}

TEST_CASE("where the region is wrong, the number is only looked at by itself") {
  CHECK(refused(judged(entry_for("ZZ", "111")), fields::kRegion, "is not a region"));
  CHECK(judged(entry_for("ZZ", "+111")).problems.size() == 2);
}

TEST_CASE("without a table there is no number") {
  CHECK(refused(judge(good_entry(), kiosk::fakes::today_is("2026-11-03"), Table()), fields::kRegion,
                "is not a region"));
}

TEST_CASE("a long value is cut in the message, between two letters") {
  std::string region(59, 'N');
  for (int i = 0; i < 100; ++i) region += "é";
  const Verdict verdict = with(&Entry::region, region);
  CHECK(refused(verdict, fields::kRegion, "\"" + std::string(59, 'N') + "…\" is not a region"));
}
