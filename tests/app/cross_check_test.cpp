#include "app/cross_check.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "fakes/fake_files.h"

using namespace kiosk;

namespace {

/// The default content in memory, for tests to change.
fakes::FakeFiles default_files() {
  const base::SystemFiles disk;
  const std::string folder = std::string(KIOSK_SOURCE_DIR) + "/content/";
  fakes::FakeFiles files;
  for (const std::string name : {"deck.json", "text/en.json", "images/emblem.svg"}) {
    files.files["c/" + name] = disk.read(folder + name, 1 << 20).value();
  }
  return files;
}

void replace(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

base::Faults faults_of(fakes::FakeFiles& files, const std::string& settings, const std::string& today) {
  app::Inputs inputs;
  inputs.content_folder = "c";
  if (!settings.empty()) {
    files.files["kiosk.json"] = settings;
    inputs.config_path = "kiosk.json";
    inputs.config = config::load_config(files, "kiosk.json").config;
  }
  inputs.content = content::load_content(files, "c", std::vector<std::string>{"en"});
  return app::cross_check(files, inputs, today);
}

}  // namespace

TEST_CASE("the default content has nothing to say when its date is young") {
  fakes::FakeFiles files = default_files();
  CHECK(faults_of(files, "", "2026-11-22").empty());
}

TEST_CASE("a chair that was looked up more than three years ago is noticed, with its place") {
  fakes::FakeFiles files = default_files();
  const base::Faults faults = faults_of(files, "", "2028-01-01");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer == "/chair/as_of");
  CHECK(faults[0].severity == base::Severity::Notice);
  CHECK(faults[0].line > 1);
}

TEST_CASE("a time in the loop that is too short is noticed where it stands") {
  fakes::FakeFiles files = default_files();
  replace(files.files["c/deck.json"], R"("id": "mission",)", R"("id": "mission",
      "dwell_s": 6,)");
  const base::Faults faults = faults_of(files, "", "2026-11-22");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].pointer.ends_with("/dwell_s"));
  const std::string& deck = files.files["c/deck.json"];
  const auto before = deck.begin() + static_cast<std::ptrdiff_t>(deck.find("\"dwell_s\""));
  CHECK(faults[0].line == 1 + std::count(deck.begin(), before, '\n'));
}

TEST_CASE("a start language that the content does not have is a warning in the settings") {
  fakes::FakeFiles files = default_files();
  const base::Faults faults = faults_of(files, "{\n  \"language\": \"fr\"\n}", "2026-11-22");
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].file == "kiosk.json");
  CHECK(faults[0].severity == base::Severity::Warning);
  CHECK(faults[0].line == 2);
  CHECK(faults[0].column == 15);
}
