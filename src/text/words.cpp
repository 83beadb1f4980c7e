#include "text/words.h"

#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <utility>

#include "text/utf16.h"

namespace kiosk::text {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct CloseUText {
  void operator()(UText* text) const { utext_close(text); }
};

/// Opened once per thread, kind and language: opening reads and compiles the rules.
UBreakIterator* iterator_of(UBreakIteratorType type, const std::string& language) {
  thread_local std::map<std::pair<int, std::string>, std::unique_ptr<UBreakIterator, CloseIterator>> cache;
  auto& slot = cache[{static_cast<int>(type), language}];
  if (!slot) {
    UErrorCode status = U_ZERO_ERROR;
    slot.reset(ubrk_open(type, language.c_str(), nullptr, 0, &status));
    if (U_FAILURE(status)) slot.reset();
  }
  return slot.get();
}

/// Calls `take(range, status)` for each part between two breaks; false when ICU cannot walk the text.
template <typename Take>
bool walk(UBreakIteratorType type, std::string_view utf8, std::string_view language, const Take& take) {
  UBreakIterator* iterator = iterator_of(type, std::string(language));
  if (iterator == nullptr) return false;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseUText> text(
      utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status));
  if (U_FAILURE(status)) return false;
  ubrk_setUText(iterator, text.get(), &status);
  if (U_FAILURE(status)) return false;
  std::size_t begin = 0;
  for (int at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    const auto end = static_cast<std::size_t>(at);
    take(ByteRange{begin, end}, ubrk_getRuleStatus(iterator));
    begin = end;
  }
  return true;
}

std::string to_utf8(const std::u16string& utf16) {
  // A unit of UTF-16 takes three bytes at most.
  std::string result(utf16.size() * 3, '\0');
  std::int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strToUTF8(result.data(), static_cast<std::int32_t>(result.size()), &length, utf16.data(),
              static_cast<std::int32_t>(utf16.size()), &status);
  result.resize(U_FAILURE(status) ? 0 : static_cast<std::size_t>(length));
  return result;
}

bool is_ascii(std::string_view utf8) {
  return std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower_ascii(std::string_view ascii) {
  std::string lower(ascii);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::vector<ByteRange> word_ranges(std::string_view utf8, std::string_view language) {
  std::vector<ByteRange> result;
  walk(UBRK_WORD, utf8, language, [&](ByteRange range, int status) {
    if (status >= UBRK_WORD_NONE_LIMIT) result.push_back(range);
  });
  return result;
}

std::vector<ByteRange> sentence_ranges(std::string_view utf8, std::string_view language) {
  std::vector<ByteRange> result;
  walk(UBRK_SENTENCE, utf8, language, [&](ByteRange range, int) { result.push_back(range); });
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
  const std::u16string source = to_utf16(utf8).units;
  const auto length = static_cast<std::int32_t>(source.size());
  // One call to learn the size, one to fill: a ligature may become as many as 18 units.
  const std::int32_t size = unorm2_normalize(folding, source.data(), length, nullptr, 0, &status);
  std::u16string folded(static_cast<std::size_t>(size), u'\0');
  status = U_ZERO_ERROR;
  unorm2_normalize(folding, source.data(), length, folded.data(), size, &status);
  return U_FAILURE(status) ? std::string(utf8) : to_utf8(folded);
}

}  // namespace kiosk::text
