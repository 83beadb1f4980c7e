#include "app/release_check.h"

#include "app/checked_content.h"

using namespace kiosk;
using base::Severity;
using fakes::check_fault;
using fakes::place_of;

namespace {

base::Faults faults_of(fakes::FakeFiles& files, const std::string& settings) {
  return app::check_release(files, fakes::read_inputs(files, settings));
}

std::pair<int, int> state_in(const std::string& text) {
  return place_of(text, "\"machine-draft\"");
}

}  // namespace

TEST_CASE("a machine draft that visitors are offered must not be released") {
  fakes::FakeFiles files = fakes::default_files();
  const base::Faults faults = faults_of(files, "");
  REQUIRE(faults.size() == 2);
  check_fault(faults[0],
              {"c/text/ar.json", state_in(files.files["c/text/ar.json"]), Severity::Error, "/review/state"});
  check_fault(faults[1],
              {"c/text/fr.json", state_in(files.files["c/text/fr.json"]), Severity::Error, "/review/state"});
  CHECK(faults[0].what.find("\"ar\"") != std::string::npos);
  CHECK(faults[0].todo.find("\"drafts\": \"hide\"") != std::string::npos);
}

TEST_CASE("drafts that are hidden, left out or reviewed may be released") {
  fakes::FakeFiles files = fakes::default_files();
  CHECK(faults_of(files, R"({"drafts": "hide"})").empty());
  CHECK(faults_of(files, R"({"languages": ["en"]})").empty());
  CHECK(faults_of(files, R"({"languages": ["en", "fr"]})").size() == 1);
  fakes::replace(files.files["c/text/fr.json"], R"({"state": "machine-draft"})",
                 R"({"state": "reviewed", "by": "A. Martin", "on": "2026-11-01"})");
  CHECK(faults_of(files, R"({"languages": ["en", "fr"]})").empty());
}

TEST_CASE("a default language that is a draft is offered even where drafts are hidden") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& text = files.files["c/text/en.json"];
  fakes::replace(text, "\"state\": \"source\"", "\"state\": \"machine-draft\"");
  const base::Faults faults = faults_of(files, R"({"drafts": "hide"})");
  REQUIRE(faults.size() == 1);
  check_fault(faults[0], {"c/text/en.json", state_in(text), Severity::Error, "/review/state"});
  CHECK(faults[0].todo.find("hide") == std::string::npos);
}

TEST_CASE("a review without a state has its error from the loader alone") {
  fakes::FakeFiles files = fakes::default_files();
  fakes::replace(files.files["c/text/fr.json"], "\"machine-draft\"", "\"unknown\"");
  CHECK(faults_of(files, R"({"languages": ["en", "fr"]})").empty());
  CHECK(base::has_errors(fakes::read_inputs(files, R"({"languages": ["en", "fr"]})").content.faults));
}
