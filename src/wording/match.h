#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"
#include "wording/list.h"

namespace kiosk::wording {

/// A word of a text, folded for comparing.
struct FoldedWord {
  std::string folded;
  text::ByteRange range;  ///< in the text
};

/// The words of a text. Unlike text::word_ranges it parts at apostrophes too, so that the French "d'enfants"
/// has the word "enfants".
std::vector<FoldedWord> fold_words(std::string_view text, std::string_view language);

/// One sentence (or a whole text), made ready for looking for many terms in it.
class Searched {
 public:
  /// `text` must outlive it.
  Searched(std::string_view text, const List& list);

  /// Where `term` first stands in the text, or nothing.
  std::optional<text::ByteRange> find(const Term& term) const;

 private:
  std::optional<text::ByteRange> find_words(const Term& term) const;
  std::optional<text::ByteRange> find_substring(const Term& term) const;

  MatchBy match_;
  std::vector<FoldedWord> words_;
  std::string folded_;                    ///< for MatchBy::Substring
  std::vector<text::ByteRange> sources_;  ///< of each byte of folded_, what of the text it comes from
};

}  // namespace kiosk::wording
