#include "speech/utterances.h"

#include <algorithm>

#include "base/utf8.h"

namespace kiosk::speech {
namespace {

bool is_one_of(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

bool ends_alone(char32_t c) {
  return is_one_of(U"。！？", c);
}

bool ends_before_space(char32_t c) {
  return is_one_of(U".!?…।॥؟۔", c);
}

bool closes(char32_t c) {
  return is_one_of(U"\"')]}’”»›」』）】》", c);
}

bool is_space(char32_t c) {
  return is_one_of(U" \t\r\n\v\f\u3000\u2028\u2029", c);
}

bool ends_line(char32_t c) {
  return is_one_of(U"\n\u2028\u2029", c);
}

std::string_view trimmed(std::string_view text) {
  std::size_t first = text.size();
  std::size_t last = 0;
  std::size_t at = 0;
  for (std::size_t start = 0; const auto c = base::next_code_point(text, at); start = at) {
    if (is_space(*c)) continue;
    first = std::min(first, start);
    last = at;
  }
  return last == 0 ? std::string_view{} : text.substr(first, last - first);
}

/// Where to cut a piece that is too long: a byte in 1..kMaxUtteranceBytes, never inside a character.
std::size_t cut_point(std::string_view text) {
  std::size_t space = 0;
  std::size_t comma = 0;
  std::size_t character = 0;
  std::size_t at = 0;
  while (const auto c = base::next_code_point(text, at)) {
    if (at > kMaxUtteranceBytes) break;
    character = at;
    if (is_space(*c)) space = at;
    if (is_one_of(U"，、；：", *c)) comma = at;
  }
  if (space > 0) return space;
  return comma > 0 ? comma : character;
}

void add(std::vector<std::string>& out, std::string_view piece) {
  piece = trimmed(piece);
  while (piece.size() > kMaxUtteranceBytes) {
    const std::size_t cut = cut_point(piece);
    out.emplace_back(trimmed(piece.substr(0, cut)));
    piece = trimmed(piece.substr(cut));
  }
  if (!piece.empty()) out.emplace_back(piece);
}

/// What follows a mark that may end a sentence.
struct Ending {
  std::size_t at;  ///< the byte behind all closing marks ("?!", ".”")
  bool ends;       ///< false: the sentence goes on ("3.5")
};

/// `at` stands behind the mark; `alone`: the mark needs no space behind it.
Ending look_behind(std::string_view text, std::size_t at, bool alone) {
  std::size_t end = at;
  while (const auto c = base::next_code_point(text, at)) {
    if (ends_alone(*c)) {
      alone = true;
    } else if (!ends_before_space(*c) && !closes(*c)) {
      return {end, alone || is_space(*c)};
    }
    end = at;
  }
  return {end, true};
}

}  // namespace

std::vector<std::string> cut_into_utterances(std::string_view utf8) {
  std::vector<std::string> out;
  std::size_t start = 0;
  std::size_t at = 0;
  while (const auto c = base::next_code_point(utf8, at)) {
    Ending ending{at, ends_line(*c)};
    if (ends_alone(*c) || ends_before_space(*c)) ending = look_behind(utf8, at, ends_alone(*c));
    at = ending.at;
    if (!ending.ends) continue;
    add(out, utf8.substr(start, at - start));
    start = at;
  }
  add(out, utf8.substr(start));
  return out;
}

}  // namespace kiosk::speech
