#include <doctest/doctest.h>

#include <algorithm>

#include "content/content_loader.h"
#include "content/digits.h"
#include "content/fact_ids.h"

using namespace kiosk;

namespace {

const std::string kFolder = KIOSK_SOURCE_DIR "/content";

model::Content shipped() {
  auto loaded = content::load_content(base::SystemFiles(), kFolder);
  REQUIRE(loaded.content.has_value());
  return std::move(*loaded.content);
}

using Tags = std::vector<std::string>;

/// All words of a page in one string.
std::string all_words(const model::TextSet& text, const std::string& id) {
  const model::PageText& page = text.pages.at(id);
  std::string all = page.title + " " + page.loop_line + " " + page.caption;
  for (const auto& [block_id, block] : page.blocks) all += " " + block.heading + " " + block.body;
  return all;
}

bool names_seed(const model::Block& block, char seed) {
  return std::any_of(block.facts.begin(), block.facts.end(),
                     [&](const std::string& id) { return id[0] == seed; });
}

bool has_origin(const model::Block& block, model::Origin origin) {
  return std::find(block.origin.begin(), block.origin.end(), origin) != block.origin.end();
}

}  // namespace

TEST_CASE("the default content has no errors and no warnings") {
  const content::Loaded loaded =
      content::load_content(base::SystemFiles(), kFolder, {.wording = content::Wording::Checked});
  for (const base::Fault& fault : loaded.faults) {
    INFO(base::format_fault(fault));
    CHECK(fault.severity == base::Severity::Notice);
  }
  REQUIRE(loaded.content.has_value());
}

TEST_CASE("the default content covers every fact of both seeds, part by part") {
  const model::Content content = shipped();
  CHECK(content::uncovered_facts(content).empty());
  for (const char* whole : {"A17", "A18", "A19"}) {
    for (const std::string& part : content::parts_of_fact(whole)) {
      const bool tagged =
          std::any_of(content.deck.pages.begin(), content.deck.pages.end(), [&](const auto& page) {
            return std::any_of(page.blocks.begin(), page.blocks.end(), [&](const auto& block) {
              return std::find(block.facts.begin(), block.facts.end(), part) != block.facts.end();
            });
          });
      CHECK_MESSAGE(tagged, part);
    }
  }
}

TEST_CASE("a fact that loses its block is missed") {
  model::Content content = shipped();
  auto& pages = content.deck.pages;
  pages.erase(pages.begin() + static_cast<std::ptrdiff_t>(content.find_page("wellbeing")));
  CHECK(content::uncovered_facts(content) == std::vector<std::string>{"A16"});
  auto& objectives = pages[content.find_page("objectives")];
  objectives.blocks.pop_back();
  CHECK(content::uncovered_facts(content) == std::vector<std::string>{"A16", "A19"});
}

TEST_CASE("every block of the default content says which facts it carries and where they are from") {
  for (const model::Page& page : shipped().deck.pages) {
    for (const model::Block& block : page.blocks) {
      CAPTURE(page.id + "/" + block.id);
      CHECK_FALSE(block.facts.empty());
      CHECK(names_seed(block, 'A') == has_origin(block, model::Origin::SeedA));
      CHECK(names_seed(block, 'B') == has_origin(block, model::Origin::SeedB));
      if (has_origin(block, model::Origin::External) && page.kind != model::PageKind::Founders) {
        CHECK(block.as_of.has_value());
      }
    }
  }
}

TEST_CASE("the loop is logo, mission, objectives, founders, emergency, in that order") {
  std::vector<std::string> loop;
  for (const model::Page& page : shipped().deck.pages) {
    if (page.in_loop) loop.push_back(page.id);
  }
  CHECK(loop == std::vector<std::string>{"logo", "mission", "objectives", "founders", "emergency"});
}

TEST_CASE("13 stands on the history page only, and nothing says 15 countries") {
  const model::Content content = shipped();
  for (const auto& [id, page] : content.text("en").pages) {
    const std::string all = all_words(content.text("en"), id);
    CAPTURE(id);
    CHECK((all.find("13") == std::string::npos || id == "history"));
    CHECK(all.find("15 countr") == std::string::npos);
    CHECK(all.find("http") == std::string::npos);
    CHECK(all.find('@') == std::string::npos);
  }
}

TEST_CASE("the default content has no contact address, and its chair is dated") {
  const model::Content content = shipped();
  CHECK_FALSE(content.deck.contact.has_value());
  REQUIRE(content.deck.chair.has_value());
  CHECK(content.deck.chair->as_of == "2024-11-08");
}

TEST_CASE("the message is the agreed one") {
  const model::Content content = shipped();
  const model::Message& message = content.text("en").message;
  CHECK(message.bar == "Child in danger? Call your local emergency number or the police.");
  CHECK(message.headline == "Call your local emergency number or the police.");
  CHECK(message.line_under == "This screen cannot take a report.");
}

TEST_CASE("the default content speaks 17 languages, English first") {
  CHECK(shipped().deck.languages == Tags{"en", "ar", "de", "es", "fil", "fr", "he", "hi", "id", "it", "ja",
                                         "ko", "nl", "pt", "sw", "th", "zh-Hans"});
}

TEST_CASE("nine languages have every page of the deck, the others at least the emergency page") {
  const model::Content content = shipped();
  const Tags whole = {"en", "ar", "de", "es", "fr", "it", "ko", "nl", "pt"};
  for (const model::TextSet& text : content.texts) {
    CAPTURE(text.language);
    CHECK(text.pages.contains(content.deck.pages[content.emergency_page()].id));
    if (std::find(whole.begin(), whole.end(), text.language) == whole.end()) continue;
    for (const model::Page& page : content.deck.pages) {
      CHECK_MESSAGE(text.pages.contains(page.id), page.id);
    }
  }
}

TEST_CASE("Arabic and Hebrew are written from right to left, all others from left to right") {
  for (const model::TextSet& text : shipped().texts) {
    CAPTURE(text.language);
    const bool right_to_left = text.language == "ar" || text.language == "he";
    CHECK((text.direction == model::Direction::RightToLeft) == right_to_left);
  }
}

TEST_CASE("English is the source, every translation is a draft or says who reviewed it and when") {
  for (const model::TextSet& text : shipped().texts) {
    CAPTURE(text.language);
    CHECK((text.review.state == model::ReviewState::Source) == (text.language == "en"));
    const bool reviewed = text.review.state == model::ReviewState::Reviewed;
    CHECK(text.review.by.empty() == !reviewed);
    CHECK(text.review.on.empty() == !reviewed);
  }
}

TEST_CASE("no message and no emergency page has a digit of any script") {
  const model::Content content = shipped();
  for (const model::TextSet& text : content.texts) {
    CAPTURE(text.language);
    const model::Message& message = text.message;
    CHECK_FALSE(content::has_digit(message.bar + message.question + message.headline + message.line_under));
    for (const model::Page& page : content.deck.pages) {
      if (page.kind == model::PageKind::Emergency) CHECK_FALSE(content::has_digit(all_words(text, page.id)));
    }
  }
}

TEST_CASE("every language says below the headline that the screen takes no report, and nowhere twice") {
  for (const model::TextSet& text : shipped().texts) {
    CAPTURE(text.language);
    CHECK(all_words(text, "emergency").find(text.message.line_under) == std::string::npos);
  }
}
