#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace kiosk::json {

struct Position {
  int line = 1;    ///< 1-based; lines end with \n
  int column = 1;  ///< 1-based, in code points
  bool operator==(const Position&) const = default;
};

/// Turns byte offsets into lines and columns in constant time: a file of one long line with a fault in
/// every value must not cost the square of its size. A malformed byte counts as one column.
class LineMap {
 public:
  explicit LineMap(std::string_view text);

  /// `offset` may be `text.size()` (the end of the file). `text` is the one of the constructor.
  Position position(std::string_view text, std::size_t offset) const;

 private:
  std::size_t code_points_before(std::string_view text, std::size_t offset) const;

  std::vector<std::size_t> line_starts_{0};
  std::vector<std::size_t> counts_;  ///< code points before byte 0, kStep, 2 kStep…
};

}  // namespace kiosk::json
