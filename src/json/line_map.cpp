#include "json/line_map.h"

#include <algorithm>

namespace kiosk::json {
namespace {

constexpr std::size_t kStep = 256;

bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

LineMap::LineMap(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStep == 0) counts_.push_back(count);
    if (starts_code_point(text[i])) ++count;
    if (text[i] == '\n') line_starts_.push_back(i + 1);
  }
  if (text.size() % kStep == 0) counts_.push_back(count);
}

std::size_t LineMap::code_points_before(std::string_view text, std::size_t offset) const {
  std::size_t count = counts_[offset / kStep];
  for (std::size_t i = offset / kStep * kStep; i < offset; ++i) {
    if (starts_code_point(text[i])) ++count;
  }
  return count;
}

Position LineMap::position(std::string_view text, std::size_t offset) const {
  offset = std::min(offset, text.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t start = *(next - 1);
  const std::size_t column = code_points_before(text, offset) - code_points_before(text, start) + 1;
  return {static_cast<int>(next - line_starts_.begin()), static_cast<int>(column)};
}

}  // namespace kiosk::json
