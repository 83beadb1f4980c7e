#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

/// A part of a text in bytes: from `begin` up to, not including, `end`.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const ByteRange&) const = default;
};

/// The words of a text in order (UAX 29 in the rules of `language`, with ICU's dictionaries for Thai, Chinese
/// and Japanese). Numbers are words; spaces and punctuation are not. Without ICU's data there are none.
/// Malformed UTF-8 is read as U+FFFD.
std::vector<ByteRange> word_ranges(std::string_view utf8, std::string_view language);

/// The sentences of a text in order (UAX 29), with the white space behind each. Together they are the whole
/// text. Thai has no full stop, so a text in Thai is one sentence for each of its lines.
std::vector<ByteRange> sentence_ranges(std::string_view utf8, std::string_view language);

/// `utf8` in the form in which two spellings of the same word are equal: NFKC with case folding (Unicode,
/// NFKC_Casefold), without soft hyphens, joiners and direction marks. For comparing only, never for showing.
std::string fold_case(std::string_view utf8);

}  // namespace kiosk::text
