#pragma once

#include "layout/scene.h"
#include "look/look.h"
#include "model/deck.h"

namespace kiosk::layout {

/// How much a globe asks to be looked at: the subject of its page, or a banner behind or beside words.
enum class GlobeTone { Subject, Banner };

/// The colours of a globe, mixed from those of the theme.
globe::Colors globe_colors(const look::Palette& colors, GlobeTone tone);

/// A globe without places that stands still: decoration, of which what lies in `window` is seen. `rect` holds
/// the disc and its glow. It is so faint that words keep their contrast on it.
GlobeMark banner_globe(const look::Look& look, const gfx::Rect& rect, const gfx::Rect& window,
                       globe::Pose pose);

}  // namespace kiosk::layout
