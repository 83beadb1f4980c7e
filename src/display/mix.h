#pragma once

#include "gfx/picture.h"

namespace kiosk::display {

enum class MixKind {
  Fade,
  SlideLeft,  ///< the new picture comes in from the right edge of the panel
  SlideRight,
  SlideUp,
  SlideDown,
};

/// How far a change has come. `progress` runs from 0 (only the old picture) to 256 (only the new one).
struct Mix {
  MixKind kind = MixKind::Fade;
  int progress = 0;
  bool operator==(const Mix&) const = default;
};

/// Writes the mixed picture into `target`; all three have the same size. Only rows that differ between the
/// pictures are touched by a fade: `target` must hold either of the two or an earlier mix of them.
void draw_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix, gfx::PixelView target);

}  // namespace kiosk::display
