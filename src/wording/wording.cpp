#include "wording/wording.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "text/words.h"
#include "wording/list.h"
#include "wording/list_data.h"
#include "wording/match.h"

namespace kiosk::wording {
namespace {

/// One sentence of a text.
struct Place {
  std::string_view text;
  text::ByteRange sentence;
};

std::string quoted(std::string_view text, text::ByteRange range) {
  return "\"" + std::string(text.substr(range.begin, range.end - range.begin)) + "\"";
}

struct Hit {
  text::ByteRange range;  ///< in the text
  const Term* term = nullptr;
};

/// Where terms stand in a sentence, in its order; of several at the same place the longest first.
std::vector<Hit> hits_of(const Searched& searched, const Place& place, const std::vector<Term>& terms) {
  std::vector<Hit> hits;
  const std::size_t shift = place.sentence.begin;
  for (const Term& term : terms) {
    if (const auto hit = searched.find(term)) hits.push_back({{shift + hit->begin, shift + hit->end}, &term});
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  return hits;
}

/// A term that overlaps one before it says nothing new. `named` are the terms that the text has had already.
void find_banned(const Searched& searched, const Place& place, const List& list,
                 std::vector<const Term*>& named, std::vector<Finding>& findings) {
  std::size_t covered = 0;
  for (const Hit& hit : hits_of(searched, place, list.banned)) {
    const bool inside = hit.range.begin < covered;
    covered = std::max(covered, hit.range.end);
    if (inside || std::find(named.begin(), named.end(), hit.term) != named.end()) continue;
    named.push_back(hit.term);
    findings.push_back(
        {base::Severity::Warning,
         "the term " + quoted(place.text, hit.range) + " blames a child, hides harm or is sensational",
         "say \"" + hit.term->instead + "\"", hit.range.begin});
  }
}

bool has_any(const Searched& searched, const std::vector<Term>& terms) {
  return std::any_of(terms.begin(), terms.end(),
                     [&](const Term& term) { return searched.find(term).has_value(); });
}

/// One sentence that asks for a report is one finding, however many phrases fit.
void find_report_here(const Searched& searched, const Place& place, const List& list,
                      std::vector<Finding>& findings) {
  const std::vector<Hit> hits = hits_of(searched, place, list.report_here);
  if (hits.empty() || has_any(searched, list.negations)) return;
  findings.push_back({base::Severity::Warning,
                      quoted(place.text, hits.front().range) + " sounds as if this screen took reports",
                      "say that this screen cannot take a report, and whom to call",
                      hits.front().range.begin});
}

/// What counts as a sentence: in Thai also what stands between two spaces.
std::vector<text::ByteRange> sentences_of(std::string_view text, const List& list) {
  std::vector<text::ByteRange> result;
  for (const text::ByteRange& sentence : text::sentence_ranges(text, list.language)) {
    std::size_t begin = sentence.begin;
    for (std::size_t at = begin; list.space_ends_sentence && at < sentence.end; ++at) {
      if (text[at] != ' ') continue;
      result.push_back({begin, at + 1});
      begin = at + 1;
    }
    if (begin < sentence.end) result.push_back({begin, sentence.end});
  }
  return result;
}

std::string count_of_words(std::size_t words) {
  return std::to_string(words) + (words == 1 ? " word" : " words");
}

void find_long_sentences(std::string_view text, const List& list, std::vector<Finding>& findings) {
  for (const text::ByteRange& range : sentences_of(text, list)) {
    const std::string_view sentence = text.substr(range.begin, range.end - range.begin);
    const std::size_t words = text::word_ranges(sentence, list.language).size();
    if (words <= list.longest_sentence) continue;
    findings.push_back({base::Severity::Warning, "a sentence of " + count_of_words(words),
                        "split it; " + std::to_string(list.longest_sentence) + " or fewer are easy to read",
                        range.begin});
  }
}

void find_long_headline(std::string_view text, const List& list, std::vector<Finding>& findings) {
  const std::size_t words = text::word_ranges(text, list.language).size();
  if (list.longest_headline == 0 || words <= list.longest_headline) return;
  findings.push_back({base::Severity::Warning, "an emergency sentence of " + count_of_words(words),
                      "shorten it to " + std::to_string(list.longest_headline) + " or fewer", 0});
}

std::string rounded(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", value);
  return text.data();
}

}  // namespace

bool has_list(std::string_view language) {
  return find_list(language) != nullptr;
}

std::vector<std::string> listed_languages() {
  std::vector<std::string> result;
  for (const ListFile& file : list_data()) result.emplace_back(file.language);
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<Finding> check(std::string_view text, std::string_view language, Role role) {
  std::vector<Finding> findings;
  const List* list = find_list(language);
  if (list == nullptr) return findings;
  std::vector<const Term*> named;
  for (const text::ByteRange& range : text::sentence_ranges(text, language)) {
    const Place place{text, range};
    const Searched searched(text.substr(range.begin, range.end - range.begin), *list);
    find_banned(searched, place, *list, named, findings);
    find_report_here(searched, place, *list, findings);
  }
  if (role == Role::Headline) find_long_headline(text, *list, findings);
  if (role == Role::Body) find_long_sentences(text, *list, findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.offset < b.offset; });
  return findings;
}

std::optional<Finding> check_reading(std::span<const std::string> texts, std::string_view language,
                                     Unit unit) {
  const Formula* formula = find_formula(language);
  if (formula == nullptr) return std::nullopt;
  TextCounts counts;
  for (const std::string& text : texts) counts += count_text(text, formula->language);
  if (counts.words < kLeastWordsForScore) return std::nullopt;
  const double score = formula->value(counts);
  if (formula->is_fine(score, unit)) return std::nullopt;
  const std::string_view what = unit == Unit::Page ? "this page is" : "the pages together are";
  return Finding{base::Severity::Warning,
                 std::string(what) + " hard to read: " + std::string(formula->name) + " " + rounded(score) +
                     ", wanted " + rounded(formula->bound(unit)) +
                     (formula->low_is_easy ? " or lower" : " or higher"),
                 "write shorter sentences and shorter words", 0};
}

}  // namespace kiosk::wording
