#include "app/loading.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <functional>

#include "content/good_content.h"
#include "fakes/temp_folder.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// The small good content, written below `folder`/`name`.
void write_content(const fakes::TempFolder& folder, const std::string& name) {
  for (const auto& [path, data] : fakes::good_content().files) {
    folder.write(name + path.substr(std::string(fakes::kFolder).size()), data);
  }
}

std::vector<std::string> page_ids(const model::Content& content) {
  std::vector<std::string> ids;
  for (const model::Page& page : content.deck.pages) ids.push_back(page.id);
  return ids;
}

}  // namespace

TEST_CASE("without words content comes from the program's own folder, with default settings") {
  const fakes::TempFolder folder;
  write_content(folder, "share/content");
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, {folder / "share"}, {});
  CHECK(inputs.content_folder == folder / "share/content");
  REQUIRE(inputs.content.content);
  CHECK(page_ids(*inputs.content.content).size() == 4);
  CHECK(inputs.content.faults.empty());
}

TEST_CASE("a relative content folder in the settings is below the folder of the settings") {
  const fakes::TempFolder folder;
  write_content(folder, "etc/mine");
  folder.write("etc/kiosk.json", R"({"content": "mine"})");
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, {folder / "share"}, {std::nullopt, folder / "etc/kiosk.json"});
  CHECK(inputs.config_faults.empty());
  CHECK(inputs.content_folder == folder / "etc/mine");
  CHECK(inputs.content.content);
}

TEST_CASE("a settings file named without a folder lies in the current one") {
  const fakes::TempFolder folder;
  write_content(folder, "mine");
  folder.write("kiosk.json", R"({"content": "mine"})");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, {folder / "share"}, {std::nullopt, "kiosk.json"});
  std::filesystem::current_path(before);
  CHECK(inputs.content_folder == "mine");
  CHECK(inputs.content.content);
}

TEST_CASE("an absolute content folder in the settings stays as it is") {
  const fakes::TempFolder folder;
  write_content(folder, "elsewhere");
  folder.write("etc/kiosk.json", R"({"content": ")" + (folder / "elsewhere") + R"("})");
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, {folder / "share"}, {std::nullopt, folder / "etc/kiosk.json"});
  CHECK(inputs.content_folder == folder / "elsewhere");
  CHECK(inputs.content.content);
}

TEST_CASE("a content folder on the command line goes before the one in the settings") {
  const fakes::TempFolder folder;
  write_content(folder, "given");
  folder.write("etc/kiosk.json", R"({"content": "mine"})");
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, {folder / "share"}, {folder / "given", folder / "etc/kiosk.json"});
  CHECK(inputs.content_folder == folder / "given");
  CHECK(inputs.content.content);
}

TEST_CASE("the settings choose the languages, on reload, too") {
  const fakes::TempFolder folder;
  write_content(folder, "share/content");
  folder.write("kiosk.json", R"({"languages": ["en"]})");
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, {folder / "share"}, {std::nullopt, folder / "kiosk.json"});
  REQUIRE(inputs.content.content);
  CHECK(inputs.content.content->deck.languages == std::vector<std::string>{"en"});
  const content::Loaded again = load_content_folder(files, inputs);
  REQUIRE(again.content);
  CHECK(again.content->deck.languages == std::vector<std::string>{"en"});
}

TEST_CASE("the settings of the system are read when none are named, if they are there") {
  fakes::FakeFiles files;
  for (const auto& [path, data] : fakes::good_content().files) files.files["/srv/" + path] = data;
  const Inputs without = load_inputs(files, {"/share"}, {});
  CHECK(without.config_faults.empty());
  CHECK(without.content_folder == "/share/content");
  files.files[kSystemConfig] = R"({"content": "/srv/c", "display": {"rotation": 90}})";
  const Inputs with = load_inputs(files, {"/share"}, {});
  CHECK(with.config_faults.empty());
  CHECK(with.config.display.rotation == 90);
  CHECK(with.content_folder == "/srv/c");
  CHECK(with.content.content);
}

TEST_CASE("settings that were named but are not there are an error; the defaults hold") {
  const fakes::TempFolder folder;
  write_content(folder, "share/content");
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, {folder / "share"}, {std::nullopt, folder / "none.json"});
  CHECK(base::has_errors(inputs.config_faults));
  CHECK(inputs.content.content);
}

TEST_CASE("good content is shown, and nothing is said about it") {
  const fakes::TempFolder folder;
  write_content(folder, "share/content");
  const base::SystemFiles files;
  fakes::RecordingLog log;
  const auto content = content_or_builtin(load_inputs(files, {folder / "share"}, {}), log);
  REQUIRE(content);
  CHECK(page_ids(*content) == std::vector<std::string>{"logo", "goals", "more", "help"});
  CHECK(log.lines.empty());
}

TEST_CASE("a bad page is left out and named in the log") {
  const fakes::TempFolder folder;
  write_content(folder, "share/content");
  std::string deck = fakes::kGoodDeck;
  REQUIRE(fakes::replace_once(deck, R"("kind": "article")", R"("kind": "poem")"));
  folder.write("share/content/deck.json", deck);
  const base::SystemFiles files;
  fakes::RecordingLog log;
  const auto content = content_or_builtin(load_inputs(files, {folder / "share"}, {}), log);
  REQUIRE(content);
  CHECK(page_ids(*content) == std::vector<std::string>{"logo", "goals", "help"});
  CHECK(log.contains("deck.json:"));
  CHECK_FALSE(log.contains("built-in"));
}

TEST_CASE("content that cannot be used gives way to the built-in one, in English") {
  using Damage = std::function<void(const fakes::TempFolder&)>;
  const Damage damages[] = {
      [](const auto& folder) { folder.write("share/content/deck.json", "{"); },
      [](const auto& folder) { std::filesystem::remove(folder / "share/content/text/en.json"); },
      [](const auto& folder) { std::filesystem::remove_all(folder / "share/content"); }};
  for (const Damage& damage : damages) {
    const fakes::TempFolder folder;
    write_content(folder, "share/content");
    damage(folder);
    const base::SystemFiles files;
    fakes::RecordingLog log;
    const auto content = content_or_builtin(load_inputs(files, {folder / "share"}, {}), log);
    REQUIRE(content);
    CHECK(content->folder == "");
    CHECK(content->deck.languages == std::vector<std::string>{"en"});
    CHECK(content->find_page("emergency") < content->deck.pages.size());
    CHECK(log.contains("built-in"));
  }
}

TEST_CASE("only errors are logged, one line each") {
  fakes::RecordingLog log;
  const base::Fault error{"a.json", 1, 2, base::Severity::Error, "", "wrong", "mend it"};
  base::Fault warning = error;
  warning.severity = base::Severity::Warning;
  base::Fault notice = error;
  notice.severity = base::Severity::Notice;
  log_errors({warning, error, notice, error}, log);
  CHECK(log.lines == std::vector<std::string>{base::format_fault(error), base::format_fault(error)});
}
