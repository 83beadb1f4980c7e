#include <doctest/doctest.h>

#include <string>

#include "emergency/samples.h"

using namespace kiosk::emergency;
using kiosk::fakes::good_entry;
using kiosk::fakes::judged;
using kiosk::fakes::refused;
using kiosk::fakes::today_is;

namespace {

Entry dated(const char* confirmed_on, const char* valid_until) {
  Entry entry = good_entry();
  entry.confirmed_on = confirmed_on;
  entry.valid_until = valid_until;
  return entry;
}

Today unknown_day() {
  return std::string("the battery is empty");
}

}  // namespace

TEST_CASE("a number is shown from the day of its confirmation to its last valid day") {
  for (const char* today : {"2026-11-01", "2026-11-02", "2026-11-06", "2026-11-07"}) {
    CAPTURE(today);
    CHECK(judge(good_entry(), today_is(today)).number.has_value());
  }
}

TEST_CASE("on the day after its last valid day a number has expired") {
  for (const char* today : {"2026-11-08", "2026-12-01", "2027-11-03", "2038-01-20"}) {
    CAPTURE(today);
    const Verdict verdict = judge(good_entry(), today_is(today));
    CHECK(refused(verdict, fields::kValidUntil, "expired on 2026-11-07, today is " + std::string(today)));
  }
}

TEST_CASE("a confirmation from the future is none") {
  CHECK(refused(judge(good_entry(), today_is("2026-10-31")), fields::kConfirmedOn,
                "confirmed on 2026-11-01, but today is 2026-10-31"));
}

TEST_CASE("a number may be valid for one day, but not end before it was confirmed") {
  CHECK(judged(dated("2026-11-03", "2026-11-03")).number.has_value());
  CHECK(judge(dated("2024-02-29", "2024-02-29"), today_is("2024-02-29")).number.has_value());
  const Verdict verdict = judge(dated("2026-11-03", "2026-11-02"), unknown_day());
  CHECK_FALSE(verdict.number.has_value());
  REQUIRE(verdict.problems.size() == 2);
  CHECK(verdict.problems[0].field == fields::kValidUntil);
  CHECK(verdict.problems[0].what == "valid until 2026-11-02, before it was confirmed on 2026-11-03");
}

TEST_CASE("dates that do not fit at all are told one by one") {
  const Verdict verdict = judged(dated("2026-11-05", "2026-11-02"));
  CHECK_FALSE(verdict.number.has_value());
  REQUIRE(verdict.problems.size() == 3);
  CHECK(verdict.problems[0].what == "confirmed on 2026-11-05, but today is 2026-11-03 (UTC)");
  CHECK(verdict.problems[1].what == "valid until 2026-11-02, before it was confirmed on 2026-11-05");
  CHECK(verdict.problems[2].what == "expired on 2026-11-02, today is 2026-11-03 (UTC)");
}

TEST_CASE("what is no date is refused") {
  for (const char* text : {"soon", "2026-11-7", "07.11.2026", "20261107", "2026-11-07T12:00", "٢٠٢٦-١١-٠٧"}) {
    CAPTURE(text);
    CHECK(refused(judged(dated("2026-11-01", text)), fields::kValidUntil, "is not a date"));
    CHECK(refused(judged(dated(text, "2026-11-07")), fields::kConfirmedOn, "is not a date"));
  }
}

TEST_CASE("a day that the calendar does not have is refused") {
  for (const char* text : {"2027-02-29", "2026-11-31", "2026-13-01", "2100-02-29"}) {
    CAPTURE(text);
    CHECK(refused(judged(dated("2026-11-01", text)), fields::kValidUntil, "is no day of the calendar"));
  }
  CHECK(judged(dated("2024-02-29", "2028-02-29")).number.has_value());
}

TEST_CASE("without a trusted clock there is no number, and the reason is told") {
  const Verdict verdict = judge(good_entry(), unknown_day());
  CHECK(refused(verdict, fields::kValidUntil,
                "whether 2026-11-07 is over cannot be judged: the battery is empty"));
  // Nor for a date that seems far away, nor for one that every right clock has passed.
  CHECK_FALSE(judge(dated("2026-11-01", "9999-12-31"), unknown_day()).number.has_value());
  CHECK_FALSE(judge(dated("1999-11-01", "2000-11-01"), unknown_day()).number.has_value());
}

TEST_CASE("without a trusted clock the other problems are told as well") {
  Entry entry = good_entry();
  entry.number = "112";
  entry.source = std::nullopt;
  const Verdict verdict = judge(entry, unknown_day());
  CHECK_FALSE(verdict.number.has_value());
  REQUIRE(verdict.problems.size() == 3);
  CHECK(verdict.problems[0].field == fields::kNumber);
  CHECK(verdict.problems[1].field == fields::kSource);
  CHECK(verdict.problems[2].field == fields::kValidUntil);
}
