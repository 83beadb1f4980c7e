#include "text/break_iterator.h"

#include <unicode/utext.h>

#include <cstdint>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <utility>

namespace kiosk::text {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

/// Whether it failed. Without memory there is more to lose than a break.
bool failed(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
  return U_FAILURE(status) != 0;
}

/// Opening a break iterator reads and compiles its rules (about a millisecond on a small board), and a page
/// asks for hundreds of lines: each kind and language is opened once.
UBreakIterator* iterator_of(UBreakIteratorType type, const std::string& language) {
  using Cache = std::map<std::pair<int, std::string>, std::unique_ptr<UBreakIterator, CloseIterator>>;
  // Never destroyed: to register a destructor takes memory, and glibc ends a program that has none for it.
  static Cache& cache = *new Cache;
  auto& slot = cache[{static_cast<int>(type), language}];
  if (!slot) {
    UErrorCode status = U_ZERO_ERROR;
    slot.reset(ubrk_open(type, language.c_str(), nullptr, 0, &status));
    if (failed(status)) slot.reset();
  }
  return slot.get();
}

}  // namespace

bool walk_breaks(UBreakIteratorType type, std::string_view utf8, std::string_view language,
                 const std::function<void(const ByteRange&, int)>& take) {
  UBreakIterator* iterator = iterator_of(type, std::string(language));
  if (iterator == nullptr) return false;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> text(
      utext_openUTF8(nullptr, utf8.data(), static_cast<std::int64_t>(utf8.size()), &status));
  if (failed(status)) return false;
  ubrk_setUText(iterator, text.get(), &status);
  if (failed(status)) return false;
  std::size_t begin = 0;
  for (int at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
    const auto end = static_cast<std::size_t>(at);
    take(ByteRange{begin, end}, ubrk_getRuleStatus(iterator));
    begin = end;
  }
  return true;
}

}  // namespace kiosk::text
