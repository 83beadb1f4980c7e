#pragma once

#include "display/mix.h"
#include "gfx/geometry.h"
#include "gfx/picture.h"

namespace kiosk::display {

/// A screen that shows opaque pictures of exactly its own size, already rotated. Failing devices throw
/// std::runtime_error.
class Display {
 public:
  virtual ~Display() = default;
  /// In panel pixels; changes only with a Resized event.
  virtual gfx::Size size() const = 0;
  /// Shows `picture`. `changed` is what differs from what was shown last; a display that keeps its
  /// pixels may copy only that. An empty `changed` shows the same picture again (watchdog, exposure).
  virtual void show(const gfx::Picture& picture, const gfx::Rect& changed) = 0;
  /// Shows a moment on the way from one picture to another; both have the size of the display.
  virtual void show_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix) = 0;
  /// From the next picture on, everything is shown so many panel pixels away from its place, against
  /// burn-in; the edges that this uncovers repeat the edge of the picture. No more than a few pixels.
  virtual void set_shift(gfx::Point shift) = 0;
};

}  // namespace kiosk::display
