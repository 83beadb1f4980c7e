#include "content/text_rules.h"

#include <doctest/doctest.h>

#include "json/document.h"
#include "json/writer.h"

using namespace kiosk;
using namespace kiosk::content;

namespace {

/// The faults of reading `text` by `rule`; `read` tells whether it was taken.
base::Faults faults_of(const std::string& text, const TextRule& rule, bool& read) {
  base::Faults faults;
  const auto document = json::Document::parse("f", json::quote(text), faults);
  REQUIRE(document.has_value());
  read = read_text(json::Cursor(*document, faults), rule).has_value();
  return faults;
}

bool accepted(const std::string& text, const TextRule& rule) {
  bool read = false;
  faults_of(text, rule, read);
  return read;
}

}  // namespace

TEST_CASE("words are what white space parts") {
  CHECK(count_words("") == 0);
  CHECK(count_words("  \n ") == 0);
  CHECK(count_words("one") == 1);
  CHECK(count_words(" one\ntwo\xC2\xA0three ") == 3);
  CHECK(count_words("漢字") == 1);
}

TEST_CASE("lengths are counted in code points") {
  CHECK(accepted("éééé", {4}));
  CHECK_FALSE(accepted("ééééé", {4}));
}

TEST_CASE("too many words are a warning first and then an error") {
  const TextRule rule{100, 3, 5, Lines::Many};
  bool read = false;
  CHECK(faults_of("a b c", rule, read).empty());
  const base::Faults warned = faults_of("a b c d", rule, read);
  REQUIRE(warned.size() == 1);
  CHECK(warned[0].severity == base::Severity::Warning);
  CHECK(read);
  const base::Faults refused = faults_of("a b c d e f", rule, read);
  REQUIRE(refused.size() == 1);
  CHECK(refused[0].severity == base::Severity::Error);
  CHECK(refused[0].todo == "shorten it to 3 or fewer");
  CHECK_FALSE(read);
}

TEST_CASE("characters that steer the screen instead of being drawn are refused") {
  for (const char* text :
       {"a\tb", "a\x7f", "a\xC2\x85", "a\xE2\x80\xA8", "\xE2\x80\xAE!", "\xE2\x81\xA6x", "\xEF\xBB\xBFx"}) {
    CHECK_FALSE(accepted(text, {20, 0, 0, Lines::Many}));
  }
  CHECK(accepted("a\nb", {20, 0, 0, Lines::Many}));
  CHECK_FALSE(accepted("a\nb", {20}));
  CHECK(accepted("a\xE2\x80\x8D\xC2\xA0\xC2\xAD", {20}));  // joiner, no-break space, soft hyphen
}

TEST_CASE("digits are allowed beside letters of any script, and refused where the message stands") {
  for (const char* text : {"Call 119", "اتصل 119", "اتصل ١١٩", "שלום ۱۱۲"}) {
    CHECK(accepted(text, {20}));
    base::Faults faults;
    const auto document = json::Document::parse("f", json::quote(text), faults);
    REQUIRE(document.has_value());
    CHECK_FALSE(check_no_digits(json::Cursor(*document, faults), text));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].severity == base::Severity::Error);
  }
  base::Faults faults;
  const auto document = json::Document::parse("f", json::quote("اتصل"), faults);
  REQUIRE(document.has_value());
  CHECK(check_no_digits(json::Cursor(*document, faults), "اتصل"));
  CHECK(faults.empty());
}
