#include "speech/utterances.h"

#include <doctest/doctest.h>

#include "base/utf8.h"

namespace kiosk::speech {
namespace {

using Texts = std::vector<std::string>;

std::string joined(const Texts& texts) {
  std::string out;
  for (const std::string& text : texts) out += text;
  return out;
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a text is cut behind its sentences") {
  CHECK(cut_into_utterances("Call now. Are you safe? Go! Wait… Then") ==
        Texts{"Call now.", "Are you safe?", "Go!", "Wait…", "Then"});
  CHECK(cut_into_utterances("पुलिस को बुलाओ। अभी।") == Texts{"पुलिस को बुलाओ।", "अभी।"});
  CHECK(cut_into_utterances("هل أنت بخير؟ اتصل.") == Texts{"هل أنت بخير؟", "اتصل."});
}

TEST_CASE("Chinese sentences need no space between them") {
  CHECK(cut_into_utterances("请报警。快！“好吗？”好。") == Texts{"请报警。", "快！", "“好吗？”", "好。"});
}

TEST_CASE("a line feed ends an utterance, blank lines add none") {
  CHECK(cut_into_utterances("Our mission\nWe protect\r\n\n \nchildren\n") ==
        Texts{"Our mission", "We protect", "children"});
}

TEST_CASE("a stop inside a word or a number cuts nothing") {
  CHECK(cut_into_utterances("Version 3.5 of www.example.org is here.") ==
        Texts{"Version 3.5 of www.example.org is here."});
  CHECK(cut_into_utterances("...and so on") == Texts{"...and so on"});
}

TEST_CASE("closing quotes and brackets belong to the sentence they end") {
  CHECK(cut_into_utterances("He said “help.” (Now!) Really?! »Oui.« Yes") ==
        Texts{"He said “help.”", "(Now!)", "Really?!", "»Oui.« Yes"});
}

TEST_CASE("a text without words has no utterances") {
  CHECK(cut_into_utterances("").empty());
  CHECK(cut_into_utterances(" \n\n \t\n").empty());
}

TEST_CASE("a long sentence is cut at spaces, and no word is lost") {
  const std::string text = repeated("children are protected ", 60) + "always";
  const Texts pieces = cut_into_utterances(text);
  REQUIRE(pieces.size() == 4);
  std::string again;
  for (const std::string& piece : pieces) {
    CHECK(piece.size() <= kMaxUtteranceBytes);
    CHECK(piece.size() >= kMaxUtteranceBytes / 2);
    again += (again.empty() ? "" : " ") + piece;
  }
  CHECK(again == text);
}

TEST_CASE("a long Chinese sentence is cut behind a comma") {
  const std::string clause = "如果你有危险请打电话，";
  const Texts pieces = cut_into_utterances(repeated(clause, 30));
  REQUIRE(pieces.size() == 3);
  for (const std::string& piece : pieces) {
    CHECK(piece.size() <= kMaxUtteranceBytes);
    CHECK(piece.ends_with("，"));
  }
  CHECK(joined(pieces) == repeated(clause, 30));
}

TEST_CASE("a word without end is cut between characters") {
  const std::string word = repeated("保", 1000);
  const Texts pieces = cut_into_utterances(word);
  REQUIRE(pieces.size() == 8);
  for (const std::string& piece : pieces) {
    CHECK(piece.size() <= kMaxUtteranceBytes);
    CHECK_FALSE(base::find_invalid_utf8(piece));
  }
  CHECK(joined(pieces) == word);
}

TEST_CASE("malformed bytes and endless stops come to an end") {
  CHECK(joined(cut_into_utterances(std::string(5000, '\xFF'))).size() == 5000);
  CHECK(joined(cut_into_utterances(std::string(100'000, '.') + "x")).size() == 100'001);
}

}  // namespace kiosk::speech
