#include "text/itemize.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "text/breaks.h"
#include "text/characters.h"

namespace kiosk::text {
namespace {

struct Character {
  std::size_t begin = 0;
  std::size_t end = 0;
  char32_t code_point = 0;
  Level level = 0;
  UScriptCode script = USCRIPT_COMMON;
  bool lettered = false;              ///< has a script of its own
  std::optional<std::size_t> leader;  ///< the letter whose script and family it takes
  bool number = false;
  int family = 0;
};

std::vector<Character> characters_of(std::string_view utf8, const Writing& writing) {
  const BaseDirection base =
      writing.direction == Direction::RightToLeft ? BaseDirection::RightToLeft : BaseDirection::LeftToRight;
  const std::vector<Level> levels = bidi_levels(utf8, base);
  std::vector<Character> characters;
  characters.reserve(levels.size());
  std::size_t at = 0;
  for (const Level level : levels) {
    Character character;
    character.begin = at;
    character.level = level;
    character.code_point = base::next_code_point(utf8, at).value_or(U'\uFFFD');
    character.end = at;
    characters.push_back(character);
  }
  return characters;
}

bool has_own_script(UScriptCode script) {
  return script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
}

UScriptCode script_of(const Character& character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character.code_point), &status);
  return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

/// Spaces, points and marks belong to all scripts: they go with the letter before them, or with the next one
/// where the direction changes or no letter is before.
void set_leaders(std::vector<Character>& characters) {
  for (std::size_t i = 0; i < characters.size(); ++i) {
    Character& character = characters[i];
    character.script = script_of(character);
    const bool follows = i > 0 && characters[i - 1].level == character.level && characters[i - 1].leader;
    character.lettered = has_own_script(character.script);
    if (character.lettered) {
      character.leader = i;
    } else if (follows) {
      character.leader = characters[i - 1].leader;
    }
  }
  std::optional<std::size_t> next;
  for (std::size_t i = characters.size(); i-- > 0;) {
    Character& character = characters[i];
    if (character.lettered) next = i;
    if (!character.leader) character.leader = next;
    // Neither before nor behind in its own direction: any letter will do.
    if (!character.leader && i > 0) character.leader = characters[i - 1].leader;
  }
  for (Character& character : characters) {
    character.script = character.leader ? characters[*character.leader].script : USCRIPT_LATIN;
  }
}

bool is_digit(const Character& character) {
  return u_isdigit(static_cast<UChar32>(character.code_point));
}

/// A sign that may stand between two digits of one number.
bool joins_digits(const Character& character) {
  constexpr std::u32string_view kJoints = U".,:/-\u2013\u066B\u066C";
  return kJoints.find(character.code_point) != std::u32string_view::npos;
}

void set_numbers(std::vector<Character>& characters) {
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const bool joint = joins_digits(characters[i]) && i > 0 && i + 1 < characters.size() &&
                       is_digit(characters[i - 1]) && is_digit(characters[i + 1]) &&
                       characters[i - 1].level == characters[i].level &&
                       characters[i + 1].level == characters[i].level;
    characters[i].number = is_digit(characters[i]) || joint;
    // Rules W and N give digits an even level; a left-to-right override could not, and content has none.
    if (characters[i].number) characters[i].script = USCRIPT_LATIN;
  }
}

/// Chooses the family of each grapheme cluster.
class FamilyChooser {
 public:
  FamilyChooser(const std::vector<Character>& characters, std::string_view language,
                const TextMetrics& metrics)
      : characters_(characters), language_(language), metrics_(metrics) {}

  /// For the characters [first, last), one cluster.
  int choose(std::size_t first, std::size_t last) const {
    const Character& lead = characters_[first];
    // Spaces and points are drawn like the letters they stand with; digits are the same everywhere.
    if (!lead.lettered && !lead.number && lead.leader) {
      const int family = family_for(*lead.leader);
      if (has_all(family, first, last)) return family;
    }
    const int family = family_for(first);
    if (has_all(family, first, last)) return family;
    // A mark may be rarer than the letter below it.
    for (std::size_t i = first + 1; i < last; ++i) {
      if (has_all(family_for(i), first, last)) return family_for(i);
    }
    return family;
  }

 private:
  int family_for(std::size_t index) const {
    return std::max(0, metrics_.family_for(characters_[index].code_point, language_));
  }
  bool has_all(int family, std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      const char32_t c = characters_[i].code_point;
      if (!is_ignorable(c) && !metrics_.provides(family, c)) return false;
    }
    return true;
  }

  const std::vector<Character>& characters_;
  std::string_view language_;
  const TextMetrics& metrics_;
};

void set_families(std::string_view utf8, std::string_view language, const TextMetrics& metrics,
                  std::vector<Character>& characters) {
  const FamilyChooser chooser(characters, language, metrics);
  std::size_t first = 0;
  for (const std::size_t end : cluster_offsets(utf8)) {
    std::size_t last = first;
    while (last < characters.size() && characters[last].begin < end) ++last;
    const int family = last > first ? chooser.choose(first, last) : 0;
    for (; first < last; ++first) characters[first].family = family;
  }
}

Shaping shaping_of(const Character& character) {
  Shaping shaping;
  const std::string_view name = uscript_getShortName(character.script);
  if (name.size() == 4) std::copy(name.begin(), name.end(), shaping.script.letters.begin());
  const bool backwards = character.level % 2 == 1 && !character.number;
  shaping.direction = backwards ? Direction::RightToLeft : Direction::LeftToRight;
  return shaping;
}

bool same_item(const Character& a, const Character& b) {
  return a.level == b.level && a.script == b.script && a.number == b.number && a.family == b.family;
}

}  // namespace

std::vector<Item> itemize(std::string_view utf8, const Writing& writing, const TextMetrics& metrics) {
  std::vector<Character> characters = characters_of(utf8, writing);
  set_leaders(characters);
  set_numbers(characters);
  set_families(utf8, writing.language, metrics, characters);
  std::vector<Item> items;
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const Character& character = characters[i];
    if (i == 0 || !same_item(characters[i - 1], character)) {
      items.push_back(
          {character.begin, character.end, character.level, shaping_of(character), character.family});
    }
    items.back().end = character.end;
  }
  return items;
}

}  // namespace kiosk::text
