#include "text/words.h"

#include <doctest/doctest.h>

using kiosk::text::ByteRange;
using kiosk::text::fold_case;
using kiosk::text::sentence_ranges;
using kiosk::text::word_ranges;

namespace {

using Words = std::vector<std::string>;

Words parts(const std::string& text, const std::vector<ByteRange>& ranges) {
  Words result;
  for (const ByteRange& range : ranges) result.push_back(text.substr(range.begin, range.end - range.begin));
  return result;
}

Words words(const std::string& text, const char* language) {
  return parts(text, word_ranges(text, language));
}

Words sentences(const std::string& text, const char* language) {
  return parts(text, sentence_ranges(text, language));
}

}  // namespace

TEST_CASE("words come with their bytes, without spaces and punctuation") {
  CHECK(word_ranges("An é, 15!", "en") == std::vector<ByteRange>{{0, 2}, {3, 5}, {7, 9}});
  CHECK(words("non-profit groups", "en") == Words{"non", "profit", "groups"});
}

TEST_CASE("words of languages without spaces come from dictionaries") {
  CHECK(words("โทรหาตำรวจ", "th") == Words{"โทร", "หา", "ตำรวจ"});
  CHECK(words("请报警。", "zh-Hans").size() == 2);
  CHECK(words("警察に電話", "ja") == Words{"警察", "に", "電話"});
}

TEST_CASE("sentences end at full stops of their script and at line ends, and cover the text") {
  CHECK(sentences("Call now. Is it 3.5 km?\nGo", "en") == Words{"Call now. ", "Is it 3.5 km?\n", "Go"});
  CHECK(sentences("電話する。待つ。", "ja") == Words{"電話する。", "待つ。"});
  CHECK(sentences("फ़ोन करें। रुकें।", "hi").size() == 2);
  CHECK(sentences("هل؟ نعم.", "ar").size() == 2);
}

TEST_CASE("spellings of the same word fold to the same") {
  CHECK(fold_case("STRASSE") == fold_case("Straße"));
  CHECK(fold_case("E\u0301TE\u0301") == "été");
  CHECK(fold_case("po\u00ADli\u200Dce\u200F") == "police");
  CHECK(fold_case("ＡＢ") == "ab");
  // The ligature that grows most.
  CHECK(fold_case("\uFDFA").size() > 20);
}

TEST_CASE("empty and malformed texts do no harm") {
  CHECK(word_ranges("", "en").empty());
  CHECK(sentence_ranges("", "en").empty());
  CHECK(fold_case("").empty());
  const std::string broken = "ab\xC3 \xFFz";
  CHECK(sentence_ranges(broken, "en").back().end == broken.size());
  CHECK(word_ranges(broken, "en").front() == ByteRange{0, 2});
  CHECK(fold_case(broken).starts_with("ab"));
}
