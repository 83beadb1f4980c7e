#include "show/plan.h"

#include <doctest/doctest.h>

namespace kiosk::show {
namespace {

using model::PageKind;
using std::chrono::milliseconds;
using std::chrono::seconds;

std::string letters(std::size_t count) {
  return std::string(count, 'x');
}

model::Block block(std::string id, std::string mark = {}) {
  model::Block made;
  made.id = std::move(id);
  made.mark = std::move(mark);
  return made;
}

model::Page page(std::string id, PageKind kind, bool in_loop, std::vector<model::Block> blocks = {}) {
  model::Page made;
  made.id = std::move(id);
  made.kind = kind;
  made.in_loop = in_loop;
  made.blocks = std::move(blocks);
  return made;
}

model::Content small_content() {
  model::Content content;
  content.deck.default_language = "en";
  content.deck.languages = {"en", "zh"};
  content.deck.pages = {
      page("mission", PageKind::Statement, true, {block("a")}),
      page("goals", PageKind::List, true, {block("one"), block("two", letters(15)), block("x")}),
      page("emergency", PageKind::Emergency, true),
      page("about", PageKind::About, false, {block("a", letters(5)), block("b")})};
  model::TextSet english;
  english.language = "en";
  english.message = {letters(400), letters(60), letters(50), letters(20)};
  english.pages["mission"] = {letters(15) + " \n", letters(50), "", {{"a", {"", letters(300)}}}};
  english.pages["goals"] = {
      letters(10), "", "", {{"one", {letters(40), letters(200)}}, {"two", {"", letters(200)}}}};
  english.pages["emergency"] = {letters(200), letters(200), "", {}};
  english.pages["about"] = {
      letters(20), "", letters(25), {{"a", {letters(100), letters(200)}}, {"b", {"", letters(300)}}}};
  model::TextSet chinese;
  chinese.language = "zh";
  content.texts = {english, chinese};
  return content;
}

}  // namespace

TEST_CASE("a plan has the pages, kinds and languages of the deck") {
  const Plan plan = make_plan(small_content(), ReadingProfile::Normal);
  CHECK(plan.default_language == "en");
  CHECK(plan.languages == std::vector<std::string>{"en", "zh"});
  REQUIRE(plan.pages.size() == 4);
  CHECK(plan.pages[0].id == "mission");
  CHECK(plan.pages[0].in_loop);
  CHECK_FALSE(plan.pages[0].emergency);
  CHECK(plan.pages[2].emergency);
  CHECK_FALSE(plan.pages[3].in_loop);
}

TEST_CASE("the dwell of a loop page counts its title and its loop line") {
  CHECK(make_plan(small_content(), ReadingProfile::Normal).pages[0].dwell == milliseconds(8'500));
  CHECK(make_plan(small_content(), ReadingProfile::Slow).pages[0].dwell == seconds(12));
}

TEST_CASE("the dwell of a page without a loop line counts its title and the names of its blocks") {
  CHECK(make_plan(small_content(), ReadingProfile::Normal).pages[1].dwell == milliseconds(8'500));
}

TEST_CASE("the dwell of the emergency page counts the message without the bar, and is at least 12 s") {
  model::Content content = small_content();
  CHECK(make_plan(content, ReadingProfile::Normal).pages[2].dwell == milliseconds(14'500));
  content.texts[0].message = {"b", "q", "h", "l"};
  CHECK(make_plan(content, ReadingProfile::Normal).pages[2].dwell == seconds(12));
}

TEST_CASE("the reading time counts all words of the opened page") {
  CHECK(make_plan(small_content(), ReadingProfile::Normal).pages[3].reading == milliseconds(62'500));
}

TEST_CASE("the reading time of the emergency page counts the message too") {
  CHECK(make_plan(small_content(), ReadingProfile::Normal).pages[2].reading ==
        reading_time(200 + 130, "en", ReadingProfile::Normal));
}

TEST_CASE("a page's own dwell comes before the formula, and is listed when it is shorter") {
  model::Content content = small_content();
  content.deck.pages[0].dwell = milliseconds(8'499);
  content.deck.pages[1].dwell = milliseconds(8'500);
  content.deck.pages[2].dwell = seconds(60);
  content.deck.pages[3].dwell = seconds(1);  // not in the loop, so nobody ever sees it
  const Plan plan = make_plan(content, ReadingProfile::Normal);
  CHECK(plan.pages[0].dwell == milliseconds(8'499));
  CHECK(plan.pages[2].dwell == seconds(60));
  CHECK(short_dwells(content, ReadingProfile::Normal) == std::vector<std::string>{"mission"});
  CHECK(short_dwells(content, ReadingProfile::Slow) == std::vector<std::string>{"mission", "goals"});
  CHECK(short_dwells(small_content(), ReadingProfile::Slow).empty());
}

TEST_CASE("the message in the default language stays as long as its own characters take") {
  model::Content content = small_content();
  CHECK(make_plan(content, ReadingProfile::Normal).message_dwell.at(0) == milliseconds(14'500));
  content.texts[0].message = {"b", "q", "h", "l"};
  CHECK(make_plan(content, ReadingProfile::Normal).message_dwell.at(0) == seconds(6));
  CHECK(make_plan(content, ReadingProfile::Slow).message_dwell.at(0) == seconds(8));
}

TEST_CASE("the message in another language stays for both languages, at the rate of the slower one") {
  model::Content content = small_content();
  content.texts[0].message = {letters(400), letters(3), letters(4), letters(4)};
  content.texts[1].message = {letters(400), letters(10), letters(10), letters(2)};
  // 22 and 11 characters at 165 a minute are 12 s.
  CHECK(make_plan(content, ReadingProfile::Normal).message_dwell ==
        std::vector<base::Duration>{seconds(6), milliseconds(14'500)});
  content.texts[1].pages = content.texts[0].pages;
  content.deck.default_language = "zh";
  CHECK(make_plan(content, ReadingProfile::Normal).message_dwell ==
        std::vector<base::Duration>{milliseconds(14'500), milliseconds(10'500)});
}

}  // namespace kiosk::show
