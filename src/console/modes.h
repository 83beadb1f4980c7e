#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gfx/geometry.h"

namespace kiosk::console {

struct Mode {
  gfx::Size size;
  int refresh = 0;  ///< Hz, rounded; 0 where nobody says
  bool operator==(const Mode&) const = default;
};

/// The most that is asked of a board: no more pixels than `size`, and no more pictures a second. A 4K
/// television prefers 3840x2160, often at 30 Hz, which is too much for a small board.
inline constexpr Mode kDefaultCap{{1920, 1080}, 60};

/// "1920x1080@60" or "1920x1080" (then at 60 Hz); sides 240 to 16384, 24 to 240 Hz. Nothing for anything
/// else.
std::optional<Mode> parse_mode(std::string_view text);

/// "1920x1080@60"; without the rate where it is unknown.
std::string describe(const Mode& mode);

/// The mode to ask for. `preferred` where it keeps to the cap, or its size at a rate that does; a panel that
/// has its size at a higher rate only gets that. For a larger one the largest mode of the same shape that
/// does, between 50 Hz and the cap's rate (a difference of 1 Hz is none); else one of them at any rate; else
/// `preferred`, because a picture that is too slow is better than one of the wrong shape.
Mode choose_mode(const Mode& preferred, const std::vector<Mode>& modes, const Mode& cap);

}  // namespace kiosk::console
