#include <doctest/doctest.h>

#include "config/config.h"
#include "fakes/fake_files.h"

using namespace kiosk;
using config::Loaded;

namespace {

Loaded load(const std::string& text) {
  fakes::FakeFiles files;
  files.files["kiosk.json"] = text;
  return config::load_config(files, "kiosk.json");
}

constexpr const char* kPolice =
    R"({"region": "NZ", "service": "police", "number": "111", "source": "letter of 1 October",
        "confirmed_by": "A. Name, office", "confirmed_on": "2026-11-01", "valid_until": "2026-11-07"})";

}  // namespace

TEST_CASE("without the key there is no emergency entry") {
  CHECK(load("{}").config.emergency.empty());
}

TEST_CASE("each of the seven strings of an entry arrives at its place, word for word") {
  const Loaded loaded = load("{\"emergency\": [" + std::string(kPolice) + "]}");
  CHECK(loaded.faults.empty());
  REQUIRE(loaded.config.emergency.size() == 1);
  const emergency::Entry& entry = loaded.config.emergency[0];
  CHECK(entry.region == "NZ");
  CHECK(entry.service == "police");
  CHECK(entry.number == "111");
  CHECK(entry.source == "letter of 1 October");
  CHECK(entry.confirmed_by == "A. Name, office");
  CHECK(entry.confirmed_on == "2026-11-01");
  CHECK(entry.valid_until == "2026-11-07");
}

TEST_CASE("what is missing, empty or nonsense is left to the judge") {
  const Loaded loaded = load(R"({"emergency": [{"number": " 1x", "region": ""}, {}]})");
  CHECK(loaded.faults.empty());
  REQUIRE(loaded.config.emergency.size() == 2);
  CHECK(loaded.config.emergency[0].number == " 1x");
  CHECK(loaded.config.emergency[0].region == "");
  CHECK(loaded.config.emergency[0].service == std::nullopt);
  CHECK(loaded.config.emergency[1].number == std::nullopt);
}

TEST_CASE("an entry with a fault is named at its exact place and left out, the other one stays") {
  struct Case {
    const char* entry;
    const char* pointer;
    const char* what;
  };
  const Case cases[] = {{"{\"number\": 111}", "/emergency/0/number", "found a number where a string"},
                        {"{\"note\": \"x\"}", "/emergency/0/note", "unknown key \"note\""},
                        {"{\"confirmd_on\": \"2026-11-01\"}", "/emergency/0/confirmd_on", "unknown key"},
                        {"{\"number\": \"111\", \"number\": \"112\"}", "/emergency/0/number", "comes twice"},
                        {"\"111\"", "/emergency/0", "found a string where an object"},
                        {"null", "/emergency/0", "found null where an object"}};
  for (const Case& c : cases) {
    CAPTURE(std::string(c.entry));
    const Loaded loaded = load("{\"emergency\": [" + std::string(c.entry) + ", " + kPolice + "]}");
    REQUIRE(loaded.faults.size() == 1);
    CHECK(loaded.faults[0].pointer == c.pointer);
    CHECK(loaded.faults[0].severity == base::Severity::Error);
    CHECK(loaded.faults[0].what.find(c.what) != std::string::npos);
    REQUIRE(loaded.config.emergency.size() == 1);
    CHECK(loaded.config.emergency[0].service == "police");
  }
}

TEST_CASE("there are one or two entries") {
  for (const char* text :
       {"{\"emergency\": []}", "{\"emergency\": [{}, {}, {}]}", "{\"emergency\": {\"number\": \"111\"}}"}) {
    CAPTURE(std::string(text));
    const Loaded loaded = load(text);
    REQUIRE(loaded.faults.size() == 1);
    CHECK(loaded.faults[0].pointer == "/emergency");
    CHECK(loaded.config.emergency.empty());
  }
}
