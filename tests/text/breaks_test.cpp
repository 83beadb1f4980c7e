#include "text/breaks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using kiosk::text::cluster_offsets;
using kiosk::text::line_break_offsets;

using Offsets = std::vector<std::size_t>;

TEST_CASE("a line may end behind a space and at the end of the text") {
  CHECK(line_break_offsets("call the police", "en") == Offsets{5, 9, 15});
}

TEST_CASE("a no-break space and a word joiner hold words together") {
  CHECK(line_break_offsets("15\u00A0agencies", "en") == Offsets{12});
}

TEST_CASE("French keeps its question mark with the word before it, behind a narrow no-break space") {
  const std::string text = "danger\u202F?";
  CHECK(line_break_offsets(text, "fr") == Offsets{text.size()});
}

TEST_CASE("Chinese breaks between words, not inside them and not before a full stop") {
  CHECK(line_break_offsets("儿童。", "zh-Hans") == Offsets{9});
  CHECK(line_break_offsets("儿童。", "en") == Offsets{3, 9});
  const std::string text = "请拨打当地紧急电话";
  const Offsets offsets = line_break_offsets(text, "zh-Hans");
  CHECK(offsets.size() > 2);
  // Not inside 电话, "telephone".
  CHECK(std::find(offsets.begin(), offsets.end(), text.size() - 3) == offsets.end());
}

TEST_CASE("Thai breaks between words that no space parts") {
  CHECK(line_break_offsets("โทรหาตำรวจ", "th").size() > 1);
}

TEST_CASE("Korean breaks between words, not between syllables") {
  const std::string text = "경찰에 전화하세요. VGT는 15개";
  CHECK(line_break_offsets(text, "ko") == Offsets{10, 27, 34, text.size()});
  CHECK(line_break_offsets(text, "en").size() > 4);
}

TEST_CASE("an emoji joined of several stays one cluster") {
  const std::string family = "👩‍👧";
  CHECK(cluster_offsets(family) == Offsets{family.size()});
  CHECK(cluster_offsets("e\u0301a") == Offsets{3, 4});
}

TEST_CASE("empty text has no offsets") {
  CHECK(line_break_offsets("", "en").empty());
  CHECK(cluster_offsets("").empty());
}

TEST_CASE("malformed UTF-8 is walked through to its end") {
  const std::string broken = "ab\xC3 \xFFz";
  CHECK(line_break_offsets(broken, "en").back() == broken.size());
  CHECK(cluster_offsets(broken).back() == broken.size());
}
