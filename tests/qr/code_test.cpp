#include "qr/code.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {

/// The finder pattern: a ring around a block, seven modules wide.
bool has_finder(const qr::Code& code, int left, int top) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const bool ring = x == 0 || x == 6 || y == 0 || y == 6;
      const bool block = x >= 2 && x <= 4 && y >= 2 && y <= 4;
      if (code.is_dark(left + x, top + y) != (ring || block)) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a code has the three finder patterns and the side that its text needs") {
  const auto code = qr::encode("https://example.org/");
  REQUIRE(code);
  CHECK(code->side == 25);  // version 2 holds 26 bytes at M
  CHECK(code->dark.size() == 25u * 25u);
  CHECK(has_finder(*code, 0, 0));
  CHECK(has_finder(*code, 18, 0));
  CHECK(has_finder(*code, 0, 18));
  CHECK_FALSE(has_finder(*code, 18, 18));
}

TEST_CASE("an address of 90 bytes is a code of 41 modules at most") {
  const auto code = qr::encode("https://example.org/" + std::string(70, 'x'));
  REQUIRE(code);
  CHECK(code->side <= 41);
}

TEST_CASE("the same text gives the same code, another text another one") {
  CHECK(qr::encode("https://example.org/a") == qr::encode("https://example.org/a"));
  CHECK(qr::encode("https://example.org/a") != qr::encode("https://example.org/b"));
}

TEST_CASE("what cannot be a code is none") {
  CHECK_FALSE(qr::encode(""));
  CHECK_FALSE(qr::encode(std::string(3000, 'x')));
}
