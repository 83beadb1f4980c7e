#pragma once

#include <array>

#include "gfx/geometry.h"
#include "safe/safe_words.h"

namespace kiosk::safe {

/// Where a word goes.
struct PlacedWord {
  gfx::Point origin;  ///< start of the baseline
  int em = 0;         ///< 0: there is no room for it
};

using SafeLayout = std::array<PlacedWord, kWordCount>;

/// The question above, the answer larger below, all lines centred, as large as they fit into `size` with a
/// margin. Allocates nothing.
SafeLayout lay_out(gfx::Size size) noexcept;

/// The room left free on each side.
int margin(gfx::Size size) noexcept;

}  // namespace kiosk::safe
