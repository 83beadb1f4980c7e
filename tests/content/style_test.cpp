#include <doctest/doctest.h>

#include <cctype>

#include "content/content_loader.h"
#include "content/text_rules.h"

// The default English is written for people who pass by: short sentences, short texts.

using namespace kiosk;

namespace {

constexpr std::size_t kLongestSentence = 20;
constexpr std::size_t kLongestBody = 40;
constexpr std::size_t kLongestLoopLine = 15;
constexpr double kHighestGrade = 6.0;  ///< of all bodies together; one short body says little

model::TextSet english() {
  const auto loaded = content::load_content(base::SystemFiles(), KIOSK_SOURCE_DIR "/content");
  REQUIRE(loaded.content.has_value());
  return loaded.content->text("en");
}

std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> list(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    list.back() += text[i];
    const bool ends = text[i] == '.' || text[i] == '?' || text[i] == '!';
    if (ends && (i + 1 == text.size() || std::isspace(static_cast<unsigned char>(text[i + 1])) != 0)) {
      list.emplace_back();
    }
  }
  if (content::count_words(list.back()) == 0) list.pop_back();
  return list;
}

/// Groups of vowels; a silent e at the end does not count. The usual estimate for readability formulas.
std::size_t syllables_of_word(const std::string& word) {
  const std::string vowels = "aeiouy";
  std::size_t count = 0;
  bool inside = false;
  for (const char c : word) {
    const bool vowel = vowels.find(static_cast<char>(std::tolower(c))) != std::string::npos;
    if (vowel && !inside) ++count;
    inside = vowel;
  }
  if (count > 1 && word.ends_with("e") && !word.ends_with("le")) --count;
  return count == 0 ? 1 : count;
}

std::size_t syllables(const std::string& text) {
  std::size_t count = 0;
  std::string word;
  for (const char c : text + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += c;
    } else if (!word.empty()) {
      count += syllables_of_word(word);
      word.clear();
    }
  }
  return count;
}

}  // namespace

TEST_CASE("sentences of the default English have 20 words or fewer, bodies 40, loop lines 15") {
  for (const auto& [id, page] : english().pages) {
    CAPTURE(id);
    CHECK(content::count_words(page.loop_line) <= kLongestLoopLine);
    for (const auto& [block_id, block] : page.blocks) {
      CAPTURE(block.body);
      CHECK(content::count_words(block.body) <= kLongestBody);
      for (const std::string& sentence : sentences(block.body)) {
        CAPTURE(sentence);
        CHECK(content::count_words(sentence) <= kLongestSentence);
      }
    }
  }
}

TEST_CASE("the default English is of grade 6 or lower") {
  double words = 0;
  double all_sentences = 0;
  double all_syllables = 0;
  for (const auto& [id, page] : english().pages) {
    for (const auto& [block_id, block] : page.blocks) {
      words += static_cast<double>(content::count_words(block.body));
      all_sentences += static_cast<double>(sentences(block.body).size());
      all_syllables += static_cast<double>(syllables(block.body));
    }
  }
  // Flesch-Kincaid grade level.
  const double grade = 0.39 * words / all_sentences + 11.8 * all_syllables / words - 15.59;
  MESSAGE("Flesch-Kincaid grade ", grade);
  CHECK(grade <= kHighestGrade);
}
