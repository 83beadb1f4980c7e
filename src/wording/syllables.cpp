#include "wording/syllables.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "base/utf8.h"

namespace kiosk::wording {
namespace {

using Letters = std::u32string;
using LettersView = std::u32string_view;

Letters letters_of(std::string_view word) {
  Letters letters;
  std::size_t at = 0;
  while (const auto c = base::next_code_point(word, at)) letters += *c;
  return letters;
}

bool is_one_of(char32_t c, LettersView set) {
  return set.find(c) != set.npos;
}

/// "qu" is one consonant in all these languages.
void drop_u_after_q(Letters& word) {
  for (std::size_t at = 0; (at = word.find(U"qu", at)) != word.npos; ++at) word.erase(at + 1, 1);
}

/// Groups of vowels that stand together.
std::size_t vowel_groups(LettersView word, LettersView vowels) {
  std::size_t count = 0;
  bool inside = false;
  for (const char32_t c : word) {
    const bool vowel = is_one_of(c, vowels);
    if (vowel && !inside) ++count;
    inside = vowel;
  }
  return count;
}

/// Vowels where each of `groups` (longest first) is one syllable and any other vowel is one by itself.
std::size_t known_groups(LettersView word, LettersView vowels, std::span<const LettersView> groups) {
  std::size_t count = 0;
  while (!word.empty()) {
    std::size_t step = 1;
    for (const LettersView group : groups) {
      if (!word.starts_with(group)) continue;
      step = group.size();
      break;
    }
    if (is_one_of(word.front(), vowels)) ++count;
    word.remove_prefix(step);
  }
  return count;
}

/// Each strong vowel is a syllable; weak ones join a strong neighbour or each other.
std::size_t strong_vowels(LettersView word, LettersView strong, LettersView weak) {
  std::size_t count = 0;
  std::size_t strong_here = 0;
  bool inside = false;
  for (const char32_t c : word) {
    const bool is_strong = is_one_of(c, strong);
    const bool vowel = is_strong || is_one_of(c, weak);
    if (is_strong) ++strong_here;
    if (inside && !vowel) {
      count += std::max<std::size_t>(strong_here, 1);
      strong_here = 0;
    }
    inside = vowel;
  }
  return inside ? count + std::max<std::size_t>(strong_here, 1) : count;
}

constexpr LettersView kEnglishVowels = U"aeiouy";

/// Words that the rules below get wrong and that texts like ours have.
constexpr std::array<std::pair<LettersView, std::size_t>, 26> kEnglishExceptions = {{
    {U"area", 3},       {U"areas", 3},      {U"being", 2},     {U"business", 2},  {U"create", 2},
    {U"created", 3},    {U"creates", 2},    {U"element", 3},   {U"every", 2},     {U"everyone", 3},
    {U"everything", 3}, {U"everywhere", 3}, {U"homeland", 2},  {U"hundred", 2},   {U"idea", 3},
    {U"ideas", 3},      {U"implement", 3},  {U"reality", 4},   {U"safety", 2},    {U"someone", 2},
    {U"something", 2},  {U"sometimes", 2},  {U"somewhere", 2}, {U"therefore", 2}, {U"video", 3},
    {U"whole", 1},
}};

bool is_english_vowel(char32_t c) {
  return is_one_of(c, kEnglishVowels);
}

/// Written vowels at the end that are not spoken: "safe", "makes", "joined".
std::size_t silent_ends(LettersView word) {
  const std::size_t n = word.size();
  if (n >= 3 && word.ends_with(U'e')) {
    const bool spoken_le = word[n - 2] == U'l' && !is_english_vowel(word[n - 3]);
    return spoken_le || is_english_vowel(word[n - 2]) ? 0 : 1;
  }
  if (n < 4 || is_english_vowel(word[n - 3])) return 0;
  const char32_t before = word[n - 3];
  if (word.ends_with(U"es")) {
    const bool spoken_les = before == U'l' && !is_english_vowel(word[n - 4]);
    return spoken_les || is_one_of(before, U"sxzcgh") ? 0 : 1;
  }
  if (word.ends_with(U"ed")) return is_one_of(before, U"td") ? 0 : 1;
  return 0;
}

/// A silent e inside, before an ending: "statement", "safely", "careful".
std::size_t silent_inside(LettersView word) {
  for (const LettersView ending : {U"ement", U"ements", U"ely", U"eful", U"eless", U"eness"}) {
    if (!word.ends_with(ending) || word.size() < ending.size() + 2) continue;
    return is_english_vowel(word[word.size() - ending.size() - 1]) ? 0 : 1;
  }
  return 0;
}

/// Neighbouring vowels that are spoken apart: "media", "violent", "sexual", "going", "tourism".
std::size_t spoken_apart(LettersView word) {
  std::size_t count = 0;
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    const LettersView pair = word.substr(i, 2);
    const char32_t before = word[i - 1];
    if (pair == U"ia" && !is_one_of(before, U"ct")) ++count;
    if (pair == U"io" && !is_one_of(before, U"ctsgx")) ++count;
    if (pair == U"ua" && !is_one_of(before, U"qg")) ++count;
  }
  const std::size_t n = word.size();
  if (n > 4 && word.ends_with(U"ing") && is_english_vowel(word[n - 4])) ++count;
  if (n > 4 && word.ends_with(U"ism")) ++count;
  if (word.starts_with(U"coord") || word.starts_with(U"cooper")) ++count;
  return count;
}

std::size_t english(LettersView word) {
  for (const auto& [exception, count] : kEnglishExceptions) {
    if (word == exception) return count;
  }
  const std::size_t groups = vowel_groups(word, kEnglishVowels) + spoken_apart(word);
  const std::size_t silent = silent_ends(word) + silent_inside(word);
  return groups > silent ? groups - silent : 1;
}

std::size_t german(LettersView word) {
  constexpr std::array<LettersView, 14> kGroups = {U"aa", U"ai", U"au", U"ay", U"äu", U"ee", U"ei",
                                                   U"eu", U"ey", U"ie", U"oo", U"ou", U"oi", U"ui"};
  return known_groups(word, U"aeiouyäöüáàéèêô", kGroups);
}

std::size_t dutch(LettersView word) {
  constexpr std::array<LettersView, 21> kGroups = {U"aai", U"ooi", U"oei", U"eeu", U"ieu", U"aa", U"ai",
                                                   U"au",  U"ee",  U"ei",  U"eu",  U"ie",  U"ij", U"oe",
                                                   U"oi",  U"oo",  U"ou",  U"ui",  U"uu",  U"uy", U"ay"};
  return known_groups(word, U"aeiouyäëïöüáàéèêíóú", kGroups);
}

std::size_t french(Letters word) {
  for (std::size_t at = 0; (at = word.find(U"gu", at)) != word.npos; ++at) {
    if (at + 2 < word.size() && is_one_of(word[at + 2], U"eiéèê")) word.erase(at + 1, 1);
  }
  constexpr LettersView kVowels = U"aeiouyàâäéèêëîïôöùûüœæ";
  std::size_t count = vowel_groups(word, kVowels);
  for (std::size_t i = 1; i < word.size(); ++i) {
    // "créer" and "naïf" part inside a group; the e of "année" does not.
    const bool after_acute = word[i - 1] == U'é' && is_one_of(word[i], U"aoiuéèê");
    const bool closed_er =
        word[i - 1] == U'é' && word[i] == U'e' && i + 1 < word.size() && word[i + 1] == U'r';
    if (after_acute || closed_er || (is_one_of(word[i], U"ïë") && is_one_of(word[i - 1], kVowels))) ++count;
  }
  const std::size_t n = word.size();
  const bool plural = word.ends_with(U"es") && n > 2 && !is_one_of(word[n - 3], kVowels);
  const bool mute = plural || (word.ends_with(U'e') && n > 1 && !is_one_of(word[n - 2], kVowels));
  return mute && count > 1 ? count - 1 : count;
}

std::size_t spanish(LettersView word) {
  return strong_vowels(word, U"aeoáéóíú", U"iuüy");
}

std::size_t portuguese(Letters word) {
  // The second vowel of a nasal pair is weak: "nação", "mães", "põe".
  for (std::size_t i = 1; i < word.size(); ++i) {
    if (is_one_of(word[i - 1], U"ãõ") && is_one_of(word[i], U"oe")) word[i] = U'i';
  }
  std::size_t apart = 0;
  // After two consonants the i is a syllable: "criança", "cliente", "prioridade".
  for (std::size_t i = 2; i + 1 < word.size(); ++i) {
    if (word[i] == U'i' && is_one_of(word[i - 1], U"rl") && is_one_of(word[i - 2], U"bcdfgpt") &&
        is_one_of(word[i + 1], U"aeoáéóâêô")) {
      ++apart;
    }
  }
  return apart + strong_vowels(word, U"aeoáéóâêôàãõíú", U"iuüy");
}

}  // namespace

bool knows_syllables(std::string_view language) {
  constexpr std::array<std::string_view, 6> kKnown = {"en", "de", "fr", "es", "nl", "pt"};
  return std::find(kKnown.begin(), kKnown.end(), language) != kKnown.end();
}

std::size_t count_syllables(std::string_view word, std::string_view language) {
  Letters letters = letters_of(word);
  drop_u_after_q(letters);
  std::size_t count = 0;
  if (language == "en") count = english(letters);
  if (language == "de") count = german(letters);
  if (language == "nl") count = dutch(letters);
  if (language == "fr")
    count = french(std::move(letters));
  else if (language == "es")
    count = spanish(letters);
  else if (language == "pt")
    count = portuguese(std::move(letters));
  return std::max<std::size_t>(count, 1);
}

}  // namespace kiosk::wording
