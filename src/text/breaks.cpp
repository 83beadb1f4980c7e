#include "text/breaks.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/break_iterator.h"

namespace kiosk::text {
namespace {

std::vector<std::size_t> offsets(UBreakIteratorType type, std::string_view utf8, std::string_view language) {
  std::vector<std::size_t> result;
  if (utf8.empty()) return result;
  if (!walk_breaks(type, utf8, language, [&](const ByteRange& range, int) { result.push_back(range.end); })) {
    // Without ICU's data there are still spaces.
    for (std::size_t at = utf8.find(' '); at != std::string_view::npos; at = utf8.find(' ', at + 1))
      result.push_back(at + 1);
  }
  if (result.empty() || result.back() != utf8.size()) result.push_back(utf8.size());
  return result;
}

bool is_hangul(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_HANGUL;
}

/// Whether a Korean word goes on over the offset: letters of Hangul with others beside them, no space
/// between.
bool parts_korean_word(std::string_view utf8, std::size_t offset) {
  if (offset == 0 || offset >= utf8.size()) return false;
  std::size_t before = offset - 1;
  while (before > 0 && (static_cast<unsigned char>(utf8[before]) & 0xC0) == 0x80) --before;
  std::size_t behind = offset;
  const char32_t left = base::next_code_point(utf8, before).value_or(U' ');
  const char32_t right = base::next_code_point(utf8, behind).value_or(U' ');
  const bool space = u_isUWhiteSpace(static_cast<UChar32>(left)) != 0;
  return !space && (is_hangul(left) || is_hangul(right));
}

}  // namespace

std::vector<std::size_t> line_break_offsets(std::string_view utf8, std::string_view language) {
  std::vector<std::size_t> result = offsets(UBRK_LINE, utf8, language);
  const std::string_view primary = language.substr(0, language.find('-'));
  // UAX 14 breaks Korean between syllables by default and names words as the other style; signs use words.
  if (primary == "ko") {
    std::erase_if(result, [&](std::size_t offset) { return parts_korean_word(utf8, offset); });
  }
  // Chinese and Japanese may break between any two letters; large letters on few lines should not part words.
  if (primary == "zh" || primary == "ja") {
    const std::vector<std::size_t> words = offsets(UBRK_WORD, utf8, language);
    std::erase_if(
        result, [&](std::size_t offset) { return !std::binary_search(words.begin(), words.end(), offset); });
  }
  return result;
}

std::vector<std::size_t> cluster_offsets(std::string_view utf8) {
  return offsets(UBRK_CHARACTER, utf8, "en");
}

}  // namespace kiosk::text
