#include "text/words.h"

#include <unicode/unorm2.h>

#include <algorithm>
#include <cstdint>

#include "base/ascii.h"
#include "text/break_iterator.h"
#include "text/utf16.h"

namespace kiosk::text {
namespace {

bool is_ascii(std::string_view utf8) {
  return std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower_ascii(std::string_view ascii) {
  std::string lower(ascii);
  for (char& c : lower) c = base::to_lower(c);
  return lower;
}

}  // namespace

std::vector<ByteRange> word_ranges(std::string_view utf8, std::string_view language) {
  std::vector<ByteRange> result;
  walk_breaks(UBRK_WORD, utf8, language, [&](const ByteRange& range, int status) {
    if (status >= UBRK_WORD_NONE_LIMIT) result.push_back(range);
  });
  return result;
}

std::vector<ByteRange> sentence_ranges(std::string_view utf8, std::string_view language) {
  std::vector<ByteRange> result;
  walk_breaks(UBRK_SENTENCE, utf8, language, [&](const ByteRange& range, int) { result.push_back(range); });
  // Without ICU's data the whole text is one sentence.
  if (result.empty() && !utf8.empty()) result.push_back({0, utf8.size()});
  return result;
}

std::string fold_case(std::string_view utf8) {
  // Most words of most languages; ICU would say the same and take ten times as long.
  if (is_ascii(utf8)) return lower_ascii(utf8);
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* folding = unorm2_getNFKCCasefoldInstance(&status);
  if (U_FAILURE(status)) return std::string(utf8);
  const std::u16string source = to_utf16(utf8);
  const auto length = static_cast<std::int32_t>(source.size());
  // One call to learn the size, one to fill: a ligature may become as many as 18 units.
  const std::int32_t size = unorm2_normalize(folding, source.data(), length, nullptr, 0, &status);
  std::u16string folded(static_cast<std::size_t>(size), u'\0');
  status = U_ZERO_ERROR;
  unorm2_normalize(folding, source.data(), length, folded.data(), size, &status);
  return U_FAILURE(status) ? std::string(utf8) : to_utf8(folded);
}

}  // namespace kiosk::text
