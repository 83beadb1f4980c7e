#include "json/reader.h"

#include <doctest/doctest.h>

#include <array>

using namespace kiosk;
using namespace kiosk::json;

namespace {

constexpr std::array<std::string_view, 3> kKeys = {"title", "body", "count"};

/// A document with its faults; `root` must not outlive it.
struct Read {
  explicit Read(const std::string& text) : document(Document::parse("f.json", text, faults)) {
    REQUIRE(document.has_value());
  }
  Cursor root() { return Cursor(*document, faults); }

  base::Faults faults;
  std::optional<Document> document;
};

void check_fault(const base::Fault& fault, int column, const char* pointer, const char* what,
                 const char* todo) {
  CHECK(fault.column == column);
  CHECK(fault.pointer == pointer);
  CHECK(fault.what == what);
  CHECK(fault.todo == todo);
}

}  // namespace

TEST_CASE("an unknown key is named at the key, with what it may have meant") {
  Read read("{\"titel\": 1, \"x\": 2}");
  const ObjectReader object(read.root(), kKeys);
  REQUIRE(read.faults.size() == 2);
  check_fault(read.faults[0], 2, "/titel", "unknown key \"titel\"", "did you mean \"title\"?");
  check_fault(read.faults[1], 14, "/x", "unknown key \"x\"", "use one of: title, body, count");
}

TEST_CASE("a key that comes twice is named at the second one, and the first one counts") {
  Read read("{\"title\": \"a\", \"title\": \"b\"}");
  const ObjectReader object(read.root(), kKeys);
  REQUIRE(read.faults.size() == 1);
  check_fault(read.faults[0], 16, "/title", "the key \"title\" comes twice in this object",
              "keep one of the two");
  CHECK(read_string(*object.find("title")) == "a");
}

TEST_CASE("a missing key is named at its object") {
  Read read("[ {} ]");
  const ObjectReader object(read.root().item(0), kKeys);
  CHECK_FALSE(object.require("title", "add one").has_value());
  REQUIRE(read.faults.size() == 1);
  check_fault(read.faults[0], 3, "/0/title", "\"title\" is missing", "add one");
}

TEST_CASE("a value of the wrong type is one fault, not many") {
  Read read("[1]");
  const ObjectReader object(read.root(), kKeys);
  CHECK_FALSE(object.require("title", "add one").has_value());
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].what == "found an array where an object is expected");
}

TEST_CASE("pointers escape ~ and / as RFC 6901 asks") {
  CHECK(append_pointer("/a", "b/c~d") == "/a/b~1c~0d");
  Read read("{\"a/b\": {\"~\": [null]}}");
  const Cursor inner = read_members(read_members(read.root())[0].second)[0].second.item(0);
  CHECK(inner.pointer() == "/a~1b/~0/0");
}

TEST_CASE("members with free keys come without duplicates") {
  Read read("{\"a\": 1, \"b\": 2, \"a\": 3}");
  CHECK(read_members(read.root()).size() == 2);
  CHECK(read.faults.size() == 1);
}

TEST_CASE("an array must have as many entries as it may") {
  Read read("[[], [1], [1, 2, 3]]");
  CHECK(read_array(read.root().item(0), {1, 2}).empty());
  CHECK(read_array(read.root().item(1), {1, 2}).size() == 1);
  CHECK(read_array(read.root().item(2), {1, 2}).empty());
  REQUIRE(read.faults.size() == 2);
  check_fault(read.faults[0], 2, "/0", "0 entries", "give 1 to 2");
  check_fault(read.faults[1], 11, "/2", "3 entries", "give 1 to 2");
}

TEST_CASE("numbers keep their range, both ends included") {
  Read read("[10, 20, 9.99, 20.01, \"15\"]");
  const Range range{10, 20, "seconds"};
  CHECK(read_number(read.root().item(0), range) == 10);
  CHECK(read_number(read.root().item(1), range) == 20);
  for (const std::size_t index : {2U, 3U, 4U}) CHECK_FALSE(read_number(read.root().item(index), range));
  REQUIRE(read.faults.size() == 3);
  check_fault(read.faults[0], 10, "/2", "9.99 seconds is out of range",
              "write a number from 10 to 20 seconds");
  CHECK(read.faults[2].what == "found a string where a number is expected");
}

TEST_CASE("a string of 4 KiB is read and one byte more is refused") {
  Read read("[\"" + std::string(kMaxStringBytes, 'a') + "\", \"" + std::string(kMaxStringBytes + 1, 'a') +
            "\"]");
  CHECK(read_string(read.root().item(0)).has_value());
  CHECK_FALSE(read_string(read.root().item(1)).has_value());
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].what == "a string of more than 4 KiB");
}

TEST_CASE("a choice is one of its names, and a near miss gets a guess") {
  Read read("[\"body\", \"boddy\", \"x\"]");
  CHECK(read_choice(read.root().item(0), kKeys) == std::size_t{1});
  CHECK_FALSE(read_choice(read.root().item(1), kKeys).has_value());
  CHECK_FALSE(read_choice(read.root().item(2), kKeys).has_value());
  REQUIRE(read.faults.size() == 2);
  CHECK(read.faults[0].todo == "did you mean \"body\"?");
  CHECK(read.faults[1].todo == "use one of: title, body, count");
}

TEST_CASE("true and false are read, other things are not") {
  Read read("[true, 1]");
  CHECK(read_boolean(read.root().item(0)) == true);
  CHECK_FALSE(read_boolean(read.root().item(1)).has_value());
  CHECK(read.faults.size() == 1);
}

TEST_CASE("a guess needs to be close") {
  CHECK(guess("tilte", kKeys) == "title");
  CHECK(guess("tite", kKeys) == "title");
  CHECK(guess("bosy", kKeys) == "body");
  CHECK(guess("by", kKeys).empty());
  CHECK(guess("completely-different", kKeys).empty());
}

TEST_CASE("a message shows no more than the start of a long text, cut at a character") {
  CHECK(show("abc") == "\"abc\"");
  std::string text = "a";
  while (text.size() < 100) text += "é";
  CHECK(show(text) == "\"" + text.substr(0, 59) + "…\"");
}

TEST_CASE("a mark sees errors that came after it, not warnings") {
  Read read("1");
  read.root().error("old", "");
  const ErrorMark mark(read.faults);
  CHECK_FALSE(mark.any());
  read.root().warning("new", "");
  read.root().notice("new", "");
  CHECK_FALSE(mark.any());
  read.root().error("new", "");
  CHECK(mark.any());
}

TEST_CASE("ten thousand unknown keys on one line are named in no time") {
  std::string text = "{\"title\": 1";
  for (int i = 0; i < 10'000; ++i) text += ", \"k" + std::to_string(i) + "\": 0";
  Read read(text + "}");
  const ObjectReader object(read.root(), kKeys);
  CHECK(read.faults.size() == 10'000);
}
