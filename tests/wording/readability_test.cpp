#include "wording/readability.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace kiosk::wording;

namespace {

double score(const std::string& text, const char* language) {
  const Formula* formula = find_formula(language);
  REQUIRE(formula != nullptr);
  return formula->value(count_text(text, language));
}

bool about(double value, double wanted) {
  CAPTURE(value);
  return std::abs(value - wanted) < 0.01;
}

}  // namespace

TEST_CASE("a text is counted by sentences, words, syllables and letters") {
  const TextCounts counts = count_text("The police help children. Call now!", "en");
  CHECK(counts.sentences == 2);
  CHECK(counts.words == 6);
  CHECK(counts.syllables == 8);  // the po-lice help chil-dren call now
  CHECK(counts.letters == 3 + 6 + 4 + 8 + 4 + 3);
  CHECK(counts.long_words == 1);
  CHECK(counts.one_syllable == 4);
  CHECK(counts.many_syllables == 0);
}

TEST_CASE("counts of two texts add up") {
  TextCounts counts = count_text("One word.", "en");
  counts += count_text("An alliance of agencies", "en");
  CHECK(counts.sentences == 2);
  CHECK(counts.words == 6);
  CHECK(counts.many_syllables == 2);
  CHECK(counts.long_words == 2);
}

// All values below are worked out by hand from the counts in the comments.

TEST_CASE("Flesch-Kincaid grade of English") {
  // 6 words, 2 sentences, 8 syllables: 0.39 * 3 + 11.8 * 8/6 - 15.59
  CHECK(about(score("The police help children. Call now!", "en"), 1.3133));
}

TEST_CASE("first Vienna formula of German") {
  // Ein Kind ruft die Polizei an. 6 words, 1 sentence; Po-li-zei has 3 syllables and 7 letters; 5 have one:
  // 0.1935 * 100/6 + 0.1672 * 6 + 0.1297 * 100/6 - 0.0327 * 500/6 - 0.875
  CHECK(about(score("Ein Kind ruft die Polizei an.", "de"), 2.7899));
}

TEST_CASE("reading ease of French, Spanish, Dutch and Portuguese") {
  // L'en-fant is one word for ICU; un en-fant est en dan-ger: 5 words, 7 syllables: 207 - 5.075 - 73.6 * 1.4
  CHECK(about(score("Un enfant est en danger.", "fr"), 98.885));
  // Un ni-ño es-tá en pe-li-gro: 5 words, 9 syllables: 206.835 - 5 - 62.3 * 1.8
  CHECK(about(score("Un niño está en peligro.", "es"), 89.695));
  // Een kind is in ge-vaar: 5 words, 6 syllables: 206.84 - 4.65 - 77 * 1.2
  CHECK(about(score("Een kind is in gevaar.", "nl"), 109.79));
  // U-ma cri-an-ça es-tá em pe-ri-go: 5 words, 11 syllables: 248.835 - 5.075 - 84.6 * 2.2
  CHECK(about(score("Uma criança está em perigo.", "pt"), 57.64));
}

TEST_CASE("Gulpease index of Italian") {
  // 5 words, 1 sentence, 2 + 7 + 1 + 2 + 8 = 20 letters: 89 + (300 - 200) / 5
  CHECK(about(score("Un bambino è in pericolo.", "it"), 109.0));
}

TEST_CASE("a grade is fine when it is low, an ease when it is high, and a page may be harder") {
  const Formula* english = find_formula("en");
  CHECK(english->is_fine(6.0, Unit::Language));
  CHECK_FALSE(english->is_fine(6.1, Unit::Language));
  CHECK(english->is_fine(8.0, Unit::Page));
  CHECK_FALSE(english->is_fine(8.1, Unit::Page));
  const Formula* italian = find_formula("it");
  CHECK(italian->is_fine(60, Unit::Language));
  CHECK_FALSE(italian->is_fine(59.9, Unit::Language));
  CHECK(italian->is_fine(59.9, Unit::Page));
}

TEST_CASE("languages without an accepted formula have none") {
  CHECK(find_formula("pt-BR") == find_formula("pt"));
  for (const char* language : {"ar", "he", "ja", "zh-Hans", "th", "hi", "ko", "id", "sw", "fil", "xx"}) {
    CHECK(find_formula(language) == nullptr);
  }
}
