#include "app/direction_check.h"

#include "app/checked_content.h"

using namespace kiosk;
using base::Severity;
using fakes::check_fault;
using fakes::place_of;

namespace {

base::Faults faults_of(fakes::FakeFiles& files, const std::string& settings = "") {
  return app::check_directions(files, fakes::read_inputs(files, settings));
}

}  // namespace

TEST_CASE("the default content runs the right way") {
  fakes::FakeFiles files = fakes::default_files();
  CHECK(faults_of(files).empty());
}

TEST_CASE("a right-to-left language that is set from the left is an error at its direction") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& text = files.files["c/text/ar.json"];
  fakes::replace(text, "\"dir\": \"rtl\"", "\"dir\": \"ltr\"");
  const base::Faults faults = faults_of(files);
  REQUIRE(faults.size() == 1);
  check_fault(faults[0], {"c/text/ar.json", place_of(text, "\"ltr\""), Severity::Error, "/dir"});
  CHECK(faults[0].what == "\"ar\" is not written from left to right");
}

TEST_CASE("a right-to-left language without a direction is an error at its language") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& text = files.files["c/text/ar.json"];
  fakes::replace(text, "  \"dir\": \"rtl\",\n", "");
  const base::Faults faults = faults_of(files);
  REQUIRE(faults.size() == 1);
  check_fault(faults[0],
              {"c/text/ar.json", place_of(text, "\"ar\"", "\"language\": "), Severity::Error, "/language"});
}

TEST_CASE("a left-to-right language that is set from the right is an error, in a hidden draft too") {
  fakes::FakeFiles files = fakes::default_files();
  std::string& text = files.files["c/text/fr.json"];
  fakes::replace(text, "\"review\":", "\"dir\": \"rtl\",\n  \"review\":");
  for (const char* settings : {"", R"({"drafts": "hide"})"}) {
    const base::Faults faults = faults_of(files, settings);
    REQUIRE(faults.size() == 1);
    check_fault(faults[0], {"c/text/fr.json", place_of(text, "\"rtl\""), Severity::Error, "/dir"});
  }
  CHECK(faults_of(files, R"({"languages": ["en"]})").empty());
}
