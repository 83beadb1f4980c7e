#include "text/bidi.h"

#include <fribidi.h>
#include <unicode/ubidi.h>

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace kiosk::text {
namespace {

constexpr std::size_t kMostCodePoints = 1u << 20;  ///< more than any text of the content, far inside an int

FriBidiParType paragraph_type(BaseDirection base) {
  switch (base) {
    case BaseDirection::LeftToRight:
      return FRIBIDI_PAR_LTR;
    case BaseDirection::RightToLeft:
      return FRIBIDI_PAR_RTL;
    case BaseDirection::Auto:
      break;
  }
  return FRIBIDI_PAR_ON;
}

/// One paragraph: rules P2 to L1.
void resolve(std::span<const FriBidiChar> text, BaseDirection base, std::span<Level> result) {
  const auto length = static_cast<FriBidiStrIndex>(text.size());
  std::vector<FriBidiCharType> types(text.size());
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> levels(text.size());
  fribidi_get_bidi_types(text.data(), length, types.data());
  fribidi_get_bracket_types(text.data(), length, types.data(), brackets.data());
  FriBidiParType paragraph = paragraph_type(base);
  const bool resolved = fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &paragraph,
                                                            levels.data()) != 0;
  // Puts the spaces at the end of the line at the paragraph's level (L1); the order is asked for later.
  if (resolved && fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, types.data(), length, 0, paragraph,
                                       levels.data(), nullptr, nullptr) != 0) {
    std::transform(levels.begin(), levels.end(), result.begin(),
                   [](FriBidiLevel level) { return static_cast<Level>(std::max<int>(0, level)); });
  }
}

}  // namespace

std::vector<Level> bidi_levels(std::string_view utf8, BaseDirection base) {
  std::vector<FriBidiChar> text;
  text.reserve(utf8.size());
  std::size_t at = 0;
  while (const auto c = base::next_code_point(utf8, at)) text.push_back(*c);
  std::vector<Level> result(text.size(), 0);
  if (text.size() > kMostCodePoints) return result;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && fribidi_get_bidi_type(text[end]) != FRIBIDI_TYPE_BS) ++end;
    end = std::min(end + 1, text.size());
    resolve(std::span(text).subspan(begin, end - begin), base, std::span(result).subspan(begin, end - begin));
    begin = end;
  }
  return result;
}

std::vector<std::size_t> visual_order(std::span<const Level> levels) {
  std::vector<std::int32_t> order(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  return {order.begin(), order.end()};
}

}  // namespace kiosk::text
