#pragma once

#include "board/board.h"

namespace kiosk::fakes {

/// A panel of 80x48 pixels and 160x96 mm in a frame of 20 mm (10 pixels).
inline board::Board a_board(board::Touch touch = board::Touch::Multi) {
  board::Board board;
  board.name = "small";
  board.panel_px = {80, 48};
  board.panel_mm = {160, 96};
  board.outline_mm = board::SizeMm{200, 136};
  board.max_texture_px = 100;
  board.frames_per_s = 10;
  board.touch = touch;
  return board;
}

}  // namespace kiosk::fakes
