#include "wording/readability.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/words.h"
#include "wording/syllables.h"

namespace kiosk::wording {
namespace {

double words_per_sentence(const TextCounts& counts) {
  return static_cast<double>(counts.words) / static_cast<double>(counts.sentences);
}

double syllables_per_word(const TextCounts& counts) {
  return static_cast<double>(counts.syllables) / static_cast<double>(counts.words);
}

double percent_of_words(std::size_t part, const TextCounts& counts) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(counts.words);
}

double english_grade(const TextCounts& counts) {
  return 0.39 * words_per_sentence(counts) + 11.8 * syllables_per_word(counts) - 15.59;
}

double vienna_grade(const TextCounts& counts) {
  return 0.1935 * percent_of_words(counts.many_syllables, counts) + 0.1672 * words_per_sentence(counts) +
         0.1297 * percent_of_words(counts.long_words, counts) -
         0.0327 * percent_of_words(counts.one_syllable, counts) - 0.875;
}

double french_ease(const TextCounts& counts) {
  return 207.0 - 1.015 * words_per_sentence(counts) - 73.6 * syllables_per_word(counts);
}

double spanish_ease(const TextCounts& counts) {
  return 206.835 - words_per_sentence(counts) - 62.3 * syllables_per_word(counts);
}

double gulpease(const TextCounts& counts) {
  const double words = static_cast<double>(counts.words);
  return 89.0 +
         (300.0 * static_cast<double>(counts.sentences) - 10.0 * static_cast<double>(counts.letters)) / words;
}

double dutch_ease(const TextCounts& counts) {
  return 206.84 - 0.93 * words_per_sentence(counts) - 77.0 * syllables_per_word(counts);
}

double portuguese_ease(const TextCounts& counts) {
  return 248.835 - 1.015 * words_per_sentence(counts) - 84.6 * syllables_per_word(counts);
}

constexpr std::array<Formula, 7> kFormulas = {{
    {"en", "Flesch-Kincaid grade", 6, 8, true, english_grade},
    {"de", "grade of the first Vienna formula", 8, 12, true, vienna_grade},
    {"fr", "Kandel-Moles reading ease", 60, 30, false, french_ease},
    {"es", "INFLESZ reading ease", 65, 55, false, spanish_ease},
    {"it", "Gulpease index", 60, 40, false, gulpease},
    {"nl", "Flesch-Douma reading ease", 60, 30, false, dutch_ease},
    {"pt", "Flesch reading ease after Martins", 50, 25, false, portuguese_ease},
}};

}  // namespace

TextCounts& TextCounts::operator+=(const TextCounts& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  letters += other.letters;
  long_words += other.long_words;
  many_syllables += other.many_syllables;
  one_syllable += other.one_syllable;
  return *this;
}

TextCounts count_text(std::string_view text, std::string_view language) {
  TextCounts counts;
  for (const text::ByteRange& sentence : text::sentence_ranges(text, language)) {
    const auto words =
        text::word_ranges(text.substr(sentence.begin, sentence.end - sentence.begin), language);
    if (!words.empty()) ++counts.sentences;
    counts.words += words.size();
  }
  for (const text::ByteRange& range : text::word_ranges(text, language)) {
    const std::string word = text::fold_case(text.substr(range.begin, range.end - range.begin));
    const std::size_t letters = base::count_code_points(word);
    counts.letters += letters;
    if (letters > 6) ++counts.long_words;
    if (!knows_syllables(language)) continue;
    const std::size_t syllables = count_syllables(word, language);
    counts.syllables += syllables;
    if (syllables >= 3) ++counts.many_syllables;
    if (syllables == 1) ++counts.one_syllable;
  }
  return counts;
}

const Formula* find_formula(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  const auto* found = std::find_if(kFormulas.begin(), kFormulas.end(),
                                   [&](const Formula& formula) { return formula.language == primary; });
  return found == kFormulas.end() ? nullptr : found;
}

}  // namespace kiosk::wording
