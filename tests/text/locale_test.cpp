#include "text/locale.h"

#include <doctest/doctest.h>

using kiosk::text::is_right_to_left;
using kiosk::text::region_name;

TEST_CASE("Arabic and Hebrew run from right to left, the others do not") {
  for (const char* tag : {"ar", "he", "fa", "ur"}) CHECK(is_right_to_left(tag));
  for (const char* tag : {"en", "hi", "th", "zh-Hans", "ko", "pt-BR", "", "x"})
    CHECK_FALSE(is_right_to_left(tag));
}

TEST_CASE("a country has its name in the language of the page") {
  CHECK(region_name("NZ", "en") == "New Zealand");
  CHECK(region_name("NZ", "fr") == "Nouvelle-Zélande");
  CHECK(region_name("AE", "ar") == "الإمارات العربية المتحدة");
  CHECK(region_name("KR", "ko") == "대한민국");
  CHECK(region_name("CN", "zh-Hans") == "中国");
}

TEST_CASE("a code without a country stays as it is") {
  CHECK(region_name("QX", "en") == "QX");
  CHECK(region_name("", "en").empty());
}
