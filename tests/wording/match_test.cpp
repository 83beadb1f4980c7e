#include "wording/match.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::wording;
using text::ByteRange;

namespace {

/// Where the only term of a list stands in `text`.
std::optional<ByteRange> find(const std::string& text, const std::string& term, const char* language = "en",
                              const char* keys = "") {
  const List list = parse_list(language, std::string(keys) + "[report here]\n" + term + "\n");
  REQUIRE(list.report_here.size() == 1);
  return Searched(text, list).find(list.report_here[0]);
}

}  // namespace

TEST_CASE("a term matches whole words, whatever their case") {
  CHECK(find("Please REPORT Here!", "report here") == ByteRange{7, 18});
  CHECK_FALSE(find("unreport here", "report here").has_value());
  CHECK_FALSE(find("report hereby", "report here").has_value());
  CHECK_FALSE(find("report, then go here", "report here").has_value());
}

TEST_CASE("a star leaves an end open") {
  CHECK(find("many reporters", "report*").has_value());
  CHECK_FALSE(find("an unreported one", "report*").has_value());
  CHECK(find("والشاشة", "*شاشة", "ar").has_value());
  CHECK_FALSE(find("والشاشةب", "*شاشة", "ar").has_value());
  CHECK(find("unreported", "*report*").has_value());
}

TEST_CASE("a gap spans up to three words") {
  CHECK(find("report here", "report ... here").has_value());
  CHECK(find("report what you saw here", "report ... here") == ByteRange{0, 24});
  CHECK_FALSE(find("report all that you saw here", "report ... here").has_value());
}

TEST_CASE("hyphens and apostrophes part words in the text as in the term") {
  CHECK(find("Report-here", "report here").has_value());
  CHECK(find("c’est d’ici", "d'ici", "fr") == ByteRange{8, 15});
  CHECK(find("c’est d’ici", "ici", "fr").has_value());
}

TEST_CASE("accents written as one or as two code points are the same, and soft hyphens are nothing") {
  CHECK(find("l'e\u0301cran", "écran", "fr").has_value());
  CHECK(find("re\u00ADport", "report").has_value());
}

TEST_CASE("without spaces a term is found anywhere, at its byte, across spaces and line ends") {
  const char* keys = "match = substring\n";
  CHECK(find("请在此举报。", "在此举报", "zh-Hans", keys) == ByteRange{3, 15});
  CHECK(find("请在此 举\n报", "在此举报", "zh-Hans", keys) == ByteRange{3, 17});
  CHECK(find("ここで ﾀｯﾁ", "タッチ", "ja", keys).has_value());
  CHECK_FALSE(find("请报警。", "在此举报", "zh-Hans", keys).has_value());
  CHECK_FALSE(find("", "在此举报", "zh-Hans", keys).has_value());
}
