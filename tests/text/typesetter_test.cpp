#include "text/paragraph.h"

#include <doctest/doctest.h>

#include "fakes/fake_metrics.h"

using namespace kiosk;
using text::Face;
using text::Font;

namespace {

constexpr Font kFont{Face::Regular, 20};  // every letter is 10 pixels wide
const fakes::FakeMetrics kMetrics;

std::vector<std::string> lines(std::string_view words, int width) {
  std::vector<std::string> result;
  for (const text::Line& line : text::break_lines(words, "en", kFont, width, kMetrics)) {
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
  const auto result = text::break_lines("call the police", "en", kFont, 100, kMetrics);
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
  CHECK(text::widest_word("call the police now", "en", kFont, kMetrics) == 60);
}

TEST_CASE("twenty thousand letters without a space are broken into lines that all fit") {
  const std::string flood(20'000, 'x');
  const auto result = text::break_lines(flood, "en", kFont, 400, kMetrics);
  CHECK(result.size() == 500);
  for (const text::Line& line : result) CHECK(line.width <= 400);
}
