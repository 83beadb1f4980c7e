#include "board/board.h"

#include <cmath>
#include <cstdint>

namespace kiosk::board {

double diagonal_in(const Board& board) {
  constexpr double kMmPerInch = 25.4;
  return std::hypot(board.panel_mm.w, board.panel_mm.h) / kMmPerInch;
}

gfx::Size shown_size(const Board& board) {
  const auto pixels = [](gfx::Size size) { return std::int64_t{size.w} * size.h; };
  return pixels(board.panel_px) > pixels(board.max_mode.size) ? board.max_mode.size : board.panel_px;
}

}  // namespace kiosk::board
