#include "json/writer.h"

#include <doctest/doctest.h>

#include "json/document.h"

using namespace kiosk;
using json::quote;

TEST_CASE("quoted text is JSON whatever it holds") {
  CHECK(quote("a\"b\\c\n\t\x01\x7f") == "\"a\\\"b\\\\c\\n\\t\\u0001\\u007f\"");
  CHECK(quote("é🙂") == "\"é🙂\"");
  CHECK(quote("\xff") == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("quoted text reads back as it was") {
  std::string text;
  for (char32_t c = 0; c < 0x300; ++c) {
    if (c < 0x80) text += static_cast<char>(c);
  }
  base::Faults faults;
  const auto document = json::Document::parse("f", quote(text), faults);
  REQUIRE(document.has_value());
  CHECK(document->root().string == text);
}

TEST_CASE("faults become an array of objects that reads back") {
  CHECK(json::faults_to_json({}) == "[]\n");
  const base::Faults faults = {
      {"deck.json", 3, 7, base::Severity::Warning, "/a~1b", "say \"x\"", "do\ny"},
      {"text/en.json", 0, 0, base::Severity::Error, "", "gone", ""},
  };
  const std::string text = json::faults_to_json(faults);
  CHECK(text ==
        "[\n"
        "  {\"file\": \"deck.json\", \"line\": 3, \"column\": 7, \"severity\": \"warning\", "
        "\"pointer\": \"/a~1b\", \"what\": \"say \\\"x\\\"\", \"todo\": \"do\\ny\"},\n"
        "  {\"file\": \"text/en.json\", \"line\": 0, \"column\": 0, \"severity\": \"error\", "
        "\"pointer\": \"\", \"what\": \"gone\", \"todo\": \"\"}\n"
        "]\n");
  base::Faults none;
  CHECK(json::Document::parse("f", text, none).has_value());
}
