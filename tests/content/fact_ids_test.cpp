#include "content/fact_ids.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "content/content_loader.h"

using namespace kiosk;
using content::is_fact_id;

TEST_CASE("the two seeds have fifty facts") {
  const auto ids = content::all_fact_ids();
  CHECK(ids.size() == 50);
  CHECK(ids.front() == "A1");
  CHECK(ids.back() == "B27");
}

TEST_CASE("facts and their parts are known, others are not") {
  for (const char* id : {"A1", "A23", "B1", "B27", "A17.a", "A17.d", "A18.e", "A19.1", "A19.3"})
    CHECK(is_fact_id(id));
  for (const char* id :
       {"", "A0", "A24", "B28", "C1", "a1", "A01", "A1.1", "A17.e", "A18.f", "A19.0", "A19.4", "A19."}) {
    CHECK_FALSE(is_fact_id(id));
  }
}

TEST_CASE("a fact with parts is covered when all of them are, or the whole") {
  const auto uncovers_a19 = [](std::vector<std::string> facts) {
    model::Content content;
    content.deck.pages.resize(1);
    content.deck.pages[0].blocks.resize(1);
    content.deck.pages[0].blocks[0].facts = std::move(facts);
    const auto missing = content::uncovered_facts(content);
    return std::find(missing.begin(), missing.end(), "A19") != missing.end();
  };
  CHECK(uncovers_a19({"A19.1", "A19.2"}));
  CHECK_FALSE(uncovers_a19({"A19.1", "A19.2", "A19.3"}));
  CHECK_FALSE(uncovers_a19({"A19"}));
}
