#include "text/characters.h"

#include <doctest/doctest.h>

#include <initializer_list>

using kiosk::text::is_ignorable;

TEST_CASE("controls, joiners and variation selectors need no glyph") {
  for (const char32_t c : {U'\n', U'\t', U'\u00AD', U'\u061C', U'\u200C', U'\u200D', U'\u200F', U'\u2060',
                           U'\uFE0F', U'\uFEFF', U'\U000E0100'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(is_ignorable(c));
  }
}

TEST_CASE("letters, marks, signs and spaces need one") {
  for (const char32_t c :
       {U'a', U' ', U'\u00A0', U'\u0301', U'\u064E', U'\u2013', U'\uFFFD', U'\U0001F600'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK_FALSE(is_ignorable(c));
  }
}
