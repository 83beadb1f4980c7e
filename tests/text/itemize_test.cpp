#include "text/itemize.h"

#include <doctest/doctest.h>

#include "fakes/fake_metrics.h"

using namespace kiosk;
using text::Direction;
using text::Item;

namespace {

/// Family 0 has Latin letters, digits and points, 1 Arabic, 2 and 3 both Chinese letters, for two countries.
class Families final : public text::TextMetrics {
 public:
  int width(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return metrics_.width(utf8, font, shaping);
  }
  int bearing(std::string_view utf8, text::Font font, text::Shaping shaping) const override {
    return metrics_.bearing(utf8, font, shaping);
  }
  text::FontHeight height(text::Font font) const override { return metrics_.height(font); }
  bool provides(int family, char32_t c) const override {
    if (family == 0) return c < 0x600;
    if (family == 1) return (c >= 0x600 && c < 0x700) || c == ' ' || c == '.';
    return (c >= 0x4E00 && c < 0xA000) || c == 0x3002;
  }
  int family_for(char32_t c, std::string_view language) const override {
    const int orders[2][4] = {{0, 1, 2, 3}, {0, 1, 3, 2}};
    for (const int family : orders[language == "ja" ? 1 : 0]) {
      if (provides(family, c)) return family;
    }
    return -1;
  }

 private:
  fakes::FakeMetrics metrics_;
};

const Families kFamilies;
constexpr text::Writing kEnglish{"en", Direction::LeftToRight};
constexpr text::Writing kArabic{"ar", Direction::RightToLeft};

/// "[text|script|direction|family]" for each item.
std::string show(std::string_view utf8, const text::Writing& writing) {
  std::string out;
  for (const Item& item : text::itemize(utf8, writing, kFamilies)) {
    out += "[" + std::string(utf8.substr(item.begin, item.end - item.begin)) + "|" +
           std::string(item.shaping.script.name()) +
           (item.shaping.direction == Direction::RightToLeft ? "|rtl|" : "|ltr|") +
           std::to_string(item.family) + "]";
  }
  return out;
}

}  // namespace

TEST_CASE("plain words are one item, a number in them is its own") {
  CHECK(show("Call the police", kEnglish) == "[Call the police|Latn|ltr|0]");
  CHECK(show("15 agencies, 2003", kEnglish) == "[15|Latn|ltr|0][ agencies, |Latn|ltr|0][2003|Latn|ltr|0]");
}

TEST_CASE("a number keeps its points and dashes, but not those at its ends") {
  CHECK(show("1-1-0.", kEnglish) == "[1-1-0|Latn|ltr|0][.|Latn|ltr|0]");
  CHECK(show("2023-04, 5", kEnglish) == "[2023-04|Latn|ltr|0][, |Latn|ltr|0][5|Latn|ltr|0]");
}

TEST_CASE("in a right-to-left text every number runs from left to right") {
  CHECK(show("اتصل 119", kArabic) == "[اتصل |Arab|rtl|1][119|Latn|ltr|0]");
  CHECK(show("١١٩ اتصل", kArabic) == "[١١٩|Latn|ltr|1][ اتصل|Arab|rtl|1]");
  for (const Item& item : text::itemize("اتصل 100 102 أو 119.", kArabic, kFamilies)) {
    CHECK((item.level % 2 == 1) == (item.shaping.direction == Direction::RightToLeft));
  }
}

TEST_CASE("Latin words in an Arabic text run from left to right in their own family") {
  CHECK(show("تحالف VGT الدولي", kArabic) == "[تحالف |Arab|rtl|1][VGT|Latn|ltr|0][ الدولي|Arab|rtl|1]");
}

TEST_CASE("the language chooses between families that have the same letter") {
  CHECK(show("紧急。", {"zh-Hans", Direction::LeftToRight}) == "[紧急。|Hani|ltr|2]");
  CHECK(show("紧急。", {"ja", Direction::LeftToRight}) == "[紧急。|Hani|ltr|3]");
}

TEST_CASE("a letter that no family has comes in the first, and a letter after it is not dragged along") {
  CHECK(show("a\u0E01b", kEnglish) == "[a|Latn|ltr|0][\u0E01|Thai|ltr|0][b|Latn|ltr|0]");
}

TEST_CASE("items cover every byte in order, also of malformed text and controls") {
  for (const std::string& text : {std::string("a\xFF\xC3(\xE2\x82"), std::string("\0\x01\u202E119\u202C", 10),
                                  std::string("اتصل\n119\tx"), std::string(70'000, 'x')}) {
    std::size_t at = 0;
    for (const Item& item : text::itemize(text, kArabic, kFamilies)) {
      CHECK(item.begin == at);
      CHECK(item.end > item.begin);
      at = item.end;
    }
    CHECK(at == text.size());
  }
  CHECK(text::itemize("", kArabic, kFamilies).empty());
}

TEST_CASE("an override of the direction cannot turn a number round") {
  const std::string text = "\u202E119\u202C";
  bool seen = false;
  for (const Item& item : text::itemize(text, kEnglish, kFamilies)) {
    if (text.substr(item.begin, item.end - item.begin) != "119") continue;
    seen = true;
    CHECK(item.shaping.direction == Direction::LeftToRight);
  }
  CHECK(seen);
}
