#include <doctest/doctest.h>

#include <string>

#include "config/config.h"
#include "fakes/fake_files.h"

using namespace kiosk;
using namespace kiosk::config;
using namespace std::chrono_literals;

namespace {

Loaded load(const std::string& schedule) {
  fakes::FakeFiles files;
  files.files["kiosk.json"] = "{\"schedule\": " + schedule + "}";
  return load_config(files, "kiosk.json");
}

Loaded load_span(const std::string& span) {
  return load("{\"spans\": [" + span + "]}");
}

}  // namespace

TEST_CASE("a schedule is read as it is written") {
  const Loaded loaded = load(
      "{\"awake_s\": 60, \"note\": \"as agreed\", \"spans\": ["
      "{\"from\": \"20:00\", \"to\": \"07:30\", \"screen\": \"off\"},"
      "{\"days\": [\"sun\", \"mon\"], \"from\": \"00:00\", \"to\": \"24:00\", \"brightness\": 40, \"note\": "
      "\"n\"}]}");
  CHECK(loaded.faults.empty());
  const Config::Schedule& schedule = loaded.config.schedule;
  CHECK(schedule.awake == 60s);
  REQUIRE(schedule.spans.size() == 2);
  CHECK(schedule.spans[0].days.all());
  CHECK(schedule.spans[0].from == 20h);
  CHECK(schedule.spans[0].to == 7h + 30min);
  CHECK_FALSE(schedule.spans[0].brightness);
  CHECK(schedule.spans[1].days.to_string() == "1000001");
  CHECK(schedule.spans[1].from == 0h);
  CHECK(schedule.spans[1].to == 24h);
  CHECK(schedule.spans[1].brightness == 40);
}

TEST_CASE("what is wrong with a span is named where it stands, and leaves the screen on") {
  struct Case {
    const char* span;
    const char* pointer;
    const char* what;
  };
  const Case cases[] = {
      {"{\"to\": \"07:00\", \"screen\": \"off\"}", "/from", "missing"},
      {"{\"from\": \"20:00\", \"screen\": \"off\"}", "/to", "missing"},
      {"{\"from\": \"24:00\", \"to\": \"07:00\", \"screen\": \"off\"}", "/from", "is not a time of day"},
      {"{\"from\": \"20:00\", \"to\": \"00:00\", \"screen\": \"off\"}", "/to", "is not a time of day"},
      {"{\"from\": \"8 pm\", \"to\": \"07:00\", \"screen\": \"off\"}", "/from", "is not a time of day"},
      {"{\"from\": \"20:60\", \"to\": \"07:00\", \"screen\": \"off\"}", "/from", "is not a time of day"},
      {"{\"from\": \"20:00\", \"to\": \"24:01\", \"screen\": \"off\"}", "/to", "is not a time of day"},
      {"{\"from\": \"2/:00\", \"to\": \"07:00\", \"screen\": \"off\"}", "/from", "is not a time of day"},
      {"{\"from\": 20, \"to\": \"07:00\", \"screen\": \"off\"}", "/from", "found a number"},
      {"{\"from\": \"20:00\", \"to\": \"20:00\", \"screen\": \"off\"}", "", "begins when it ends"},
      {"{\"from\": \"20:00\", \"to\": \"07:00\"}", "", "nothing happens in this span"},
      {"{\"from\": \"20:00\", \"to\": \"07:00\", \"screen\": \"off\", \"brightness\": 5}", "",
       "is off and has a"},
      {"{\"from\": \"20:00\", \"to\": \"07:00\", \"screen\": \"on\"}", "/screen", "\"on\""},
      {"{\"from\": \"20:00\", \"to\": \"07:00\", \"brightness\": 0}", "/brightness", "0"},
      {"{\"days\": [], \"from\": \"20:00\", \"to\": \"07:00\", \"screen\": \"off\"}", "/days", ""},
      {"{\"days\": [\"fry\"], \"from\": \"20:00\", \"to\": \"07:00\", \"screen\": \"off\"}", "/days/0",
       "\"fry\""},
      {"{\"days\": [\"fri\", \"fri\"], \"from\": \"20:00\", \"to\": \"07:00\", \"screen\": \"off\"}",
       "/days/1", "is there twice"},
      {"{\"form\": \"20:00\", \"from\": \"20:00\", \"to\": \"07:00\", \"screen\": \"off\"}", "/form", ""},
      {"7", "", "found a number"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.span));
    const Loaded loaded = load_span(c.span);
    REQUIRE_FALSE(loaded.faults.empty());
    CHECK(loaded.faults.front().pointer.starts_with("/schedule/spans/0"));
    CHECK(loaded.faults.front().pointer.ends_with(c.pointer));
    CHECK(loaded.faults.front().what.find(c.what) != std::string::npos);
    CHECK(base::has_errors(loaded.faults));
    CHECK(loaded.config.schedule.spans.empty());
  }
}

TEST_CASE("one wrong span does not take the others with it") {
  const Loaded loaded = load_span(
      "{\"from\": \"x\", \"to\": \"07:00\", \"screen\": \"off\"},"
      "{\"from\": \"22:00\", \"to\": \"23:00\", \"screen\": \"off\"}");
  CHECK(loaded.faults.size() == 1);
  REQUIRE(loaded.config.schedule.spans.size() == 1);
  CHECK(loaded.config.schedule.spans[0].from == 22h);
}

TEST_CASE("hours that leave none for the message are an error, and none of them counts") {
  const Loaded loaded = load_span(
      "{\"from\": \"07:00\", \"to\": \"20:00\", \"screen\": \"off\"},"
      "{\"from\": \"19:00\", \"to\": \"07:00\", \"screen\": \"off\"}");
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].pointer == "/schedule/spans");
  CHECK(loaded.faults[0].what == "the screen would never be on");
  CHECK(loaded.config.schedule.spans.empty());
}

TEST_CASE("how long a touch keeps the screen on has limits, and spans must be there") {
  CHECK(load("{\"awake_s\": 9, \"spans\": [{\"from\": \"20:00\", \"to\": \"07:00\", \"screen\": \"off\"}]}")
            .config.schedule.awake == 300s);
  CHECK(load("{}").faults.size() == 1);
  CHECK(load("{\"spans\": []}").faults.size() == 1);
}
