#pragma once

#include <optional>
#include <string>

#include "gfx/geometry.h"

namespace kiosk::board {

/// What the panel tells of fingers.
enum class Touch {
  None,    ///< nothing: keys only
  Single,  ///< one contact, where it began and that it ended; no movement (resistive panels under SDL2)
  Multi,   ///< every finger and its way
};

enum class Motion { Full, Reduced };

struct SizeMm {
  double w = 0;
  double h = 0;
  bool operator==(const SizeMm&) const = default;
};

/// A mode of a screen: pixels and, if it matters, pictures a second.
struct ModeCap {
  gfx::Size size;
  int refresh_hz = 0;  ///< 0: any
  bool operator==(const ModeCap&) const = default;
};

/// A kind of board with its panel, as platform/boards describes it: what an operator need not write down, and
/// what a desktop has to hold back to behave like it.
struct Board {
  std::string name;   ///< of the file, without ending: what operators write
  std::string title;  ///< for people
  gfx::Size panel_px;
  SizeMm panel_mm;                    ///< what can be seen of it
  std::optional<SizeMm> outline_mm;   ///< with the frame around it
  int rotation = 0;                   ///< degrees clockwise
  ModeCap max_mode{{1920, 1080}, 0};  ///< the largest mode to show in
  Motion motion = Motion::Full;
  Touch touch = Touch::Multi;
  int max_texture_px = 0;    ///< the longest side that its graphics processor can draw
  double frames_per_s = 60;  ///< what changes of pages are planned for
};

double diagonal_in(const Board& board);

/// The pixels that are shown: those of the panel, or of the largest mode where the panel has more.
gfx::Size shown_size(const Board& board);

}  // namespace kiosk::board
