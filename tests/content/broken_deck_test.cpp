#include <algorithm>

#include "content/broken_content.h"
#include "content/deck_parser.h"

using namespace kiosk;
using base::Severity;

namespace {

constexpr const char* kDeck = "deck.json";
constexpr Severity kError = Severity::Error;

}  // namespace

TEST_CASE("the good content has no faults at all") {
  const content::Loaded loaded =
      content::load_content(fakes::good_content(), fakes::kFolder, {.wording = content::Wording::Checked});
  for (const base::Fault& fault : loaded.faults) INFO(base::format_fault(fault));
  CHECK(loaded.faults.empty());
  REQUIRE(loaded.content.has_value());
  CHECK(loaded.content->deck.pages.size() == 4);
  CHECK(loaded.content->texts.size() == 2);
}

TEST_CASE("a broken deck is named at its exact place: the whole") {
  fakes::check_broken({
      {kDeck, "\"1\",\n  \"default", "\"1\"\n  »\"default", kError, "", "found a string where a comma"},
      {kDeck, "\"version\": \"1\",", "\"version\": »1,", kError, "/version", "found a number where a string"},
      {kDeck, "\"version\": \"1\",", "\"version\": »\"\",", kError, "/version", "an empty text"},
      {kDeck, "{\n  \"version\": \"1\",", "»{", kError, "/version", "\"version\" is missing"},
      {kDeck, "\"version\"", "»\"verzion\": \"1\", \"version\"", kError, "/verzion", "unknown key"},
      {kDeck, "\"version\": \"1\",", "\"version\": \"1\", »\"version\": \"2\",", kError, "/version",
       "comes twice"},
      {kDeck, "\"default_language\": \"en\"", "\"default_language\": »\"english\"", kError,
       "/default_language", "is not a language tag"},
      {kDeck, "[\"en\", \"fr\"]", "[\"en\", \"fr\", »\"fr\"]", kError, "/languages/2", "is there twice"},
      {kDeck, "[\"en\", \"fr\"]", "[\"en\", \"fr\", »\"nl\"]", kError, "/languages/2",
       "text/nl.json: No such file"},
      {kDeck, "[\"en\", \"fr\"]", "»[]", kError, "/languages", "0 entries"},
      {kDeck, "[\"en\", \"fr\"]", "»\"en\"", kError, "/languages", "found a string where an array"},
      {kDeck, "[\"en\", \"fr\"]", "[\"en\", »\"../fr\"]", kError, "/languages/1", "is not a language tag"},
      {kDeck, "\"since\": \"2024-11\"", "\"since\": »\"2024-13\"", kError, "/chair/since", "is not a date"},
      {kDeck, "\"as_of\": \"2024-11-08\"", "\"as_of\": »\"2023-02-29\"", kError, "/chair/as_of",
       "is not a date"},
      {kDeck, "{\"name\": \"AFP\", ", "»{", kError, "/chair/name", "\"name\" is missing"},
      {kDeck, "\"contact\": \"info@example.org\"", "\"contact\": »null", kError, "/contact", "found null"},
      {kDeck, "  \"contact\": \"info@example.org\",\n", "", Severity::Notice, "/contact", "is not set"},
      {kDeck, "\"default_language\": \"en\"", "\"default_language\": »\"fr\"", kError, "/default_language",
       "is not among the languages", "\"en\", \"fr\"", "\"en\""},
  });
}

TEST_CASE("a broken deck is named at its exact place: pages") {
  fakes::check_broken({
      {kDeck, "\"id\": \"more\"", "\"id\": »\"goals\"", kError, "/pages/2/id", "is there twice"},
      {kDeck, "\"id\": \"more\"", "\"id\": »\"More!\"", kError, "/pages/2/id", "is not an id"},
      {kDeck, "{\"id\": \"more\", ", "»{", kError, "/pages/2/id", "\"id\" is missing"},
      {kDeck, "\"article\"", "»\"artikle\"", kError, "/pages/2/kind", "unknown value \"artikle\""},
      {kDeck, "{\"id\": \"more\", \"kind\": \"article\",", "»{\"id\": \"more\",", kError, "/pages/2/kind",
       "\"kind\" is missing"},
      {kDeck, "\"dwell_s\": 12", "\"dwell_s\": »1", kError, "/pages/2/dwell_s", "1 seconds is out of range"},
      {kDeck, "\"dwell_s\": 12", "\"dwell_s\": »\"12\"", kError, "/pages/2/dwell_s", "found a string"},
      {kDeck, "\"dwell_s\": 12", "»\"dwel_s\": 12", kError, "/pages/2/dwel_s", "unknown key \"dwel_s\""},
      {kDeck, "\"kind\": \"title\", \"loop\": true", "\"kind\": \"title\", \"loop\": »\"yes\"", kError,
       "/pages/0/loop", "found a string where true or false"},
      {kDeck, "[{\"id\": \"act\", \"origin\": [\"seed-a\"]}]", "»[]", kError, "/pages/3/blocks", "0 entries"},
      {kDeck, "\"kind\": \"emergency\"", "\"kind\": \"article\"", kError, "/pages",
       "no page of the kind \"emergency\"", "\"pages\": [", "\"pages\": »["},
      {kDeck, "\"kind\": \"emergency\", \"loop\": true", "\"kind\": \"emergency\"", kError, "/pages",
       "the emergency page is not in the loop", "\"pages\": [", "\"pages\": »["},
  });
}

TEST_CASE("a broken deck is named at its exact place: blocks and images") {
  fakes::check_broken({
      {kDeck, "\"A19.1\"", "»\"A24\"", kError, "/pages/0/blocks/0/facts/1", "unknown fact \"A24\""},
      {kDeck, "\"A19.1\"", "»\"A19.4\"", kError, "/pages/0/blocks/0/facts/1", "unknown fact"},
      {kDeck, "\"A19.1\"", "»19", kError, "/pages/0/blocks/0/facts/1", "found a number"},
      {kDeck, "\"as_of\": \"2023\"", "\"as_of\": »\"last year\"", kError, "/pages/0/blocks/0/as_of",
       "is not a date"},
      {kDeck, "\"id\": \"two\"", "\"id\": »\"one\"", kError, "/pages/1/blocks/1/id", "is there twice"},
      {kDeck, "\"mark\": \"1\"", "\"mark\": »\"far too long a mark\"", kError, "/pages/1/blocks/0/mark",
       "19 characters"},
      {kDeck, "\"mark\": \"1\", \"origin\": [\"seed-a\"]", "\"mark\": \"1\"", kError,
       "/pages/1/blocks/0/origin", "\"origin\" is missing", "{\"id\": \"one\"", "»{\"id\": \"one\""},
      {kDeck, "[\"seed-b\", \"external\"]", "[»\"seed_b\", \"external\"]", kError,
       "/pages/1/blocks/1/origin/0", "unknown value \"seed_b\""},
      {kDeck, "\"a.png\"", "»\"b.png\"", kError, "/pages/0/image/file", "images/b.png: No such file"},
      {kDeck, "\"a.png\"", "»\"../a.png\"", kError, "/pages/0/image/file", "is not a name of an image"},
      {kDeck, "\"a.png\"", "»\"a.gif\"", kError, "/pages/0/image/file", "is not a name of an image"},
      {kDeck, "{\"file\": \"a.png\", ", "»{", kError, "/pages/0/image/file", "\"file\" is missing"},
      {kDeck, "{\"file\": \"a.png\", \"source\": \"us\", \"licence\": \"CC0\"}", "»\"a.png\"", kError,
       "/pages/0/image", "found a string where an object"},
      {kDeck, "{\"file\": \"a.png\", \"source\": \"us\", ", "»{\"file\": \"a.png\", ", base::Severity::Notice,
       "/pages/0/image/source", "the picture has no \"source\""},
  });
}

TEST_CASE("a broken deck is named at its exact place: places on the globe") {
  // Text that is there once, in a block without a mark of a page that is no globe.
  const auto parse = [](const std::string& kind, const std::string& block) {
    base::Faults faults;
    content::parse_deck(
        "deck.json",
        R"({"version": "1", "default_language": "en", "contact": "x", "pages": [{"id": "e", "kind": "emergency", "loop": true, )"
        R"("blocks": [{"id": "b", "origin": ["external"]}]}, {"id": "f", "kind": ")" +
            kind + R"(", "blocks": [{"id": "x", "origin": ["external"], )" + block + "}]}]}",
        faults);
    std::string all;
    for (const base::Fault& fault : faults) all += base::format_fault(fault) + "\n";
    return all;
  };
  const std::string good = R"("mark": "A", "place": {"lat": -35.3, "lon": 149.1})";
  CHECK(parse("founders", good) == "");
  CHECK(parse("founders", good + R"(, "layer": "member")") == "");
  const auto complains = [&](const std::string& kind, const std::string& block, const char* about) {
    const std::string faults = parse(kind, block);
    CHECK_MESSAGE(faults.find(about) != std::string::npos, faults);
    CHECK(std::count(faults.begin(), faults.end(), '\n') == 1);
  };
  complains("list", good, "only a page of the kind \"founders\" has a globe");
  complains("founders", R"("place": {"lat": 1, "lon": 1})", "a place needs a mark");
  complains("founders", R"("mark": "A", "layer": "member")", "a layer without a place");
  complains("founders", R"("mark": "A", "place": {"lat": 90.5, "lon": 1})", "90");
  complains("founders", R"("mark": "A", "place": {"lat": 1, "lon": -181})", "180");
  complains("founders", R"("mark": "A", "place": {"lat": 1})", "\"lon\" is missing");
  complains("founders", R"("mark": "A", "place": [1, 2])", "found an array");
  complains("founders", good + R"(, "layer": "partner")", "partner");
}
