#include "base/ascii.h"

#include <doctest/doctest.h>

#include <string>

using namespace kiosk;

TEST_CASE("letters and digits are those of ASCII, and no byte of a longer character is one") {
  std::string lower;
  std::string upper;
  std::string digits;
  std::string either;
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    if (base::is_lower(c)) lower += c;
    if (base::is_upper(c)) upper += c;
    if (base::is_digit(c)) digits += c;
    if (base::is_alphanumeric(c)) either += c;
    CHECK((base::to_lower(c) == c) != base::is_upper(c));
  }
  CHECK(lower == "abcdefghijklmnopqrstuvwxyz");
  CHECK(upper == "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  CHECK(digits == "0123456789");
  CHECK(either == digits + upper + lower);
}

TEST_CASE("the same letters are the same whatever their case, but not the beginning of a word") {
  CHECK(base::same_letters("pt-BR", "PT-br"));
  CHECK(base::same_letters("", ""));
  CHECK_FALSE(base::same_letters("pt", "pt-BR"));
  CHECK_FALSE(base::same_letters("é", "É"));
}
