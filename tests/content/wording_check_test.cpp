#include <algorithm>

#include "content/broken_content.h"

// The word lists themselves are tested in tests/wording; here: each text of a language file is looked at, in
// its role, and the warning is at its place.

using namespace kiosk;
using base::Severity;

namespace {

constexpr const char* kEn = "text/en.json";
constexpr const char* kFr = "text/fr.json";
constexpr Severity kWarning = Severity::Warning;

const content::Offer kChecked{.wording = content::Wording::Checked};

constexpr const char* kHard =
    "International collaboration facilitates coordinated investigation activities concerning technologically "
    "sophisticated offenders.";

}  // namespace

TEST_CASE("a banned term is a warning at its text, wherever that stands") {
  fakes::check_broken({
      {kEn, "\"Bar.\"", "»\"Stop child porn.\"", kWarning, "/message/bar", "the term \"child porn\""},
      {kEn, "\"Question?\"", "»\"Sex tourism?\"", kWarning, "/message/question", "the term \"Sex tourism\""},
      {kEn, "\"Home\"", "»\"Predators\"", kWarning, "/ui/home", "the term \"Predators\""},
      {kEn, "\"More\"", "»\"Child porn\"", kWarning, "/pages/more/title", "the term \"Child porn\""},
      {kEn, "\"Line.\"", "»\"Child porn.\"", kWarning, "/pages/logo/loop_line", "the term \"Child porn\""},
      {kEn, "\"Caption\"", "»\"Child porn\"", kWarning, "/pages/logo/caption", "the term \"Child porn\""},
      {kEn, "\"Heading\"", "»\"Child porn\"", kWarning, "/pages/logo/blocks/text/heading",
       "the term \"Child porn\""},
      {kEn, "\"Call.\"}}", "»\"Child porn.\"}}", kWarning, "/pages/help/blocks/act/body",
       "the term \"Child porn\""},
  });
}

TEST_CASE("each file is read by the list of its own language") {
  fakes::check_broken({
      {kFr, "\"Bar.\"", "»\"Signalez ici.\"", kWarning, "/message/bar", "\"Signalez ici\" sounds as if"},
      {kEn, "\"Bar.\"", "»\"Touch to report.\"", kWarning, "/message/bar",
       "\"Touch to report\" sounds as if"},
  });
}

TEST_CASE("a long emergency sentence and a long sentence are warnings") {
  fakes::check_broken({
      {kEn, "\"Headline.\"", "»\"One two three four five six seven eight nine.\"", kWarning,
       "/message/headline", "an emergency sentence of 9 words"},
      {kEn, "\"First.\\n\\nSecond.\"", "»\"First.\\n\\nA b c d e f g h i j k l m n o p q r s t u.\"",
       kWarning, "/pages/logo/blocks/text/body", "a sentence of 21 words"},
  });
}

TEST_CASE("a page that is hard to read is a warning at the page") {
  const std::string body = std::string("\"") + kHard + " " + kHard + " " + kHard + "\"";
  fakes::FakeFiles files = fakes::good_content();
  std::string& text = files.files["c/text/en.json"];
  REQUIRE(fakes::replace_once(text, "\"First.\\n\\nSecond.\"", body));
  const auto faults = content::load_content(files, fakes::kFolder, kChecked).faults;
  std::vector<std::string> places;
  for (const base::Fault& fault : faults) {
    CHECK(fault.severity == kWarning);
    places.push_back(fault.pointer);
  }
  CHECK(places == std::vector<std::string>{"/pages", "/pages/logo"});
}

TEST_CASE("notes are not shown and not looked at, and neither is a language without a list") {
  fakes::FakeFiles files = fakes::good_content();
  std::string& english = files.files["c/text/en.json"];
  REQUIRE(fakes::replace_once(english, "\"name\": \"English\"",
                              "\"note\": \"not child porn\", \"name\": \"English\""));
  REQUIRE(
      fakes::replace_once(english, "\"home\": \"Home\"", "\"note\": \"not child porn\", \"home\": \"Home\""));
  CHECK(content::load_content(files, fakes::kFolder, kChecked).faults.empty());

  fakes::FakeFiles greek = fakes::good_content();
  std::string text = greek.files["c/text/fr.json"];
  REQUIRE(fakes::replace_once(text, "\"language\": \"fr\"", "\"language\": \"el\""));
  REQUIRE(fakes::replace_once(text, "\"Bar.\"", "\"child porn: signalez ici\""));
  greek.files["c/text/el.json"] = text;
  const content::Offer offer{.languages = std::vector<std::string>{"en", "el"},
                             .wording = content::Wording::Checked};
  CHECK(content::load_content(greek, fakes::kFolder, offer).faults.empty());
}

TEST_CASE("the wording is looked at only when that is asked for") {
  fakes::FakeFiles files = fakes::good_content();
  REQUIRE(fakes::replace_once(files.files["c/text/en.json"], "\"Bar.\"", "\"Stop child porn.\""));
  CHECK(content::load_content(files, fakes::kFolder).faults.empty());
  CHECK(content::load_content(files, fakes::kFolder, kChecked).faults.size() == 1);
}
