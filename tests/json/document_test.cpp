#include "json/document.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace kiosk;
using json::Document;
using json::Position;
using json::Type;

namespace {

Document good(const std::string& text) {
  base::Faults faults;
  auto document = Document::parse("f.json", text, faults);
  INFO(text);
  for (const auto& fault : faults) INFO(base::format_fault(fault));
  REQUIRE(document.has_value());
  REQUIRE(faults.empty());
  return std::move(*document);
}

base::Fault bad(const std::string& text) {
  base::Faults faults;
  const auto document = Document::parse("f.json", text, faults);
  REQUIRE_FALSE(document.has_value());
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].file == "f.json");
  CHECK(faults[0].severity == base::Severity::Error);
  return faults[0];
}

std::string nested(std::size_t depth) {
  return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

TEST_CASE("every value knows where it starts") {
  const Document document = good("{\"é\": [1, -2.5e3 ,\n  true, null,\"x\\\"y\\\\\", {}],\n \"b\" : false}");
  const json::Node& root = document.root();
  CHECK(document.position(root.offset) == Position{1, 1});
  REQUIRE(root.members.size() == 2);
  CHECK(document.position(root.members[0].key_offset) == Position{1, 2});
  CHECK(document.position(root.members[0].value.offset) == Position{1, 7});
  const auto& items = root.members[0].value.items;
  REQUIRE(items.size() == 6);
  CHECK(document.position(items[0].offset) == Position{1, 8});
  CHECK(document.position(items[1].offset) == Position{1, 11});
  CHECK(items[1].number == doctest::Approx(-2500));
  CHECK(document.position(items[2].offset) == Position{2, 3});
  CHECK(document.position(items[3].offset) == Position{2, 9});
  CHECK(document.position(items[4].offset) == Position{2, 14});
  CHECK(items[4].string == "x\"y\\");
  CHECK(document.position(items[5].offset) == Position{2, 24});
  CHECK(document.position(root.members[1].key_offset) == Position{3, 2});
  CHECK(document.position(root.members[1].value.offset) == Position{3, 8});
}

TEST_CASE("a document can be a single value") {
  CHECK(good("12").root().offset == 0);
  CHECK(good(" 7 ").root().offset == 1);
  CHECK(good("\"\"").root().type == Type::String);
  CHECK(good(" \"\\\\\"").root().offset == 1);
  CHECK(good("\ttrue").root().offset == 1);
  CHECK(good("false").root().offset == 0);
}

TEST_CASE("a key that comes twice is kept twice for the reader to report") {
  const Document document = good("{\"a\": 1, \"a\": 2}");
  REQUIRE(document.root().members.size() == 2);
  CHECK(document.position(document.root().members[1].key_offset) == Position{1, 10});
}

TEST_CASE("sixteen levels are read and seventeen are refused where the seventeenth opens") {
  CHECK(good(nested(16)).root().type == Type::Array);
  const base::Fault fault = bad(nested(17));
  CHECK(fault.column == 17);
  CHECK(fault.what == "nested more than 16 deep");
}

TEST_CASE("an array a million deep is refused without a crash") {
  CHECK(bad(nested(1'000'000)).what == "larger than 256 KiB");
  CHECK(bad(nested(100'000)).what == "nested more than 16 deep");
  CHECK(bad(std::string(200'000, '[')).what == "nested more than 16 deep");
}

TEST_CASE("256 KiB are read and one byte more is refused") {
  const std::string text = "[" + std::string(json::kMaxBytes - 2, ' ') + "]";
  CHECK(good(text).root().type == Type::Array);
  CHECK(bad(text + " ").what == "larger than 256 KiB");
}

TEST_CASE("text that is no UTF-8 is refused where it goes wrong") {
  const base::Fault fault = bad("{\n\"a\": \"é\xff\"}");
  CHECK(fault.line == 2);
  CHECK(fault.column == 8);
  CHECK(fault.what == "not UTF-8 text");
  CHECK(bad("\"\xed\xa0\x80\"").column == 2);  // a surrogate
}

TEST_CASE("a byte order mark is refused") {
  const base::Fault fault = bad("\xEF\xBB\xBF{}");
  CHECK(fault.column == 1);
  CHECK(fault.what.find("byte order mark") != std::string::npos);
}

TEST_CASE("a quarter of a megabyte of tiny values is read within a second") {
  std::string text = "[0";
  while (text.size() < json::kMaxBytes - 8) text += ",\"\"";
  const auto start = std::chrono::steady_clock::now();
  CHECK(good(text + "]").root().items.size() > 80'000);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}
