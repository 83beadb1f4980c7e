#include "model/content.h"

#include <doctest/doctest.h>

namespace kiosk::model {
namespace {

Page page(const char* id, PageKind kind) {
  Page made;
  made.id = id;
  made.kind = kind;
  return made;
}

PageText titled(const char* title) {
  PageText text;
  text.title = title;
  return text;
}

/// English is complete; French lacks the history; German is enabled without a word.
Content small_content() {
  Content content;
  content.deck.default_language = "en";
  content.deck.languages = {"fr", "en", "de"};
  content.deck.pages = {page("mission", PageKind::Statement), page("history", PageKind::Timeline),
                        page("help", PageKind::Emergency), page("more-help", PageKind::Emergency)};
  content.texts.resize(3);
  content.texts[0].language = "fr";
  content.texts[0].pages = {{"mission", titled("La mission")}, {"help", titled("Aide")}};
  content.texts[1].language = "en";
  content.texts[1].pages = {{"mission", titled("Mission")},
                            {"history", titled("History")},
                            {"help", titled("Help")},
                            {"more-help", titled("More help")}};
  content.texts[2].language = "de";
  return content;
}

}  // namespace

TEST_CASE("each enabled language has its own words") {
  const Content content = small_content();
  CHECK(content.text("fr").language == "fr");
  CHECK(content.text("en").language == "en");
}

TEST_CASE("a language that is not enabled gets the words of the default language") {
  const Content content = small_content();
  for (const char* unknown : {"xx", "", "FR", "fr-CA"}) CHECK(content.text(unknown).language == "en");
}

TEST_CASE("a page comes in the asked language where it is translated") {
  const Content content = small_content();
  const Page& mission = content.deck.pages[0];
  CHECK(content.page_text("fr", mission).title == "La mission");
  CHECK(content.text_of_page("fr", mission).language == "fr");
}

TEST_CASE("a page that a language lacks comes as a whole in the default language, the others do not") {
  const Content content = small_content();
  const Page& history = content.deck.pages[1];
  CHECK(content.page_text("fr", history).title == "History");
  CHECK(content.text_of_page("fr", history).language == "en");
  CHECK(content.page_text("fr", content.deck.pages[2]).title == "Aide");
  CHECK(content.page_text("de", history).title == "History");
  CHECK(content.page_text("xx", history).title == "History");
}

TEST_CASE("the emergency page is the first of its kind") {
  CHECK(small_content().emergency_page() == 2);
}

TEST_CASE("pages are found by their id, and an unknown id is past the end") {
  const Content content = small_content();
  CHECK(content.find_page("mission") == 0);
  CHECK(content.find_page("more-help") == 3);
  CHECK(content.find_page("nowhere") == 4);
  CHECK(content.find_page("") == 4);
}

}  // namespace kiosk::model
