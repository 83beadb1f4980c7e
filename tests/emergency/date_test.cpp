#include "emergency/date.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using kiosk::emergency::Date;
using kiosk::emergency::format_date;
using kiosk::emergency::parse_date;

namespace {

std::string error_of(std::string_view text) {
  const auto date = parse_date(text);
  return date.ok() ? "" : date.error();
}

}  // namespace

TEST_CASE("a date is year, month and day") {
  REQUIRE(parse_date("1970-01-01").ok());
  CHECK(parse_date("1970-01-01").value() == Date(std::chrono::days(0)));
  CHECK(parse_date("2026-11-07").value() == Date(std::chrono::days(20764)));
  CHECK(parse_date("2026-11-07").value() < parse_date("2026-11-08").value());
  CHECK(parse_date("2026-12-31").value() < parse_date("2027-01-01").value());
}

TEST_CASE("a date is written as it is read") {
  for (const char* text :
       {"0000-01-01", "1969-12-31", "2000-02-29", "2026-11-07", "2038-01-20", "9999-12-31"}) {
    REQUIRE(parse_date(text).ok());
    CHECK(format_date(parse_date(text).value()) == text);
  }
}

TEST_CASE("February has a 29th every four years, save three of four hundreds") {
  for (const char* text : {"2024-02-29", "2028-02-29", "2000-02-29", "2400-02-29"})
    CHECK(error_of(text).empty());
  for (const char* text : {"2026-02-29", "2027-02-29", "1900-02-29", "2100-02-29", "2024-02-30"}) {
    CAPTURE(text);
    CHECK(error_of(text) == "no day of the calendar");
  }
}

TEST_CASE("a day that no month has is none") {
  for (const char* text :
       {"2026-00-01", "2026-13-01", "2026-01-00", "2026-01-32", "2026-04-31", "2026-99-99"}) {
    CAPTURE(text);
    CHECK(error_of(text) == "no day of the calendar");
  }
  for (const char* text : {"2026-01-31", "2026-04-30", "2026-12-31"}) CHECK(error_of(text).empty());
}

TEST_CASE("nothing but ten ASCII characters is a date") {
  for (const char* text :
       {"",           "2026",       "2026-11",     "2026-11-7",   "2026-1-07",         "26-11-07",
        "07-11-2026", "07.11.2026", "2026/11/07",  "2026-11.07",  "2026.11-07",        "2026-11-0:",
        "2026-1/-07", "20261107",   "2026-11-07 ", " 2026-11-07", "2026-11-07T00:00Z", "2026-11-0a",
        "-026-11-07", "+026-11-07", "2026-1 -07",  "2026-+1-07",  "12026-11-07",       "2026--1-07",
        "٢٠٢٦-١١-٠٧", "tomorrow!!"}) {
    CAPTURE(text);
    CHECK(error_of(text) == "not a date");
  }
}
