#include "wording/list.h"

#include <charconv>
#include <map>
#include <utility>

#include "text/words.h"
#include "wording/list_data.h"
#include "wording/match.h"

namespace kiosk::wording {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// The parts of a term as the list writes them, parted by spaces, to patterns. A part with a hyphen or an
/// apostrophe becomes several words, as it does in the text that is looked at.
std::vector<WordPattern> read_patterns(std::string_view term, std::string_view language) {
  std::vector<WordPattern> patterns;
  while (!(term = trim(term)).empty()) {
    std::string_view part = term.substr(0, term.find(' '));
    term.remove_prefix(part.size());
    if (part == "...") {
      patterns.push_back({"", false, false, true});
      continue;
    }
    const bool before = part.starts_with('*');
    const bool after = part.ends_with('*');
    if (before) part.remove_prefix(1);
    if (after && !part.empty()) part.remove_suffix(1);
    const std::vector<FoldedWord> words = fold_words(part, language);
    for (std::size_t i = 0; i < words.size(); ++i) {
      patterns.push_back({words[i].folded, before && i == 0, after && i + 1 == words.size(), false});
    }
  }
  return patterns;
}

/// A gap at an end would match nothing that is not matched without it.
bool is_usable(const Term& term) {
  if (term.folded.empty() || term.words.empty()) return false;
  return !term.words.front().gap && !term.words.back().gap;
}

bool read_number(std::string_view value, std::size_t& number) {
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  return error == std::errc() && end == value.data() + value.size() && number > 0;
}

bool read_key(List& list, std::string_view key, std::string_view value) {
  if (key == "longest_sentence") return read_number(value, list.longest_sentence);
  if (key == "longest_headline") return read_number(value, list.longest_headline);
  if (key == "space_ends_sentence") {
    list.space_ends_sentence = value == "yes";
    return list.space_ends_sentence;
  }
  if (key != "match" || (value != "words" && value != "substring")) return false;
  list.match = value == "words" ? MatchBy::Words : MatchBy::Substring;
  return true;
}

enum class Section { Keys, Banned, ReportHere, Not };

bool read_section(Section& section, std::string_view line) {
  if (line == "[banned]") {
    section = Section::Banned;
  } else if (line == "[report here]") {
    section = Section::ReportHere;
  } else if (line == "[not]") {
    section = Section::Not;
  } else {
    return false;
  }
  return true;
}

std::vector<Term>& terms_of(List& list, Section section) {
  if (section == Section::Banned) return list.banned;
  return section == Section::ReportHere ? list.report_here : list.negations;
}

bool read_line(List& list, Section& section, std::string_view line) {
  if (line.empty() || line.front() == '#') return true;
  if (line.front() == '[') return read_section(section, line);
  const std::size_t equals = line.find('=');
  const std::string_view left = trim(line.substr(0, equals));
  const std::string_view right = equals == line.npos ? std::string_view() : trim(line.substr(equals + 1));
  if (section == Section::Keys) return read_key(list, left, right);
  // A banned term must say what to write instead; the others have nothing to say.
  if ((section == Section::Banned) == right.empty()) return false;
  Term term{std::string(right), read_patterns(left, list.language), text::fold_case(left)};
  if (!is_usable(term)) return false;
  terms_of(list, section).push_back(std::move(term));
  return true;
}

const std::map<std::string, List, std::less<>>& lists() {
  static const auto all = [] {
    std::map<std::string, List, std::less<>> result;
    for (const ListFile& file : list_data()) {
      const std::string bytes(file.data, file.data + file.size);
      result.emplace(file.language, parse_list(file.language, bytes));
    }
    return result;
  }();
  return all;
}

}  // namespace

List parse_list(std::string language, std::string_view text) {
  List list;
  list.language = std::move(language);
  Section section = Section::Keys;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    if (!read_line(list, section, trim(text.substr(0, end)))) list.bad_lines.push_back(number);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return list;
}

const List* find_list(std::string_view language) {
  for (;;) {
    const auto found = lists().find(language);
    if (found != lists().end()) return &found->second;
    const std::size_t hyphen = language.rfind('-');
    if (hyphen == language.npos) return nullptr;
    language = language.substr(0, hyphen);
  }
}

}  // namespace kiosk::wording
