#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace kiosk::base {
namespace {

std::vector<char32_t> decoded(std::string_view text) {
  std::vector<char32_t> all;
  std::size_t at = 0;
  while (const auto c = next_code_point(text, at)) all.push_back(*c);
  return all;
}

/// What is counted of a code point between two letters.
std::size_t visible_with(char32_t c) {
  std::string text = encode_utf8(c);
  text.insert(text.begin(), 'x');
  text.push_back('y');
  return count_visible_code_points(text);
}

struct Invalid {
  const char* what;
  std::string text;
  std::size_t at;
};

const std::vector<Invalid>& invalid_texts() {
  static const std::vector<Invalid> texts = {
      {"a continuation alone", "ab\x80", 2},
      {"an invalid lead", "\xff", 0},
      {"overlong slash in two bytes", "\xc0\xaf", 0},
      {"overlong in two bytes, last", "\xc1\xbf", 0},
      {"overlong in three bytes", "a\xe0\x9f\xbf", 1},
      {"overlong in four bytes", "\xf0\x8f\xbf\xbf", 0},
      {"first surrogate", "\xed\xa0\x80", 0},
      {"last surrogate", "\xed\xbf\xbf", 0},
      {"above U+10FFFF", "\xf4\x90\x80\x80", 0},
      {"lead F5", "\xf5\x80\x80\x80", 0},
      {"two bytes cut short", "x\xc3", 1},
      {"three bytes cut short", "x\xe2\x82", 1},
      {"four bytes cut short", "x\xf0\x9f\x98", 1},
      {"a letter instead of a continuation", "\xe2\x82z", 0},
      {"a lead instead of a continuation", "\xc3\xc3\xa4", 0},
  };
  return texts;
}

}  // namespace

TEST_CASE("well-formed text has no invalid place, at the edges of each length") {
  const char* const valid[] = {"",
                               "a",
                               "\x7f",
                               "\xc2\x80",
                               "\xdf\xbf",
                               "\xe0\xa0\x80",
                               "\xed\x9f\xbf",
                               "\xee\x80\x80",
                               "\xef\xbf\xbf",
                               "\xf0\x90\x80\x80",
                               "\xf4\x8f\xbf\xbf"};
  for (const char* text : valid) {
    CAPTURE(text);
    CHECK(find_invalid_utf8(text) == std::nullopt);
  }
  CHECK(find_invalid_utf8(std::string_view("a\0b", 3)) == std::nullopt);
}

TEST_CASE("text stops being well-formed at the first byte of the bad sequence") {
  for (const Invalid& invalid : invalid_texts()) {
    CAPTURE(invalid.what);
    CHECK(find_invalid_utf8(invalid.text) == invalid.at);
  }
}

TEST_CASE("the end of the text ends it, whatever bytes come after it in memory") {
  for (const std::string_view whole : {"\xc3\xa4", "\xe2\x82\xac", "\xf0\x9f\x98\x80"}) {
    CHECK(find_invalid_utf8(whole) == std::nullopt);
    for (std::size_t cut = 1; cut < whole.size(); ++cut) CHECK(find_invalid_utf8(whole.substr(0, cut)) == 0);
  }
}

TEST_CASE("a malformed sequence decodes to U+FFFD and the decoder goes on") {
  CHECK(decoded("a\xff"
                "b") == std::vector<char32_t>{U'a', 0xFFFD, U'b'});
  CHECK(decoded("\xe2\x82z") == std::vector<char32_t>{0xFFFD, 0xFFFD, U'z'});
  CHECK(decoded("\xc3\xc3\xa4") == std::vector<char32_t>{0xFFFD, 0xE4});
  for (const Invalid& invalid : invalid_texts()) {
    CAPTURE(invalid.what);
    const auto all = decoded(invalid.text);
    REQUIRE(all.size() > invalid.at);
    CHECK(all[invalid.at] == 0xFFFD);
  }
}

TEST_CASE("decoding moves behind each code point and stops at the end") {
  const std::string text = "a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80";
  std::size_t at = 0;
  const std::pair<char32_t, std::size_t> steps[] = {{U'a', 1}, {0xE4, 3}, {0x20AC, 6}, {0x1F600, 10}};
  for (const auto& [code_point, end] : steps) {
    CHECK(next_code_point(text, at) == code_point);
    CHECK(at == end);
  }
  CHECK(next_code_point(text, at) == std::nullopt);
  CHECK(at == 10);
  at = 99;
  CHECK(next_code_point(text, at) == std::nullopt);
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80") == 4);
  CHECK(count_code_points("\xff\xfe") == 2);
}

TEST_CASE("white space of all scripts is not visible") {
  CHECK(count_visible_code_points("") == 0);
  CHECK(count_visible_code_points(" a b\tc\n\r") == 3);
  for (const char32_t space :
       {0x09, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}) {
    CAPTURE(static_cast<unsigned>(space));
    CHECK(visible_with(space) == 2);
  }
  for (const char32_t mark : {0x08, 0x0E, 0x21, 0x84, 0xA1, 0x1FFF, 0x200B, 0x3001}) {
    CAPTURE(static_cast<unsigned>(mark));
    CHECK(visible_with(mark) == 3);
  }
}

TEST_CASE("every code point survives encoding and decoding") {
  std::size_t broken = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    const std::string text = encode_utf8(c);
    std::size_t at = 0;
    if (next_code_point(text, at) != c || at != text.size()) ++broken;
  }
  CHECK(broken == 0);
}

}  // namespace kiosk::base
