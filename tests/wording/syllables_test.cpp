#include "wording/syllables.h"

#include <doctest/doctest.h>

#include <string_view>
#include <utility>
#include <vector>

using kiosk::wording::count_syllables;
using kiosk::wording::knows_syllables;

namespace {

using Counts = std::vector<std::pair<std::string_view, std::size_t>>;

void check(const char* language, const Counts& counts) {
  REQUIRE(knows_syllables(language));
  for (const auto& [word, count] : counts) {
    CAPTURE(word);
    CHECK(count_syllables(word, language) == count);
  }
}

}  // namespace

TEST_CASE("English syllables by rule") {
  check("en",
        {{"child", 1},         {"police", 2},    {"safe", 1},    {"people", 2},       {"agencies", 3},
         {"makes", 1},         {"cases", 2},     {"joined", 1},  {"wanted", 2},       {"worldwide", 2},
         {"the", 1},           {"alliance", 3},  {"media", 3},   {"violent", 3},      {"nation", 2},
         {"mission", 2},       {"region", 2},    {"serious", 3}, {"sexual", 3},       {"language", 2},
         {"going", 2},         {"worrying", 3},  {"tourism", 3}, {"coordinated", 5},  {"statement", 2},
         {"enforcement", 3},   {"safely", 2},    {"careful", 2}, {"question", 2},     {"investigate", 4},
         {"international", 5}, {"emergency", 4}, {"number", 2},  {"exploitation", 4}, {"tables", 2}});
}

TEST_CASE("English words that the rules get wrong are exceptions") {
  check("en", {{"area", 3},
               {"business", 2},
               {"create", 2},
               {"every", 2},
               {"idea", 3},
               {"safety", 2},
               {"someone", 2},
               {"homeland", 2},
               {"hundred", 2},
               {"element", 3},
               {"video", 3}});
}

TEST_CASE("numbers and abbreviations are one syllable") {
  check("en", {{"15", 1}, {"vgt", 1}, {"", 1}});
}

TEST_CASE("German, Dutch and French syllables") {
  check("de", {{"kind", 1},
               {"polizei", 3},
               {"freien", 2},
               {"bauen", 2},
               {"nation", 3},
               {"gefährdet", 3},
               {"notrufnummer", 4},
               {"quelle", 2},
               {"leute", 2},
               {"see", 1}});
  check("nl", {{"kind", 1},
               {"politie", 3},
               {"gevaar", 2},
               {"leeuw", 1},
               {"kinderen", 3},
               {"bescherming", 3},
               {"nieuwe", 2},
               {"zij", 1},
               {"ideeën", 3}});
  check("fr", {{"enfant", 2},
               {"police", 2},
               {"écran", 2},
               {"créer", 2},
               {"année", 2},
               {"publique", 2},
               {"guerre", 1},
               {"naïf", 2},
               {"numéro", 3},
               {"le", 1},
               {"monde", 1},
               {"pages", 1}});
}

TEST_CASE("Spanish and Portuguese syllables") {
  check("es", {{"niño", 2},
               {"policía", 4},
               {"emergencia", 4},
               {"país", 2},
               {"que", 1},
               {"línea", 3},
               {"muy", 1},
               {"ciudad", 2},
               {"leyes", 2}});
  check("pt", {{"criança", 3},
               {"polícia", 3},
               {"nação", 2},
               {"país", 2},
               {"mães", 1},
               {"quem", 1},
               {"número", 3},
               {"proteção", 3},
               {"mundiais", 2}});
}

TEST_CASE("other languages have no rules for syllables") {
  CHECK_FALSE(knows_syllables("it"));
  CHECK_FALSE(knows_syllables("ja"));
}
