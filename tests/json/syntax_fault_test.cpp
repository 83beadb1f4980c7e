#include <doctest/doctest.h>

#include "json/document.h"

using namespace kiosk;

namespace {

struct Case {
  const char* text;
  int line;
  int column;
  const char* what;
};

}  // namespace

TEST_CASE("every kind of broken JSON is named at its exact place") {
  const Case cases[] = {
      {"", 1, 1, "the file is empty"},
      {" \n ", 1, 1, "the file is empty"},
      {"{", 1, 2, "the file ends here, but a key in quotes is expected"},
      {"[1", 1, 3, "the file ends here, but a comma or ] is expected"},
      {"{\"a\": 1", 1, 8, "the file ends here, but a comma or } is expected"},
      {"{\"a\"", 1, 5, "the file ends here, but a colon is expected"},
      {"{\"a\":", 1, 6, "the file ends here, but a value is expected"},
      {"{\"a\": 1,\n}", 1, 8, "a comma after the last entry"},
      {"[1, 2, ]", 1, 6, "a comma after the last entry"},
      {"{\"a\": 1\n \"b\": 2}", 2, 2, "found a string where a comma or } is expected"},
      {"[1 2]", 1, 4, "found \"2\" where a comma or ] is expected"},
      {"{\"a\" 1}", 1, 6, "found \"1\" where a colon is expected"},
      {"{a: 1}", 1, 2, "found \"a\" where a key in quotes is expected"},
      {"{\"a\": }", 1, 7, "found \"}\" where a value is expected"},
      {"{\"a\": tru}", 1, 7, "found \"t\" where a value is expected"},
      {"[nul]", 1, 2, "found \"n\" where a value is expected"},
      {"{\"a\": 'x'}", 1, 7, "a single quote"},
      {"{'a': 1}", 1, 2, "a single quote"},
      {"{ // hello\n}", 1, 3, "a comment"},
      {"[1, /* x */ 2]", 1, 5, "a comment"},
      {"{} x", 1, 4, "something follows the end of the document"},
      {"[]]", 1, 3, "something follows the end of the document"},
      {"1 2", 1, 3, "something follows the end of the document"},
      {"[1}", 1, 3, "found \"}\" where a comma or ] is expected"},
      {"{\"a\": \"x\n\"}", 1, 7, "this string does not end on its line"},
      {"{\"a\": \"x", 1, 7, "this string does not end"},
      {"{\"a\": \"x\ty\"}", 1, 9, "a control character inside a string"},
      {"{\"a\": \"x\\qy\"}", 1, 9, "a broken escape in a string"},
      {"{\"a\": \"\\u12g4\"}", 1, 8, "a broken escape in a string"},
      {"{\"a\": \"\\ud800\"}", 1, 8, "a broken escape in a string"},
      {"{\"a\": \"\\ud800x\"}", 1, 8, "a broken escape in a string"},
      {"[01]", 1, 3, "found \"1\" where a comma or ] is expected"},
      {"[1-2]", 1, 3, "found \"-\" where a comma or ] is expected"},
      {"[1.]", 1, 2, "a malformed number"},
      {"[-]", 1, 2, "a malformed number"},
      {"[1e999]", 1, 2, "a number too large"},
      {"[\"é\", é]", 1, 7, "found \"é\" where a value is expected"},
      {"[NaN]", 1, 2, "found \"N\" where a value is expected"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.text));
    base::Faults faults;
    CHECK_FALSE(json::Document::parse("f", c.text, faults).has_value());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].what == c.what);
    CHECK(faults[0].line == c.line);
    CHECK(faults[0].column == c.column);
    CHECK_FALSE(faults[0].todo.empty());
  }
}

TEST_CASE("a NUL byte is a fault like any other") {
  base::Faults faults;
  CHECK_FALSE(json::Document::parse("f", std::string("[1,\0]", 5), faults).has_value());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].column == 4);
}

TEST_CASE("text cut off anywhere is a fault inside the text, never a crash") {
  const std::string whole = "{\"a\": [1, -2.5, true, null, \"x\\n\\u00e9\"], \"b\": {\"c\": false}}";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    base::Faults faults;
    CHECK_FALSE(json::Document::parse("f", whole.substr(0, size), faults).has_value());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].line == 1);
    CHECK(faults[0].column >= 1);
    CHECK(faults[0].column <= static_cast<int>(size) + 1);
  }
}

TEST_CASE("any single byte changed is read or named, never a crash") {
  const std::string whole = "{\"a\": [1, \"x\\n\"], \"b\": {\"c\": false}}";
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text = whole;
      text[at] = static_cast<char>(byte);
      base::Faults faults;
      const bool parsed = json::Document::parse("f", text, faults).has_value();
      CHECK(parsed == faults.empty());
    }
  }
}
