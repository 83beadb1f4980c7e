#include <doctest/doctest.h>

#include <algorithm>

#include "content/content_loader.h"
#include "content/good_content.h"

// The promise of docs/content.md: a new language is one new file, and nothing else is touched.

using namespace kiosk;

namespace {

constexpr const char* kNewFile = "c/text/eo.json";

/// The default content, copied into memory.
fakes::FakeFiles shipped() {
  const std::string folder = KIOSK_SOURCE_DIR "/content";
  const base::SystemFiles disk;
  fakes::FakeFiles files;
  for (const std::string& path : content::content_paths(disk, folder)) {
    const auto data = disk.read(path, 8U << 20U);
    if (data.ok()) files.files["c" + path.substr(folder.size())] = data.value();  // a folder is none
  }
  return files;
}

/// en.json as a translator starts: another tag, another name, not yet reviewed.
std::string copy_of_english(const fakes::FakeFiles& files) {
  std::string text = files.files.at("c/text/en.json");
  REQUIRE(fakes::replace_once(text, "\"language\": \"en\"", "\"language\": \"eo\""));
  REQUIRE(fakes::replace_once(text, "\"name\": \"English\"", "\"name\": \"Esperanto\""));
  REQUIRE(fakes::replace_once(text, "\"state\": \"source\"", "\"state\": \"machine-draft\""));
  return text;
}

std::vector<std::string> lines_of(const base::Faults& faults) {
  std::vector<std::string> lines;
  for (const base::Fault& fault : faults) lines.push_back(base::format_fault(fault));
  return lines;
}

}  // namespace

TEST_CASE("adding a language is adding one file") {
  const content::Offer checked{.wording = content::Wording::Checked};
  fakes::FakeFiles files = shipped();
  const content::Loaded before = content::load_content(files, "c", checked);
  REQUIRE(before.content.has_value());
  REQUIRE_FALSE(files.files.contains(kNewFile));

  files.files[kNewFile] = copy_of_english(files);
  const content::Loaded after = content::load_content(files, "c", checked);
  REQUIRE(after.content.has_value());

  auto languages = before.content->deck.languages;
  languages.insert(std::lower_bound(languages.begin() + 1, languages.end(), "eo"), "eo");
  CHECK(after.content->deck.languages == languages);
  const model::TextSet& added = after.content->text("eo");
  CHECK(added.name == "Esperanto");
  CHECK(added.message.headline == after.content->text("en").message.headline);
  REQUIRE_FALSE(after.content->deck.pages.empty());
  CHECK(after.content->deck.pages.size() == before.content->deck.pages.size());
  for (const model::Page& page : after.content->deck.pages) CHECK(added.pages.contains(page.id));

  base::Faults old_faults = after.faults;
  const auto is_new = [](const base::Fault& fault) { return fault.file == kNewFile; };
  const auto count = std::count_if(old_faults.begin(), old_faults.end(), is_new);
  CHECK(count == 1);  // the notice that nobody has reviewed it
  std::erase_if(old_faults, is_new);
  CHECK(lines_of(old_faults) == lines_of(before.faults));
}

TEST_CASE("the new file alone decides: its name and its own words, and the watcher sees it") {
  fakes::FakeFiles files = shipped();
  files.files[kNewFile] = copy_of_english(files);
  const auto paths = content::content_paths(files, "c");
  CHECK(std::find(paths.begin(), paths.end(), kNewFile) != paths.end());

  REQUIRE(fakes::replace_once(files.files[kNewFile], "\"language\": \"eo\"", "\"language\": \"en\""));
  const content::Loaded wrong = content::load_content(files, "c");
  REQUIRE(wrong.content.has_value());
  const auto& languages = wrong.content->deck.languages;
  CHECK(std::find(languages.begin(), languages.end(), "eo") == languages.end());
  CHECK(base::has_errors(wrong.faults));
}
