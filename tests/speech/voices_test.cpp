#include "speech/voices.h"

#include <doctest/doctest.h>

#include <set>

namespace kiosk::speech {

TEST_CASE("a language finds its voice") {
  CHECK(find_voice("en") == "en-gb");
  CHECK(find_voice("fr") == "fr-fr");
  CHECK(find_voice("zh-Hans") == "cmn-latn-pinyin");
  for (const char* language : {"es", "ar", "it", "nl", "ko", "de", "pt", "hi", "id", "sw"}) {
    CAPTURE(language);
    CHECK(find_voice(language) == language);
  }
}

TEST_CASE("a tag with a region or a script falls back on its language") {
  CHECK(find_voice("de-AT") == "de");
  CHECK(find_voice("pt-BR") == "pt-br");
  CHECK(find_voice("pt-AO") == "pt");
  CHECK(find_voice("zh-Hans-SG") == "cmn-latn-pinyin");
  CHECK(find_voice("EN-us") == "en-us");
}

TEST_CASE("a language that cannot be understood when read aloud has no voice") {
  for (const char* language : {"fil", "he", "ja", "th", "zh", "zh-Hant", "xx", "e", "eng", "-en", "-", ""}) {
    CAPTURE(language);
    CHECK_FALSE(find_voice(language));
  }
}

TEST_CASE("no language stands in the table twice") {
  std::set<std::string_view> seen;
  for (const Voice& voice : voices()) CHECK(seen.insert(voice.language).second);
  CHECK(seen.size() >= 13);
}

}  // namespace kiosk::speech
