#include "app/emergency_check.h"

#include "app/checked_content.h"
#include "emergency/samples.h"

using namespace kiosk;
using base::Severity;
using fakes::check_fault;
using fakes::day;
using fakes::place_of;
using fakes::today_is;

namespace {

constexpr const char* kGood = R"({
  "note": "Nothing is wrong here.",
  "emergency": [
    {"region": "NZ", "service": "all", "number": "111", "source": "https://www.police.govt.nz/call-111",
     "confirmed_by": "A. Example, New Zealand Police", "confirmed_on": "2026-11-01", "valid_until": "2026-11-07"},
    {"region": "GB", "service": "police", "number": "999", "source": "https://www.police.uk/contact",
     "confirmed_by": "B. Example, City Police", "confirmed_on": "2026-11-02", "valid_until": "2026-11-08"}
  ]
})";

base::Faults faults_of(const std::string& settings, const emergency::Today& today = today_is("2026-11-03"),
                       emergency::Date wall = day("2026-11-03")) {
  fakes::FakeFiles files = fakes::default_files();
  return app::check_emergency(files, fakes::read_inputs(files, settings), today, wall);
}

std::string changed(const std::string& from, const std::string& to) {
  std::string settings = kGood;
  fakes::replace(settings, from, to);
  return settings;
}

}  // namespace

TEST_CASE("numbers that may be shown are no fault") {
  CHECK(faults_of(kGood).empty());
}

TEST_CASE("a wrong field of a local number is an error where it stands") {
  const std::string settings = changed("\"999\"", "\"998\"");
  const base::Faults faults = faults_of(settings);
  REQUIRE(faults.size() == 1);
  check_fault(faults[0],
              {"kiosk.json", place_of(settings, "\"998\""), Severity::Error, "/emergency/1/number"});
  CHECK(faults[0].what.find("not in the table") != std::string::npos);
}

TEST_CASE("a missing field of a local number is an error at its entry") {
  const std::string settings = changed("\"service\": \"police\", ", "");
  const base::Faults faults = faults_of(settings);
  REQUIRE(faults.size() == 1);
  check_fault(faults[0], {"kiosk.json", place_of(settings, "{\"region\": \"GB\""), Severity::Error,
                          "/emergency/1/service"});
  CHECK(faults[0].what == "\"service\" is missing");
}

TEST_CASE("every problem of every entry is told") {
  const base::Faults faults = faults_of(changed("\"111\"", "\" 111\""), today_is("2027-01-01"));
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].pointer == "/emergency/0/number");
  CHECK(faults[1].pointer == "/emergency/0/valid_until");
  CHECK(faults[2].pointer == "/emergency/1/valid_until");
}

TEST_CASE("an entry that the settings have refused has the fault of the settings alone") {
  for (const auto& [from, to] :
       {std::pair("\"111\"", "111"), std::pair("\"region\": \"NZ\"", "\"regoin\": \"NZ\"")}) {
    CAPTURE(to);
    fakes::FakeFiles files = fakes::default_files();
    const app::Inputs inputs = fakes::read_inputs(files, changed(from, to));
    CHECK(inputs.config_faults.size() == 1);
    CHECK(app::check_emergency(files, inputs, today_is("2026-11-03"), day("2026-11-03")).empty());
  }
}

TEST_CASE("an entry that was refused does not shift the places of the others") {
  for (const char* first : {"7", "{\"region\": 7}", "{\"regoin\": \"NZ\"}"}) {
    const std::string settings = "{\"emergency\": [" + std::string(first) + ", {\"number\": \"111\"}]}";
    const base::Faults faults = faults_of(settings);
    REQUIRE(faults.size() == 6);
    for (const base::Fault& fault : faults) {
      check_fault(fault, {"kiosk.json", place_of(settings, "{\"number"), Severity::Error, fault.pointer});
      CHECK(fault.pointer.starts_with("/emergency/1/"));
    }
  }
}

TEST_CASE("without a trusted clock there is one warning, and the date of the wall clock judges") {
  const emergency::Today unknown = std::string("there is no real-time clock");
  const base::Faults good = faults_of(kGood, unknown);
  REQUIRE(good.size() == 1);
  check_fault(good[0], {"kiosk.json", {3, 16}, Severity::Warning, "/emergency"});
  CHECK(good[0].what.find("there is no real-time clock") != std::string::npos);
  CHECK(good[0].todo.find("plain sentence") != std::string::npos);

  const base::Faults late = faults_of(kGood, unknown, day("2026-11-08"));
  REQUIRE(late.size() == 2);
  const auto place = place_of(kGood, "\"2026-11-07\"");
  check_fault(late[1], {"kiosk.json", place, Severity::Error, "/emergency/0/valid_until"});
}

TEST_CASE("settings without a local number do not care for the clock") {
  CHECK(faults_of("{}", std::string("there is no real-time clock")).empty());
  CHECK(faults_of("", std::string("there is no real-time clock")).empty());
  CHECK(faults_of(R"({"emergency": [7]})", std::string("there is no real-time clock")).empty());
}
