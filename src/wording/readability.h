#pragma once

#include <cstddef>
#include <string_view>

namespace kiosk::wording {

/// What readability formulas look at.
struct TextCounts {
  std::size_t sentences = 0;
  std::size_t words = 0;           ///< by ICU; a compound with hyphens is several
  std::size_t syllables = 0;       ///< 0 in languages whose spelling we do not know
  std::size_t letters = 0;         ///< letters and digits of the words
  std::size_t long_words = 0;      ///< more than six letters
  std::size_t many_syllables = 0;  ///< words of three syllables or more
  std::size_t one_syllable = 0;    ///< words of one syllable

  TextCounts& operator+=(const TextCounts& other);
};

TextCounts count_text(std::string_view text, std::string_view language);

/// What is measured together.
enum class Unit {
  Page,      ///< loop line and bodies of one page
  Language,  ///< those of all pages of a language
};

/// A published formula for one language.
///
/// - en: Flesch-Kincaid grade level. Kincaid, Fishburne, Rogers, Chissom 1975.
/// - de: first Vienna formula, a school grade. Bamberger, Vanecek 1984, "Lesen, Verstehen, Lernen,
/// Schreiben".
/// - fr: Kandel, Moles 1958, "Application de l'indice de Flesch à la langue française".
/// - es: Szigriszt Pazos 1993 on the INFLESZ scale of Barrio-Cantalejo 2008.
/// - it: Gulpease. Lucisano, Piemontese 1988.
/// - nl: Douma 1960, "De leesbaarheid van landbouwbladen".
/// - pt: Martins, Ghiraldelo, Nunes, Oliveira 1996, Flesch's formula adapted to Portuguese.
///
/// `language_bound` is what all pages together must keep: grade 6 in English, grade 8 in German, and
/// "standard" or easier on the scale of the others. One page may be harder up to `page_bound`: it has 40 to
/// 140 words, and terms that cannot be replaced ("sexual exploitation") weigh heavily in so few.
struct Formula {
  std::string_view language;
  std::string_view name;  ///< for messages
  double language_bound = 0;
  double page_bound = 0;
  bool low_is_easy = false;  ///< a school grade; the others are scales on which high is easy
  double (*value)(const TextCounts&) = nullptr;

  double bound(Unit unit) const { return unit == Unit::Page ? page_bound : language_bound; }
  bool is_fine(double score, Unit unit) const {
    return low_is_easy ? score <= bound(unit) : score >= bound(unit);
  }
};

/// The formula for a language tag ("pt-BR" has that of "pt"), or nothing.
const Formula* find_formula(std::string_view language);

/// Fewer words give noise, not a grade.
inline constexpr std::size_t kLeastWordsForScore = 30;

}  // namespace kiosk::wording
