#include "text/typesetter.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "fakes/fake_metrics.h"

using namespace kiosk;
using text::Face;
using text::Font;

namespace {

constexpr Font kFont{Face::Regular, 20};  // every letter is 10 pixels wide
const fakes::FakeMetrics kMetrics;
const text::Typesetter kTypesetter(kMetrics);
constexpr text::Writing kEnglish;

std::vector<std::string> lines(std::string_view words, int width) {
  std::vector<std::string> result;
  for (const text::Line& line : kTypesetter.lines(words, kEnglish, kFont, width)) {
    result.push_back(line.runs.empty() ? "" : line.runs.front().utf8);
  }
  return result;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words that fit stay on one line") {
  CHECK(lines("call the police", 150) == Words{"call the police"});
}

TEST_CASE("a word that does not fit begins the next line, and the space between is gone") {
  CHECK(lines("call the police", 149) == Words{"call the", "police"});
  CHECK(lines("call the police", 80) == Words{"call the", "police"});
  CHECK(lines("call the police", 79) == Words{"call", "the", "police"});
}

TEST_CASE("the width of a line does not count the space at its end") {
  const auto result = kTypesetter.lines("call the police", kEnglish, kFont, 100);
  REQUIRE(result.size() == 2);
  CHECK(result[0].width == 80);
  CHECK(result[1].width == 60);
}

TEST_CASE("a word wider than the line is broken between letters, and nothing of it is lost") {
  CHECK(lines("emergency", 40) == Words{"emer", "genc", "y"});
  CHECK(lines("an emergency", 40) == Words{"an", "emer", "genc", "y"});
}

TEST_CASE("a letter wider than the line stands alone") {
  CHECK(lines("abc", 5) == Words{"a", "b", "c"});
}

TEST_CASE("a line feed ends a line") {
  CHECK(lines("one\ntwo", 500) == Words{"one", "two"});
}

TEST_CASE("empty text has no lines") {
  CHECK(lines("", 100).empty());
}

TEST_CASE("the widest word is measured without the space behind it") {
  CHECK(kTypesetter.widest_word("call the police now", kEnglish, kFont) == 60);
}

TEST_CASE("twenty thousand letters without a space are broken into lines that all fit") {
  const std::string flood(20'000, 'x');
  const auto result = kTypesetter.lines(flood, kEnglish, kFont, 400);
  CHECK(result.size() == 500);
  for (const text::Line& line : result) CHECK(line.width <= 400);
}

namespace {

constexpr text::Writing kArabic{"ar", text::Direction::RightToLeft};

/// The runs of a line from left to right.
Words from_left(const text::Line& line) {
  std::vector<text::Run> runs = line.runs;
  std::sort(runs.begin(), runs.end(), [](const text::Run& a, const text::Run& b) { return a.x < b.x; });
  Words words;
  for (const text::Run& run : runs) words.push_back(run.utf8);
  return words;
}

}  // namespace

TEST_CASE("a right-to-left line is read from its right end, and its numbers stay as they are") {
  const auto result = kTypesetter.lines("اتصل 119 أو 112", kArabic, kFont, 1000);
  REQUIRE(result.size() == 1);
  CHECK(from_left(result[0]) == Words{"112", " أو ", "119", "اتصل "});
  CHECK(result[0].runs.front().utf8 == "اتصل ");
  CHECK(result[0].width == 150);
}

TEST_CASE("each line is put in order by itself") {
  const auto result = kTypesetter.lines("abc اتصل 119 def", kEnglish, kFont, 90);
  REQUIRE(result.size() == 2);
  CHECK(from_left(result[0]) == Words{"abc ", "اتصل"});
  CHECK(from_left(result[1]) == Words{"119", " def"});
}

TEST_CASE("runs of a line stand side by side without gaps") {
  for (const text::Line& line : kTypesetter.lines("في 2003 بدأ VGT مع 6 أعضاء.", kArabic, kFont, 120)) {
    std::vector<text::Run> runs = line.runs;
    std::sort(runs.begin(), runs.end(), [](const text::Run& a, const text::Run& b) { return a.x < b.x; });
    int x = 0;
    for (const text::Run& run : runs) {
      CHECK(run.x == x);
      x += run.width;
    }
    CHECK(x == line.width);
  }
}

TEST_CASE("an answer does not depend on what was asked before") {
  const text::Typesetter fresh(kMetrics);
  const text::Typesetter used(kMetrics);
  for (int i = 0; i < 2000; ++i) used.width("text " + std::to_string(i), kEnglish, kFont);
  CHECK(used.lines("call the police", kEnglish, kFont, 100) ==
        fresh.lines("call the police", kEnglish, kFont, 100));
  CHECK(used.lines("call 112", kArabic, kFont, 100) == fresh.lines("call 112", kArabic, kFont, 100));
}

TEST_CASE("no word stands alone on the last line where the last two are kept together") {
  const auto together = [](std::string_view words, int width) {
    Words result;
    for (const text::Line& line : kTypesetter.lines(words, kEnglish, kFont, width, text::Ending::Together)) {
      result.push_back(line.runs.front().utf8);
    }
    return result;
  };
  CHECK(lines("call the police now", 150) == Words{"call the police", "now"});
  CHECK(together("call the police now", 150) == Words{"call the", "police now"});
  // Two words are never torn for it.
  CHECK(together("call the police", 79) == Words{"call", "the", "police"});
  // A single word, and a last line that somebody wanted, stay as they are.
  CHECK(together("police", 150) == Words{"police"});
  CHECK(together("call the\npolice", 150) == Words{"call the", "police"});
}
