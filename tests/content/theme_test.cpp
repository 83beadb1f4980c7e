#include <doctest/doctest.h>

#include "content/content_loader.h"
#include "content/good_content.h"
#include "fakes/line_and_column.h"

using namespace kiosk;

namespace {

const std::string kLogo = R"("logo": {"file": "a.png", "source": "us", "licence": "CC0"})";

/// Good content with this theme, and where its deck has the word `marked`.
struct Themed {
  explicit Themed(const std::string& theme, const std::string& marked = "") {
    fakes::FakeFiles files = fakes::good_content();
    std::string& deck = files.files["c/deck.json"];
    REQUIRE(fakes::replace_once(deck, "\"pages\": [", "\"theme\": " + theme + ",\n  \"pages\": ["));
    if (!marked.empty()) place = fakes::line_and_column(deck, deck.find(marked));
    loaded = content::load_content(files, fakes::kFolder);
    REQUIRE(loaded.content.has_value());
    REQUIRE(loaded.content->deck.theme.has_value());
  }

  const model::Theme& theme() const { return *loaded.content->deck.theme; }

  content::Loaded loaded;
  std::pair<int, int> place;
};

}  // namespace

TEST_CASE("a theme has a base, colours and a logo") {
  const Themed themed(R"({"base": "light", "colors": {"accent": "#123456"}, )" + kLogo + "}");
  CHECK(themed.loaded.faults.empty());
  CHECK(themed.theme().base == model::ThemeBase::Light);
  REQUIRE(themed.theme().colors.size() == 1);
  CHECK(themed.theme().colors[0].role == "accent");
  CHECK(themed.theme().colors[0].rgb == 0x123456u);
  CHECK(themed.theme().logo->file == "a.png");
}

TEST_CASE("colours that are too near are an error at their place, and none of them counts") {
  const Themed themed(R"({"colors": {"ground": "#000000", "muted": "#555555"}})", "\"#555555\"");
  REQUIRE(themed.loaded.faults.size() == 1);
  const base::Fault& fault = themed.loaded.faults[0];
  CHECK(fault.severity == base::Severity::Error);
  CHECK(fault.what == "\"muted\" on \"ground\" has a contrast of 2.8:1");
  CHECK(fault.todo == "choose colours with at least 7.0:1");
  CHECK(std::pair(fault.line, fault.column) == themed.place);
  CHECK(themed.theme().colors.empty());
}

TEST_CASE("a colour is judged against those of the base that it does not change") {
  CHECK(Themed(R"({"base": "dark", "colors": {"text": "#FFFFFF"}})").loaded.faults.empty());
  const Themed themed(R"({"base": "light", "colors": {"text": "#FFFFFF"}})");
  CHECK(themed.loaded.faults.size() == 3);
  CHECK(themed.theme().colors.empty());
}

TEST_CASE("what is no colour is an error, and none of the others counts") {
  const Themed themed(R"({"colors": {"ground": "#000000", "card": "black"}})", "\"black\"");
  REQUIRE(themed.loaded.faults.size() == 1);
  CHECK(themed.loaded.faults[0].what == "\"black\" is not a colour");
  CHECK(std::pair(themed.loaded.faults[0].line, themed.loaded.faults[0].column) == themed.place);
  CHECK(themed.theme().colors.empty());
}

TEST_CASE("a logo that cannot be shown is an error; the rest of the theme stays") {
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(
      fakes::replace_once(files.files["c/deck.json"], "\"pages\": [",
                          "\"theme\": {\"colors\": {\"text\": \"#FFFFFF\"}, \"logo\": {\"file\": \"b.svg\", "
                          "\"source\": \"us\", \"licence\": \"CC0\"}}, \"pages\": ["));
  const content::Loaded loaded = content::load_content(files, fakes::kFolder);
  REQUIRE(loaded.faults.size() == 1);
  CHECK(loaded.faults[0].pointer == "/theme/logo/file");
  REQUIRE(loaded.content->deck.theme.has_value());
  CHECK(loaded.content->deck.theme->logo->state == model::ImageState::Bad);
  CHECK(loaded.content->deck.theme->colors.size() == 1);
}
