#include "speech/digits.h"

#include <doctest/doctest.h>

namespace kiosk::speech {

TEST_CASE("a number is spelled digit by digit") {
  CHECK(spell_digits("112") == "1 1 2");
  CHECK(spell_digits("9") == "9");
  CHECK(spell_digits("") == "");
}

TEST_CASE("groups of a number are kept apart by a pause") {
  CHECK(spell_digits("0800 55-12") == "0 8 0 0, 5 5, 1 2");
  CHECK(spell_digits("112 / 911") == "1 1 2, 9 1 1");
  CHECK(spell_digits("0800\u00A0111") == "0 8 0 0, 1 1 1");
}

TEST_CASE("words around a number stay as they are") {
  CHECK(spell_digits("Call 112.") == "Call 1 1 2.");
  CHECK(spell_digits("112 or 911 (free)") == "1 1 2 or 9 1 1 (free)");
  CHECK(spell_digits("+44 20") == "+4 4, 2 0");
  CHECK(spell_digits("no number - none") == "no number - none");
  CHECK(spell_digits("call 112 ") == "call 1 1 2 ");
}

TEST_CASE("digits of other scripts are digits") {
  CHECK(spell_digits("١٢٢") == "١ ٢ ٢");
  CHECK(spell_digits("۱۱۰") == "۱ ۱ ۰");
  CHECK(spell_digits("१०० पर") == "१ ० ० पर");
  CHECK(spell_digits("๑๙๑") == "๑ ๙ ๑");
  CHECK(spell_digits("１１０番") == "１ １ ０番");
}

}  // namespace kiosk::speech
