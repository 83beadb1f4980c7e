#include <doctest/doctest.h>

#include <algorithm>

#include "content/content_loader.h"
#include "content/good_content.h"

using namespace kiosk;
using content::load_content;
using content::Loaded;
using fakes::kFolder;
using fakes::replace_once;

namespace {

std::vector<std::string> page_ids(const Loaded& loaded) {
  std::vector<std::string> ids;
  if (!loaded.content) return ids;
  for (const model::Page& page : loaded.content->deck.pages) ids.push_back(page.id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("all that is in the files arrives in the model") {
  const Loaded loaded = load_content(fakes::good_content(), kFolder);
  REQUIRE(loaded.content.has_value());
  const model::Content& content = *loaded.content;
  CHECK(content.folder == kFolder);
  CHECK(content.deck.version == "1");
  CHECK(content.deck.default_language == "en");
  CHECK(content.deck.languages == Ids{"en", "fr"});
  CHECK(content.deck.contact == "info@example.org");
  REQUIRE(content.deck.chair.has_value());
  CHECK(content.deck.chair->since == "2024-11");
  const model::Page& logo = content.deck.pages[0];
  CHECK(logo.kind == model::PageKind::Title);
  CHECK(logo.in_loop);
  REQUIRE(logo.image);
  CHECK(logo.image->file == "a.png");
  CHECK(logo.blocks[0].facts == Ids{"A1", "A19.1"});
  CHECK(logo.blocks[0].origin == std::vector{model::Origin::SeedA});
  CHECK(logo.blocks[0].as_of == "2023");
  CHECK(content.deck.pages[1].blocks[0].mark == "1");
  CHECK(content.deck.pages[2].dwell == std::chrono::seconds(12));
  CHECK_FALSE(content.deck.pages[2].in_loop);
  const model::TextSet& english = content.text("en");
  CHECK(english.pages.at("logo").blocks.at("text").body == "First.\n\nSecond.");
  CHECK(english.pages.at("logo").caption == "Caption");
  CHECK(english.message.line_under == "Under.");
  CHECK(english.ui.progress == "{page} of {pages}");
  CHECK(english.review.state == model::ReviewState::Source);
  CHECK(content.text("fr").review.by == "A. Martin");
  CHECK(content.page_text("fr", logo).loop_line == "Ligne.");
}

TEST_CASE("a page with an error in the deck is left out and the others stay") {
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(replace_once(files.files["c/deck.json"], "\"dwell_s\": 12", "\"dwell_s\": 1"));
  CHECK(page_ids(load_content(files, kFolder)) == Ids{"logo", "goals", "help"});
}

TEST_CASE("a page with an error in its words is left out and the others stay") {
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(replace_once(files.files["c/text/en.json"], "\"title\": \"More\", ", ""));
  CHECK(page_ids(load_content(files, kFolder)) == Ids{"logo", "goals", "help"});
}

TEST_CASE("a page with two keys alike is left out and the others stay") {
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(replace_once(files.files["c/deck.json"], "\"dwell_s\": 12", "\"dwell_s\": 12, \"dwell_s\": 12"));
  CHECK(page_ids(load_content(files, kFolder)) == Ids{"logo", "goals", "help"});
}

TEST_CASE("a page whose picture cannot be shown stays, with a place for it") {
  fakes::FakeFiles files = fakes::good_content();
  for (const std::string& bytes : {std::string("GIF89a"), fakes::png_header(5000, 10)}) {
    files.files["c/images/a.png"] = bytes;
    const Loaded loaded = load_content(files, kFolder);
    CHECK(base::has_errors(loaded.faults));
    CHECK(page_ids(loaded) == Ids{"logo", "goals", "more", "help"});
    REQUIRE(loaded.content->deck.pages[0].image.has_value());
    CHECK(loaded.content->deck.pages[0].image->state == model::ImageState::Bad);
  }
}

TEST_CASE("a broken translation is dropped and the others stay") {
  for (const char* broken : {"{", "{\"language\": \"de\"}", "[]", ""}) {
    fakes::FakeFiles files = fakes::good_content();
    files.files["c/text/fr.json"] = broken;
    const Loaded loaded = load_content(files, kFolder);
    CHECK(base::has_errors(loaded.faults));
    REQUIRE(loaded.content.has_value());
    CHECK(loaded.content->deck.languages == Ids{"en"});
    CHECK(loaded.content->texts.size() == 1);
  }
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(replace_once(files.files["c/text/fr.json"], "\"headline\": \"Titre.\"", "\"headline\": \"\""));
  CHECK(load_content(files, kFolder).content->deck.languages == Ids{"en"});
}

TEST_CASE("a page with an error in its translation is shown in the default language") {
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(replace_once(files.files["c/text/fr.json"], "\"title\": \"Plus\", ", ""));
  const Loaded loaded = load_content(files, kFolder);
  REQUIRE(loaded.content.has_value());
  CHECK(loaded.content->deck.languages == Ids{"en", "fr"});
  CHECK(loaded.content->page_text("fr", loaded.content->deck.pages[2]).title == "More");
  CHECK(loaded.content->page_text("fr", loaded.content->deck.pages[3]).title == "Aide");
}

TEST_CASE("without a usable deck, default language or message there is no content") {
  const auto nothing_left = [](const char* file, const char* from, const char* to) {
    fakes::FakeFiles files = fakes::good_content();
    REQUIRE(replace_once(files.files[file], from, to));
    const Loaded loaded = load_content(files, kFolder);
    CHECK(base::has_errors(loaded.faults));
    CHECK_FALSE(loaded.content.has_value());
  };
  nothing_left("c/deck.json", "\"default_language\": \"en\"", "\"default_language\": \"nl\"");
  nothing_left("c/deck.json", "\"default_language\": \"en\"", "\"default_language\": 1");
  nothing_left("c/deck.json", "\"pages\": [", "\"sheets\": [");
  nothing_left("c/text/en.json", "\"headline\": \"Headline.\"", "\"headline\": \"\"");
  nothing_left("c/text/en.json", "\"resume\": \"Go on\"", "\"resume\": 1");
  nothing_left("c/text/en.json", "\"pages\": {", "\"sheets\": {");
  nothing_left("c/text/en.json", "\"language\": \"en\"", "\"language\": \"fr\"");
  nothing_left("c/deck.json", "\"kind\": \"emergency\"", "\"kind\": \"article\"");
  nothing_left("c/text/en.json", "\"title\": \"Help\"", "\"title\": \"\"");
}

TEST_CASE("a file that cannot be read is a fault of that file") {
  for (const char* path : {"c/deck.json", "c/text/en.json"}) {
    fakes::FakeFiles files = fakes::good_content();
    files.failing[path] = "Input/output error";
    const Loaded loaded = load_content(files, kFolder);
    CHECK_FALSE(loaded.content.has_value());
    REQUIRE_FALSE(loaded.faults.empty());
    CHECK(loaded.faults[0].what.find("Input/output error") != std::string::npos);
  }
  const Loaded loaded = load_content(fakes::FakeFiles(), "nowhere");
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].file == "nowhere/deck.json");
  CHECK(loaded.faults[0].line == 0);
}

TEST_CASE("the device's languages replace the deck's, and the default one stays") {
  const fakes::FakeFiles files = fakes::good_content();
  const auto languages = [&](const Ids& wanted) {
    const Loaded loaded = load_content(files, kFolder, {.languages = wanted});
    return loaded.content ? loaded.content->deck.languages : Ids{};
  };
  CHECK(languages({"fr", "en"}) == Ids{"fr", "en"});
  CHECK(languages({"en"}) == Ids{"en"});
  CHECK(languages({"fr"}) == Ids{"fr", "en"});
  CHECK(languages({"en", "nl"}) == Ids{"en"});
  const Loaded missing = load_content(files, kFolder, {.languages = Ids{"en", "nl"}});
  REQUIRE(missing.faults.size() == 1);
  CHECK(missing.faults[0].file == "c/text/nl.json");
}

TEST_CASE("faults come in the order of files and positions") {
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(replace_once(files.files["c/deck.json"], "\"a.png\"", "\"b.png\""));
  REQUIRE(replace_once(files.files["c/deck.json"], "\"dwell_s\": 12", "\"dwell_s\": 1"));
  REQUIRE(replace_once(files.files["c/deck.json"], "\"version\": \"1\"", "\"version\": 1"));
  REQUIRE(replace_once(files.files["c/text/en.json"], "\"Caption\"", "\"\""));
  REQUIRE(replace_once(files.files["c/text/fr.json"], "\"Plus\"", "1"));
  Ids pointers;
  for (const base::Fault& fault : load_content(files, kFolder).faults) pointers.push_back(fault.pointer);
  CHECK(pointers == Ids{"/version", "/pages/0/image/file", "/pages/2/dwell_s", "/pages/logo/caption",
                        "/pages/more/title"});
}

TEST_CASE("a watcher learns of all files and folders") {
  CHECK(content::content_paths(fakes::good_content(), "c") ==
        Ids{"c/deck.json", "c/text", "c/text/en.json", "c/text/fr.json", "c/images", "c/images/a.png"});
  CHECK(content::content_paths(fakes::FakeFiles(), "x") == Ids{"x/deck.json", "x/text", "x/images"});
}

TEST_CASE("any byte of the good content can be lost without a crash or a broken promise") {
  const fakes::FakeFiles good = fakes::good_content();
  for (const auto& [path, text] : good.files) {
    for (std::size_t at = 0; at < text.size(); at += 3) {
      fakes::FakeFiles files = good;
      files.files[path].erase(at, 1);
      const Loaded loaded = load_content(files, kFolder);
      if (!loaded.content) {
        CHECK(base::has_errors(loaded.faults));
        continue;
      }
      const model::Content& content = *loaded.content;
      CHECK(content.emergency_page() < content.deck.pages.size());
      for (const model::Page& page : content.deck.pages) {
        for (const std::string& language : content.deck.languages) {
          for (const model::Block& block : page.blocks) {
            CHECK(content.page_text(language, page).blocks.contains(block.id));
          }
        }
      }
    }
  }
}
