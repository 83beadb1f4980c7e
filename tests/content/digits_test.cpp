#include "content/digits.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace kiosk;
using content::has_digit;
using content::is_decimal_digit;

TEST_CASE("all ten digits of a script are digits, and their neighbours are none") {
  // ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Thai, Khmer, full-width, mathematical.
  for (const char32_t zero : {U'0', U'٠', U'۰', U'०', U'০', U'๐', U'០', U'０'}) {
    CAPTURE(base::encode_utf8(zero));
    for (char32_t c = zero; c < zero + 10; ++c) CHECK(is_decimal_digit(c));
    CHECK_FALSE(is_decimal_digit(zero - 1));
    CHECK_FALSE(is_decimal_digit(zero + 10));
  }
  for (char32_t c = 0x1D7CE; c <= 0x1D7FF; ++c) CHECK(is_decimal_digit(c));
}

TEST_CASE("Unicode 15 has 680 decimal digits") {
  int count = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) count += is_decimal_digit(c) ? 1 : 0;
  CHECK(count == 680);
}

TEST_CASE("a digit is found anywhere in a text") {
  for (const char* text : {"1", "a1", "1a", "اتصل ١", "拨打１１０", "โทร ๑๙๑", "𝟗"}) CHECK(has_digit(text));
  for (const char* text : {"", "one", "一一〇", "Ⅷ", "٪", "é"}) CHECK_FALSE(has_digit(text));
}
