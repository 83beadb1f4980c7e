#include "speech/digits.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace kiosk::speech {
namespace {

bool is_digit(char32_t c) {
  // The zeros of the scripts; nine more digits follow each.
  constexpr std::array<char32_t, 6> kZeros = {U'0', 0x0660, 0x06F0, 0x0966, 0x0E50, 0xFF10};
  return std::any_of(kZeros.begin(), kZeros.end(), [c](char32_t zero) { return c >= zero && c <= zero + 9; });
}

bool is_group_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U" -./()\u00A0\u2010\u2011\u2013\u202F";
  return kMarks.find(c) != std::u32string_view::npos;
}

}  // namespace

std::string spell_digits(std::string_view utf8) {
  std::string out;
  std::string_view between;  // marks since the last digit, not yet written
  bool after_digit = false;
  std::size_t at = 0;
  for (std::size_t start = 0; const auto c = base::next_code_point(utf8, at); start = at) {
    const std::string_view bytes = utf8.substr(start, at - start);
    if (after_digit && is_group_mark(*c)) {
      between = utf8.substr(start - between.size(), between.size() + bytes.size());
      continue;
    }
    const bool digit = is_digit(*c);
    if (after_digit && digit) {
      out += between.empty() ? " " : ", ";
    } else {
      out += between;
    }
    between = {};
    out += bytes;
    after_digit = digit;
  }
  out += between;
  return out;
}

}  // namespace kiosk::speech
