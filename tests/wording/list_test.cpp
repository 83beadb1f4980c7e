#include "wording/list.h"

#include <doctest/doctest.h>

using namespace kiosk::wording;

TEST_CASE("a list has keys, banned terms with what to say instead, phrases and negations") {
  const List list = parse_list("en", R"(# remark
match = words
longest_sentence = 12
longest_headline = 7

[banned]
Child porn* = another word
[report here]
report ... here
[not]
can't
)");
  CHECK(list.bad_lines.empty());
  CHECK(list.match == MatchBy::Words);
  CHECK(list.longest_sentence == 12);
  CHECK(list.longest_headline == 7);
  REQUIRE(list.banned.size() == 1);
  CHECK(list.banned[0].instead == "another word");
  REQUIRE(list.banned[0].words.size() == 2);
  CHECK(list.banned[0].words[0].word == "child");
  CHECK_FALSE(list.banned[0].words[0].open_after);
  CHECK(list.banned[0].words[1].word == "porn");
  CHECK(list.banned[0].words[1].open_after);
  REQUIRE(list.report_here.size() == 1);
  CHECK(list.report_here[0].words[1].gap);
  REQUIRE(list.negations.size() == 1);
  CHECK(list.negations[0].words.size() == 2);
}

TEST_CASE("what is not counted and not said stays at its default") {
  const List list = parse_list("en", "");
  CHECK(list.longest_sentence == 20);
  CHECK(list.longest_headline == 0);
  CHECK_FALSE(list.space_ends_sentence);
  CHECK(list.match == MatchBy::Words);
}

TEST_CASE("a star may stand at both ends of a word") {
  const List list = parse_list("ar", "[banned]\n*abc* = x\n");
  REQUIRE(list.banned.size() == 1);
  CHECK(list.banned[0].words[0].open_before);
  CHECK(list.banned[0].words[0].open_after);
  CHECK(list.banned[0].words[0].word == "abc");
}

TEST_CASE("lines that cannot be read are named by their number") {
  const List list = parse_list("en", R"(colour = red
match = letters
longest_sentence = many
longest_headline = 0
space_ends_sentence = no
[banned]
a term without a better one
... gap = at the end
= nothing
* = no letter
[report here]
report here = and more
[strange]
)");
  CHECK(list.bad_lines == std::vector<int>{1, 2, 3, 4, 5, 7, 8, 9, 10, 12, 13});
  CHECK(list.banned.empty());
  CHECK(list.report_here.empty());
}

TEST_CASE("a language tag finds its list or that of its language, and no other") {
  REQUIRE(find_list("pt-BR") != nullptr);
  CHECK(find_list("pt-BR")->language == "pt");
  REQUIRE(find_list("zh-Hans-CN") != nullptr);
  CHECK(find_list("zh-Hans-CN")->language == "zh-Hans");
  CHECK(find_list("zh-Hant") == nullptr);
  CHECK(find_list("xx") == nullptr);
  CHECK(find_list("") == nullptr);
}
