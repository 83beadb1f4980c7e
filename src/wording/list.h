#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::wording {

/// One word of a term, folded (text::fold_case).
struct WordPattern {
  std::string word;          ///< empty with `gap`
  bool open_before = false;  ///< "*word": other letters may stand before it
  bool open_after = false;   ///< "word*": other letters may follow
  bool gap = false;          ///< "...": up to kWidestGap words of any kind
};

inline constexpr std::size_t kWidestGap = 3;

/// Something that must not be said.
struct Term {
  std::string instead;             ///< what to say instead, in the language of the list
  std::vector<WordPattern> words;  ///< for languages whose words are parted by spaces
  std::string folded;              ///< for the others: looked for anywhere
};

enum class MatchBy { Words, Substring };

/// What is known of one language.
struct List {
  std::string language;
  MatchBy match = MatchBy::Words;
  std::size_t longest_sentence = 20;  ///< words of one sentence
  std::size_t longest_headline = 0;   ///< words of the emergency sentence; 0: not counted
  bool space_ends_sentence = false;   ///< Thai: no full stop; a space parts sentences and clauses
  std::vector<Term> banned;
  std::vector<Term> report_here;  ///< would tell people to report on this screen
  std::vector<Term> negations;    ///< a sentence that has one does not ask for a report
  std::vector<int> bad_lines;     ///< 1-based lines that could not be read
};

/// Reads a list. Lines are `# remark`, `key = value`, a section (`[banned]`, `[report here]`, `[not]`) and
/// then its terms: `term = what to say instead` below [banned], the term alone below the other two. In a term
/// "*" before or behind a word leaves that end open, and "..." stands for up to kWidestGap words. Keys, all
/// before the first section: `match` (words or substring), `longest_sentence`, `longest_headline`,
/// `space_ends_sentence` (yes). A line that is none of these is named in `bad_lines` and left out.
List parse_list(std::string language, std::string_view text);

/// The list of a language tag: "pt-BR" finds the list of "pt", "zh-Hans-CN" that of "zh-Hans". Nothing when
/// there is none. The lists are part of the program and live as long as it does.
const List* find_list(std::string_view language);

}  // namespace kiosk::wording
