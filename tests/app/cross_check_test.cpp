#include "app/cross_check.h"

#include "app/checked_content.h"

using namespace kiosk;
using base::Severity;
using fakes::check_fault;
using fakes::place_of;

namespace {

base::Faults faults_of(fakes::FakeFiles& files, const std::string& settings, const std::string& today) {
  return app::cross_check(files, fakes::read_inputs(files, settings), today);
}

}  // namespace

TEST_CASE("the default content has nothing to say when its date is young") {
  fakes::FakeFiles files = fakes::default_files();
  CHECK(faults_of(files, "", "2026-11-22").empty());
}

TEST_CASE("a chair that was looked up more than three years ago is noticed, with its place") {
  fakes::FakeFiles files = fakes::default_files();
  const base::Faults faults = faults_of(files, "", "2028-01-01");
  REQUIRE(faults.size() == 1);
  const auto place = place_of(files.files["c/deck.json"], "\"", "\"as_of\": ");
  check_fault(faults[0], {"c/deck.json", place, Severity::Notice, "/chair/as_of"});
}

TEST_CASE("a time in the loop that is too short is noticed where it stands") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& deck = files.files["c/deck.json"];
  fakes::replace(deck, R"("id": "mission",)", R"("id": "mission",
      "dwell_s": 6,)");
  const base::Faults faults = faults_of(files, "", "2026-11-22");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer.ends_with("/dwell_s"));
  check_fault(faults[0],
              {"c/deck.json", place_of(deck, "6", "\"dwell_s\": "), Severity::Notice, faults[0].pointer});
}

TEST_CASE("a start language that the content does not have is a warning in the settings") {
  fakes::FakeFiles files = fakes::default_files();
  const base::Faults faults = faults_of(files, "{\n  \"language\": \"de\"\n}", "2026-11-22");
  REQUIRE(faults.size() == 1);
  check_fault(faults[0], {"kiosk.json", {2, 15}, Severity::Warning, "/language"});
}

TEST_CASE("a start language that is a hidden draft is a warning, too") {
  fakes::FakeFiles files = fakes::default_files();
  CHECK(faults_of(files, R"({"language": "fr"})", "2026-11-22").empty());
  const base::Faults faults = faults_of(files, R"({"language": "fr", "drafts": "hide"})", "2026-11-22");
  REQUIRE(faults.size() == 1);
  check_fault(faults[0], {"kiosk.json", {1, 14}, Severity::Warning, "/language"});
}
