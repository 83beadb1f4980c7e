#pragma once

#include "display/mix.h"
#include "gfx/picture.h"

namespace kiosk::display {

/// Draws pictures and mixes into pixels in memory that keep what was drawn last, as little of them as it can,
/// and everything `shift` away from its place: the edges that this uncovers repeat the edge of the picture.
/// Pictures are known by their address, and only from one call to the next.
class Compositor {
 public:
  /// What the pixels hold is lost: the next picture is drawn whole.
  void forget() { known_ = false; }
  /// Panel pixels; much less than a side. Seen with the next picture.
  void set_shift(gfx::Point shift);

  /// Both give the part of `target` that was written. All pictures have the size of `target`; `changed` is
  /// what differs from the picture before, empty for all.
  gfx::Rect show(const gfx::Picture& picture, const gfx::Rect& changed, gfx::PixelView target);
  gfx::Rect show_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix, gfx::PixelView target);

 private:
  /// The change on the screen, so that its next moment draws only what differs.
  struct Run {
    const gfx::Picture* from = nullptr;
    const gfx::Picture* to = nullptr;
    MixKind kind = MixKind::Fade;
    gfx::Rect area;       ///< as it came
    gfx::Rect differing;  ///< the part of it that must be drawn for each moment
    bool over = false;    ///< the new picture is there, whole and in its place
  };

  gfx::Rect finish(const gfx::Rect& drawn, gfx::PixelView target) const;

  gfx::Point shift_;
  bool known_ = false;
  Run run_;
};

}  // namespace kiosk::display
