#include <doctest/doctest.h>

#include <algorithm>

#include "content/content_loader.h"
#include "content/good_content.h"

// Which languages are offered, and in which order.

using namespace kiosk;
using base::Severity;
using content::Drafts;
using content::load_content;
using content::Loaded;
using fakes::content_without_list;
using fakes::kFolder;
using fakes::replace_once;

namespace {

using Tags = std::vector<std::string>;

Tags languages(const Loaded& loaded) {
  return loaded.content ? loaded.content->deck.languages : Tags{};
}

/// Good French under another tag.
std::string words_in(const std::string& tag) {
  std::string text = fakes::kGoodFrench;
  REQUIRE(replace_once(text, "\"language\": \"fr\"", "\"language\": \"" + tag + "\""));
  return text;
}

base::Faults faults_of(const Loaded& loaded, const std::string& file) {
  base::Faults faults;
  std::copy_if(loaded.faults.begin(), loaded.faults.end(), std::back_inserter(faults),
               [&](const base::Fault& fault) { return fault.file == file; });
  return faults;
}

void make_draft(std::string& text) {
  REQUIRE(replace_once(text, "{\"state\": \"reviewed\", \"by\": \"A. Martin\", \"on\": \"2026-01-31\"}",
                       "{\"state\": \"machine-draft\"}"));
}

}  // namespace

TEST_CASE("without a list every file of text/ is a language: the default first, then by file name") {
  fakes::FakeFiles files = content_without_list();
  CHECK(languages(load_content(files, kFolder)) == Tags{"en", "fr"});
  for (const char* tag : {"zh-Hans", "de", "pt-BR"}) {
    files.files["c/text/" + std::string(tag) + ".json"] = words_in(tag);
  }
  const Loaded loaded = load_content(files, kFolder);
  CHECK(loaded.faults.empty());
  CHECK(languages(loaded) == Tags{"en", "de", "fr", "pt-BR", "zh-Hans"});
  REQUIRE(loaded.content.has_value());
  CHECK(loaded.content->texts.size() == 5);
  CHECK(loaded.content->texts[4].language == "zh-Hans");

  REQUIRE(replace_once(files.files["c/deck.json"], "\"en\"", "\"fr\""));
  REQUIRE(replace_once(files.files["c/text/fr.json"], "\"loop_line\": \"Ligne.\"",
                       "\"loop_line\": \"Ligne.\", \"caption\": \"c\""));
  CHECK(languages(load_content(files, kFolder)) == Tags{"fr", "de", "en", "pt-BR", "zh-Hans"});
}

TEST_CASE("a list in the deck leaves out the files that it does not name, without a word") {
  fakes::FakeFiles files = fakes::good_content();
  files.files["c/text/de.json"] = words_in("de");
  const Loaded loaded = load_content(files, kFolder);
  CHECK(loaded.faults.empty());
  CHECK(languages(loaded) == Tags{"en", "fr"});
}

TEST_CASE("a file of text/ whose name is no language tag is not read, and a notice says so") {
  fakes::FakeFiles files = content_without_list();
  files.files["c/text/Deutsch.json"] = "{";
  files.files["c/text/fr.json~"] = "{";
  files.files["c/text/README.md"] = "{";
  const Loaded loaded = load_content(files, kFolder);
  CHECK(languages(loaded) == Tags{"en", "fr"});
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].severity == Severity::Notice);
  CHECK(loaded.faults[0].file == "c/text/Deutsch.json");
  CHECK(loaded.faults[0].what == "not read: \"Deutsch\" is not a language tag");
}

TEST_CASE("the folder gives 32 languages at most, the default one among them") {
  fakes::FakeFiles files = content_without_list();
  for (char c = 'a'; c <= 'z'; ++c) {
    for (const char* first : {"a", "b"}) {
      const std::string tag = std::string(first) + c;
      files.files["c/text/" + tag + ".json"] = words_in(tag);
    }
  }
  const Loaded loaded = load_content(files, kFolder);
  CHECK(languages(loaded).size() == 32);
  CHECK(languages(loaded).front() == "en");
  CHECK(languages(loaded).back() == "be");
  CHECK(loaded.faults.size() == 54 - 32);  // aa to bz, en and fr
  for (const base::Fault& fault : loaded.faults) {
    CHECK(fault.severity == Severity::Notice);
    CHECK(fault.what.find("32 languages already") != std::string::npos);
  }
}

TEST_CASE("a folder of texts that cannot be listed leaves the default language") {
  fakes::FakeFiles files = content_without_list();
  files.files.erase("c/text/fr.json");
  CHECK(languages(load_content(files, kFolder)) == Tags{"en"});
}

TEST_CASE("drafts are left out where the device hides them, with a notice at the language") {
  fakes::FakeFiles files = content_without_list();
  files.files["c/text/ar.json"] = fakes::kGoodArabic;
  CHECK(languages(load_content(files, kFolder)) == Tags{"en", "ar", "fr"});

  const Loaded hidden = load_content(files, kFolder, {.drafts = Drafts::Hidden});
  CHECK(languages(hidden) == Tags{"en", "fr"});
  const base::Faults faults = faults_of(hidden, "c/text/ar.json");
  REQUIRE_FALSE(faults.empty());
  CHECK(faults[0].pointer == "/language");
  CHECK(faults[0].line == 2);
  CHECK(faults[0].column == 15);
  CHECK(faults[0].severity == Severity::Notice);
  CHECK(faults[0].what.find("not offered") != std::string::npos);
  CHECK_FALSE(base::has_errors(hidden.faults));
}

TEST_CASE("hiding drafts hides no reviewed translation, whoever asks for which languages") {
  fakes::FakeFiles files = content_without_list();
  files.files["c/text/ar.json"] = fakes::kGoodArabic;
  const content::Offer offer{.languages = Tags{"fr", "ar", "en"}, .drafts = Drafts::Hidden};
  CHECK(languages(load_content(files, kFolder, offer)) == Tags{"fr", "en"});
  make_draft(files.files["c/text/fr.json"]);
  CHECK(languages(load_content(files, kFolder, offer)) == Tags{"en"});
}

TEST_CASE("the default language is offered even when it is a draft and drafts are hidden") {
  fakes::FakeFiles files = content_without_list();
  REQUIRE(replace_once(files.files["c/text/en.json"], "\"source\"", "\"machine-draft\""));
  const Loaded hidden = load_content(files, kFolder, {.drafts = Drafts::Hidden});
  CHECK(languages(hidden) == Tags{"en", "fr"});
  for (const base::Fault& fault : hidden.faults) CHECK(fault.what.find("not offered") == std::string::npos);
}

TEST_CASE("a right-to-left language arrives with its direction, and digits are welcome in its pages") {
  fakes::FakeFiles files = content_without_list();
  files.files["c/text/ar.json"] = fakes::kGoodArabic;
  const Loaded loaded = load_content(files, kFolder);
  REQUIRE(loaded.content.has_value());
  CHECK(loaded.content->text("ar").direction == model::Direction::RightToLeft);
  CHECK(loaded.content->text("fr").direction == model::Direction::LeftToRight);
  CHECK(loaded.content->text("en").direction == model::Direction::LeftToRight);
  CHECK(loaded.content->text("ar").pages.at("more").title == "منذ 2003");
  CHECK(loaded.content->text("ar").ui.draft == "ع");
  for (const base::Fault& fault : loaded.faults) CHECK(fault.severity == Severity::Notice);
}

TEST_CASE("a digit on the emergency page of a translation shows the page in the default language") {
  fakes::FakeFiles files = content_without_list();
  REQUIRE(replace_once(files.files["c/text/fr.json"], "\"title\": \"Aide\"", "\"title\": \"Aide : 17\""));
  const Loaded loaded = load_content(files, kFolder);
  CHECK(base::has_errors(loaded.faults));
  REQUIRE(loaded.content.has_value());
  CHECK(languages(loaded) == Tags{"en", "fr"});
  CHECK(loaded.content->page_text("fr", loaded.content->deck.pages[3]).title == "Help");
}
