#include "wording/wording.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::wording;

namespace {

std::string words(int count) {
  std::string text = "Word";
  for (int i = 1; i < count; ++i) text += " word";
  return text + ".";
}

}  // namespace

TEST_CASE("a banned term is a warning that says what to write, at its byte") {
  const auto findings = check("It is “child porn”.", "en", Role::Label);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].severity == base::Severity::Warning);
  CHECK(findings[0].what == "the term \"child porn\" blames a child, hides harm or is sensational");
  CHECK(findings[0].todo == "say \"child sexual abuse material\"");
  CHECK(findings[0].offset == 9);
}

TEST_CASE("a term inside a longer one says nothing new, and each term is named once") {
  CHECK(check("Child pornography. More child pornography.", "en", Role::Body).size() == 1);
  const auto two = check("A predator at sex tourism", "en", Role::Body);
  REQUIRE(two.size() == 2);
  CHECK(two[0].offset == 2);
  CHECK(two[1].offset == 14);
}

TEST_CASE("a phrase that asks for a report here is one finding for each sentence") {
  const auto findings =
      check("Please report it here now, report here! Or touch to report.", "en", Role::Label);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].what == "\"report it here\" sounds as if this screen took reports");
  CHECK(findings[0].todo == "say that this screen cannot take a report, and whom to call");
  CHECK(findings[0].offset == 7);
  CHECK(findings[1].offset == 43);
}

TEST_CASE("a phrase in a sentence with a negation asks for nothing; the next sentence may") {
  CHECK(check("You cannot report here.", "en", Role::Body).empty());
  CHECK(check("You can’t report here.", "en", Role::Body).empty());
  CHECK(check("Do not wait. Report here.", "en", Role::Body).size() == 1);
  // A banned term harms in any sentence.
  CHECK(check("This is not child porn.", "en", Role::Body).size() == 1);
}

TEST_CASE("a phrase does not reach over the end of a sentence") {
  CHECK(check("Police take the report. Here you can read.", "en", Role::Body).empty());
}

TEST_CASE("running text has sentences of 20 words at most, labels may have any") {
  CHECK(check(words(20), "en", Role::Body).empty());
  CHECK(check(words(21), "en", Role::Label).empty());
  const auto findings = check(words(20) + " " + words(21), "en", Role::Body);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].what == "a sentence of 21 words");
  CHECK(findings[0].todo == "split it; 20 or fewer are easy to read");
  CHECK(findings[0].offset == words(20).size() + 1);
}

TEST_CASE("sentence lengths of scripts without spaces are counted by ICU's words") {
  std::string japanese;
  for (int i = 0; i < 23; ++i) japanese += "警察に";
  REQUIRE(check(japanese, "ja", Role::Body).size() == 1);
  CHECK(check(japanese, "ja", Role::Body)[0].what == "a sentence of 46 words");
  std::string thai;
  for (int i = 0; i < 16; ++i) thai += "โทรหาตำรวจ";
  CHECK(check(thai, "th", Role::Body).size() == 1);
  // In Thai a space ends a sentence as well as anything.
  CHECK(
      check(thai.substr(0, thai.size() / 2) + " " + thai.substr(thai.size() / 2), "th", Role::Body).empty());
}

TEST_CASE("the emergency sentence has eight words at most in English, elsewhere nobody counts") {
  CHECK(check("Call your local emergency number or the police.", "en", Role::Headline).empty());
  const std::string nine = "Please call your local emergency number or the police.";
  const auto findings = check(nine, "en", Role::Headline);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].what == "an emergency sentence of 9 words");
  CHECK(findings[0].todo == "shorten it to 8 or fewer");
  CHECK(check(nine, "en-GB", Role::Headline).size() == 1);
  CHECK(check(nine, "en", Role::Body).empty());
  CHECK(check("Rufen Sie bitte sofort die örtliche Notrufnummer oder die Polizei an.", "de", Role::Headline)
            .empty());
}

TEST_CASE("a language without a list is not looked at") {
  CHECK(has_list("sw"));
  CHECK_FALSE(has_list("tlh"));
  CHECK(check("child porn, report here", "tlh", Role::Body).empty());
}

TEST_CASE("a hard page is told its grade, an easy or a short one is not") {
  const std::string hard =
      "International collaboration facilitates coordinated investigation activities concerning "
      "technologically "
      "sophisticated offenders internationally.";
  const std::vector<std::string> three = {hard, hard, hard};
  const auto page = check_reading(three, "en", Unit::Page);
  REQUIRE(page.has_value());
  CHECK(page->severity == base::Severity::Warning);
  CHECK(page->what.starts_with("this page is hard to read: Flesch-Kincaid grade "));
  CHECK(page->what.ends_with(", wanted 8.0 or lower"));
  CHECK(page->todo == "write shorter sentences and shorter words");
  const auto all = check_reading(three, "en", Unit::Language);
  REQUIRE(all.has_value());
  CHECK(all->what.starts_with("the pages together are hard to read"));
  CHECK(all->what.ends_with("wanted 6.0 or lower"));
  CHECK_FALSE(check_reading(std::vector<std::string>{hard}, "en", Unit::Page).has_value());
  CHECK_FALSE(check_reading(three, "sw", Unit::Page).has_value());
  const std::vector<std::string> easy(10, "Call the police. They will help.");
  CHECK_FALSE(check_reading(easy, "en", Unit::Language).has_value());
}
