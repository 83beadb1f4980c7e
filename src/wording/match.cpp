#include "wording/match.h"

#include <algorithm>
#include <span>

#include "text/breaks.h"
#include "text/words.h"

namespace kiosk::wording {
namespace {

constexpr std::string_view kCurlyApostrophe = "\u2019";

/// Bytes of the apostrophe at `at`; 0 where there is none.
std::size_t apostrophe_bytes(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at).starts_with(kCurlyApostrophe) ? kCurlyApostrophe.size() : 0;
}

void add_word(std::vector<FoldedWord>& words, std::string_view text, std::size_t begin, std::size_t end) {
  std::string folded = text::fold_case(text.substr(begin, end - begin));
  if (!folded.empty()) words.push_back({std::move(folded), {begin, end}});
}

bool fits(const WordPattern& pattern, const std::string& word) {
  if (pattern.open_before && pattern.open_after) return word.find(pattern.word) != std::string::npos;
  if (pattern.open_before) return word.ends_with(pattern.word);
  if (pattern.open_after) return word.starts_with(pattern.word);
  return word == pattern.word;
}

/// How many words at the beginning of `words` are what the patterns ask for; nothing when they are not.
std::optional<std::size_t> matched_words(std::span<const FoldedWord> words,
                                         std::span<const WordPattern> patterns) {
  if (patterns.empty()) return 0;
  const bool gap = patterns.front().gap;
  if (!gap && (words.empty() || !fits(patterns.front(), words.front().folded))) return std::nullopt;
  const std::size_t least = gap ? 0 : 1;
  const std::size_t most = gap ? std::min(kWidestGap, words.size()) : 1;
  for (std::size_t taken = least; taken <= most; ++taken) {
    if (const auto rest = matched_words(words.subspan(taken), patterns.subspan(1))) return taken + *rest;
  }
  return std::nullopt;
}

}  // namespace

std::vector<FoldedWord> fold_words(std::string_view text, std::string_view language) {
  std::vector<FoldedWord> words;
  for (const text::ByteRange& range : text::word_ranges(text, language)) {
    std::size_t begin = range.begin;
    for (std::size_t at = range.begin; at < range.end;) {
      const std::size_t bytes = apostrophe_bytes(text, at);
      if (bytes > 0) {
        add_word(words, text, begin, at);
        begin = at + bytes;
      }
      at += std::max<std::size_t>(bytes, 1);
    }
    add_word(words, text, begin, range.end);
  }
  return words;
}

Searched::Searched(std::string_view text, const List& list) : match_(list.match) {
  if (match_ == MatchBy::Words) {
    words_ = fold_words(text, list.language);
    return;
  }
  // Folded cluster by cluster, because only so the place in the text is known. Spaces and line ends count for
  // nothing here.
  std::size_t begin = 0;
  for (const std::size_t end : text::cluster_offsets(text)) {
    const std::string folded = text::fold_case(text.substr(begin, end - begin));
    if (folded != " " && folded != "\n") {
      folded_ += folded;
      sources_.insert(sources_.end(), folded.size(), {begin, end});
    }
    begin = end;
  }
}

std::optional<text::ByteRange> Searched::find(const Term& term) const {
  return match_ == MatchBy::Words ? find_words(term) : find_substring(term);
}

std::optional<text::ByteRange> Searched::find_words(const Term& term) const {
  const std::span<const FoldedWord> words(words_);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto count = matched_words(words.subspan(i), term.words)) {
      return text::ByteRange{words[i].range.begin, words[i + *count - 1].range.end};
    }
  }
  return std::nullopt;
}

std::optional<text::ByteRange> Searched::find_substring(const Term& term) const {
  const std::size_t at = folded_.find(term.folded);
  if (at == std::string::npos) return std::nullopt;
  return text::ByteRange{sources_[at].begin, sources_[at + term.folded.size() - 1].end};
}

}  // namespace kiosk::wording
