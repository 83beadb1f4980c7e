#include "content/broken_content.h"

using namespace kiosk;
using base::Severity;

namespace {

constexpr const char* kEn = "text/en.json";
constexpr const char* kFr = "text/fr.json";
constexpr Severity kError = Severity::Error;

/// In sentences of ten words, so that only their number is wrong.
std::string words(int count) {
  std::string text = "W";
  for (int i = 1; i < count; ++i) text += i % 10 == 0 ? ". W" : " w";
  return text;
}

std::string letters(std::size_t count) {
  return std::string(count, 'x');
}

}  // namespace

TEST_CASE("broken words are named at their exact place: language and review") {
  fakes::check_broken({
      {kEn, "\"language\": \"en\"", "\"language\": »\"fr\"", kError, "/language", "the language is \"fr\""},
      {kFr, "\"language\": \"fr\",", "", kError, "/language", "\"language\" is missing"},
      {kFr, "\"dir\": \"ltr\"", "\"dir\": »\"right\"", kError, "/dir", "unknown value \"right\""},
      {kFr, "\"dir\": \"ltr\"", "\"dir\": »true", kError, "/dir", "found true or false"},
      {kEn, "\"state\": \"source\"", "\"state\": »\"sauce\"", kError, "/review/state", "unknown value"},
      {kEn, "\"state\": \"source\"", "\"state\": »\"machine-draft\"", Severity::Notice, "/review/state",
       "machine-draft"},
      {kFr, "{\"state\": \"reviewed\", \"by\": \"A. Martin\",", "»{\"state\": \"reviewed\",", kError,
       "/review/by", "\"by\" is missing"},
      {kFr, "\"on\": \"2026-01-31\"", "\"on\": »\"31.1.2026\"", kError, "/review/on", "is not a date"},
      {kEn, "\"name\": \"English\"", "»\"title\": \"English\", \"name\": \"English\"", kError, "/title",
       "unknown key \"title\""},
  });
}

TEST_CASE("broken words are named at their exact place: message and controls") {
  fakes::check_broken({
      {kEn, "\"bar\": \"Bar.\"", "\"bar\": »\"  \"", kError, "/message/bar", "an empty text"},
      {kEn, "{\"bar\": \"Bar.\", ", "»{", kError, "/message/bar", "\"bar\" is missing"},
      {kEn, "\"bar\": \"Bar.\"", "\"bar\": »\"" + letters(81) + "\"", kError, "/message/bar",
       "81 characters"},
      {kEn, "\"headline\": \"Headline.\"", "\"headline\": »\"Head\\nline.\"", kError, "/message/headline",
       "a line break"},
      {kEn, "\"headline\": \"Headline.\"", "\"headline\": »\"" + letters(71) + "\"", kError,
       "/message/headline", "71 characters"},
      {kEn, "\"pause\": \"Pause\"", "\"pause\": »\"Pause {seconds}\"", kError, "/ui/pause", "a brace"},
      {kEn, "\"In {seconds} s\"", "»\"In a moment\"", kError, "/ui/returning", "{seconds} is missing"},
      {kEn, "\"{page} of {pages}\"", "»\"{page} of {page}\"", kError, "/ui/progress", "{pages} is missing"},
      {kEn, "\"home\": \"Home\"", "\"home\": »\"Back to the very beginning\"", kError, "/ui/home",
       "26 characters"},
      {kEn, "\"draft\": \"Draft\",\n", "\n", kError, "/ui/draft", "\"draft\" is missing", "\"ui\": {",
       "\"ui\": »{"},
      {kEn, "\"service_all\": \"Services\"", "\"service_all\": »\"" + letters(41) + "\"", kError,
       "/ui/service_all", "41 characters"},
      {kFr, "\"service_police\": \"P\"", "\"service_police\": »\"" + letters(25) + "\"", kError,
       "/ui/service_police", "25 characters"},
      {kEn, "\"home\": \"Home\"", "»\"hom\": \"Home\", \"home\": \"Home\"", kError, "/ui/hom", "unknown key"},
      {kEn, "\"resume\": \"Go on\"", "\"resume\": »\"Go\\u0007on\"", kError, "/ui/resume",
       "a control character"},
      {kFr, "\"resume\": \"R\"", "\"resume\": »\"\\u202eR\"", kError, "/ui/resume", "a control character"},
      {kFr, "\"resume\": \"R\"", "\"resume\": \"R»\\ud83d\"", kError, "", "a broken escape"},
      {kFr, "\"resume\": \"R\"", "\"resume\": »\"" + letters(5000) + "\"", kError, "/ui/resume",
       "more than 4 KiB"},
      {kFr, "\"resume\": \"R\"", "\"resume\": »false", kError, "/ui/resume",
       "found true or false where a string"},
  });
}

TEST_CASE("a digit of any script in the message is named at its text") {
  constexpr const char* kDigit = "a digit in the words of the message";
  fakes::check_broken({
      {kEn, "\"Headline.\"", "»\"Call 999.\"", kError, "/message/headline", kDigit},
      {kEn, "\"Bar.\"", "»\"Call ９９９.\"", kError, "/message/bar", kDigit},
      {kFr, "\"Question ?\"", "»\"اتصل ١١٢؟\"", kError, "/message/question", kDigit},
      {kFr, "\"Dessous.\"", "»\"Dessous १.\"", kError, "/message/line_under", kDigit},
  });
}

TEST_CASE("a digit of any script on the emergency page is named at its text") {
  constexpr const char* kDigit = "a digit in the words of the message";
  fakes::check_broken({
      {kEn, "\"title\": \"Help\"", "\"title\": »\"Help 4 you\"", kError, "/pages/help/title", kDigit},
      {kEn, "\"Call.\", \"blocks\"", "»\"Call ٩.\", \"blocks\"", kError, "/pages/help/loop_line", kDigit},
      {kEn, "{\"title\": \"Help\",", "{\"title\": \"Help\", \"caption\": »\"No ９\",", kError,
       "/pages/help/caption", kDigit},
      {kFr, "{\"body\": \"Appelez.\"}", "{\"body\": »\"Appelez le 17.\"}", kError,
       "/pages/help/blocks/act/body", kDigit},
      {kFr, "{\"body\": \"Appelez.\"}", "{\"heading\": »\"１７\"}", kError, "/pages/help/blocks/act/heading",
       kDigit},
  });
}

TEST_CASE("broken words are named at their exact place: pages") {
  fakes::check_broken({
      {kEn, "\"caption\"", "»\"captoin\"", kError, "/pages/logo/captoin", "unknown key \"captoin\""},
      {kEn, "{\"title\": \"More\", ", "»{", kError, "/pages/more/title", "\"title\" is missing"},
      {kEn, "\"title\": \"More\"", "\"title\": »\"" + letters(61) + "\"", kError, "/pages/more/title",
       "61 characters"},
      {kEn, "{\"title\": \"Logo\", \"loop_line\": \"Line.\",", "»{\"title\": \"Logo\",", kError,
       "/pages/logo/loop_line", "the page is in the loop"},
      {kEn, "\"Line.\"", "»\"" + words(16) + "\"", kError, "/pages/logo/loop_line", "16 words"},
      {kEn, "\"Line.\"", "»\"" + letters(111) + "\"", kError, "/pages/logo/loop_line", "111 characters"},
      {kEn, "\"more\": {\"title\": \"More\", \"blocks\": {\"text\": {\"body\": \"Body.\"}}},\n", "", kError,
       "/pages/more", "the page \"more\" has no words", "\"pages\": {", "\"pages\": »{"},
      {kEn, "\"more\": {\"title\"", "»\"mroe\": {\"title\": \"More\", \"blocks\": {}}, \"more\": {\"title\"",
       kError, "/pages/mroe", "the page \"mroe\" is not in the deck"},
      {kEn, "\"more\": {\"title\"", "»\"a/b\": {}, \"more\": {\"title\"", kError, "/pages/a~1b",
       "is not an id"},
      {kFr, "\"more\": {\"title\": \"Plus\", \"blocks\": {\"text\": {\"body\": \"Texte.\"}}},\n", "",
       Severity::Notice, "/pages", "pages without words in this language: more", "\"pages\": {",
       "\"pages\": »{"},
      {kEn, "\"help\": {\"title\": \"Help\"", "»\"more\": {}, \"help\": {\"title\": \"Help\"", kError,
       "/pages/more", "comes twice"},
  });
}

TEST_CASE("broken words are named at their exact place: blocks") {
  fakes::check_broken({
      {kEn, "{\"text\": {\"body\": \"Body.\"}}", "{\"text\": »{}}", kError, "/pages/more/blocks/text",
       "neither \"heading\" nor \"body\""},
      {kEn, "{\"text\": {\"body\": \"Body.\"}}", "{\"text\": {\"body\": »\"\"}}", kError,
       "/pages/more/blocks/text/body", "an empty text"},
      {kEn, "{\"text\": {\"body\": \"Body.\"}}", "{\"text\": {\"body\": »\"" + words(41) + "\"}}",
       Severity::Warning, "/pages/more/blocks/text/body", "41 words"},
      {kEn, "{\"text\": {\"body\": \"Body.\"}}", "{\"text\": {\"body\": »\"" + words(61) + "\"}}", kError,
       "/pages/more/blocks/text/body", "61 words"},
      {kFr, "\"Plus\", \"blocks\": {\"text\": {\"body\": \"Texte.\"",
       "\"Plus\", \"blocks\": {\"text\": {\"body\": »\"" + words(51) + "\"", Severity::Warning,
       "/pages/more/blocks/text/body", "51 words"},
      {kFr, "\"Plus\", \"blocks\": {\"text\": {\"body\": \"Texte.\"",
       "\"Plus\", \"blocks\": {\"text\": {\"body\": »\"" + words(61) + "\"", kError,
       "/pages/more/blocks/text/body", "61 words"},
      {kEn, "{\"text\": {\"body\": \"Body.\"}}", "{\"text\": {\"body\": »\"" + letters(601) + "\"}}", kError,
       "/pages/more/blocks/text/body", "601 characters"},
      {kEn, "\"blocks\": {\"text\": {\"body\": \"Body.\"}}", "\"blocks\": {}", kError, "/pages/more/blocks",
       "the block \"text\" has no words", "\"more\": {", "\"more\": »{"},
      {kEn, "\"one\": {\"heading\": \"One\"}", "\"one\": »{\"body\": \"One\"}", kError,
       "/pages/goals/blocks/one/heading", "the loop shows the headings"},
      {kEn, "\"one\": {\"heading\": \"One\"}", "\"one\": {\"heading\": »\"" + letters(71) + "\"}", kError,
       "/pages/goals/blocks/one/heading", "71 characters"},
      {kEn, "\"one\": {\"heading\": \"One\"},",
       "\"one\": {\"heading\": \"One\"}, »\"three\": {\"heading\": \"3\"},", kError,
       "/pages/goals/blocks/three", "the block \"three\" is not in the deck"},
      {kFr, ", \"two\": {\"heading\": \"Deux\"}", "", kError, "/pages/goals/blocks",
       "the block \"two\" has no words", "\"goals\": {", "\"goals\": »{"},
      {kFr, "\"loop_line\": \"Ligne.\", ", "", kError, "/pages/logo/loop_line", "the page is in the loop",
       "\"logo\": {", "\"logo\": »{"},
  });
}

TEST_CASE("a translation may be ten words longer than a source text before it is too long") {
  const auto faults_with = [](const char* review) {
    fakes::FakeFiles files = fakes::good_content();
    std::string& text = files.files["c/text/fr.json"];
    REQUIRE(fakes::replace_once(text, "\"Plus\", \"blocks\": {\"text\": {\"body\": \"Texte.\"",
                                "\"Plus\", \"blocks\": {\"text\": {\"body\": \"" + words(50) + "\""));
    REQUIRE(fakes::replace_once(text, "\"state\": \"reviewed\"", review));
    return content::load_content(files, fakes::kFolder).faults;
  };
  CHECK(faults_with("\"state\": \"reviewed\"").empty());
  const base::Faults draft = faults_with("\"state\": \"machine-draft\"");
  REQUIRE(draft.size() == 1);
  CHECK(draft[0].pointer == "/review/state");
  const base::Faults source = faults_with("\"state\": \"source\"");
  REQUIRE(source.size() == 1);
  CHECK(source[0].severity == Severity::Warning);
  CHECK(source[0].what == "50 words");
  CHECK(source[0].todo == "shorten it to 40 or fewer");
}
