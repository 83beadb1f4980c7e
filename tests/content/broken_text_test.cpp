#include "content/broken_content.h"

using namespace kiosk;
using base::Severity;

namespace {

constexpr const char* kEn = "text/en.json";
constexpr const char* kFr = "text/fr.json";
constexpr Severity kError = Severity::Error;

std::string words(int count) {
  std::string text = "w";
  for (int i = 1; i < count; ++i) text += " w";
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
      {kFr, "\"dir\": \"ltr\"", "\"dir\": »\"rtl\"", kError, "/dir", "right-to-left"},
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
      {kEn, "\"home\": \"Home\"", "»\"hom\": \"Home\", \"home\": \"Home\"", kError, "/ui/hom", "unknown key"},
      {kEn, "\"resume\": \"Go on\"", "\"resume\": »\"Go\\u0007on\"", kError, "/ui/resume",
       "a control character"},
      {kFr, "\"resume\": \"R\"", "\"resume\": »\"\\u202eR\"", kError, "/ui/resume", "a control character"},
      {kFr, "\"resume\": \"R\"", "\"resume\": »\"אבג 112\"", kError, "/ui/resume",
       "digits in a right-to-left"},
      {kFr, "\"resume\": \"R\"", "\"resume\": \"R»\\ud83d\"", kError, "", "a broken escape"},
      {kFr, "\"resume\": \"R\"", "\"resume\": »\"" + letters(5000) + "\"", kError, "/ui/resume",
       "more than 4 KiB"},
      {kFr, "\"resume\": \"R\"", "\"resume\": »false", kError, "/ui/resume",
       "found true or false where a string"},
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
      {kEn, "{\"text\": {\"body\": \"Body.\"}}", "{\"text\": {\"body\": »\"" + letters(601) + "\"}}", kError,
       "/pages/more/blocks/text/body", "601 characters"},
      {kEn, "{\"text\": {\"body\": \"Body.\"}}", "{\"text\": {\"body\": »\"About Child Porn.\"}}",
       Severity::Warning, "/pages/more/blocks/text/body", "child porn"},
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
