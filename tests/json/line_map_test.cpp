#include "json/line_map.h"

#include <doctest/doctest.h>

#include <string>

using kiosk::json::LineMap;
using kiosk::json::Position;

TEST_CASE("lines and columns start at one") {
  CHECK(LineMap("").position("", 0) == Position{1, 1});
  CHECK(LineMap("ab").position("ab", 0) == Position{1, 1});
  CHECK(LineMap("ab").position("ab", 2) == Position{1, 3});
}

TEST_CASE("a line ends behind its line feed") {
  const std::string text = "a\nbc\n";
  const LineMap lines(text);
  CHECK(lines.position(text, 1) == Position{1, 2});
  CHECK(lines.position(text, 2) == Position{2, 1});
  CHECK(lines.position(text, 4) == Position{2, 3});
  CHECK(lines.position(text, 5) == Position{3, 1});
}

TEST_CASE("columns count code points, not bytes") {
  const std::string text = "é漢🙂x";
  CHECK(LineMap(text).position(text, text.size() - 1) == Position{1, 4});
}

TEST_CASE("columns are right on long lines, across the steps of the map") {
  for (const std::size_t size : {255U, 256U, 257U, 511U, 512U, 1000U}) {
    std::string text = "\n";
    for (std::size_t i = 0; i < size; ++i) text += "é";
    CHECK(LineMap(text).position(text, text.size()) == Position{2, static_cast<int>(size) + 1});
  }
}

TEST_CASE("an offset behind the end is the end") {
  CHECK(LineMap("ab").position("ab", 99) == Position{1, 3});
}
