#pragma once

#include "gfx/picture.h"

namespace kiosk::display {

enum class MixKind {
  Fade,   ///< the new picture over the old one, both in their places
  Slide,  ///< side by side: the new picture is `shift` away from its place, the old one beside it
  Rise,   ///< the new picture, `shift` away from its place, comes through the old one
  Sink,   ///< the old picture, `shift` away from its place, goes and leaves the new one
};

/// A moment on the way from one picture to another. Only the part `area` mixes and moves; what is outside of
/// it is the new picture, at once. Pictures that move away from an edge of the area are continued there by
/// their own edge (Rise, Sink).
struct Mix {
  MixKind kind = MixKind::Fade;
  int progress = 0;    ///< 0 (only the old picture) to 256 (only the new one); says nothing of a slide
  gfx::Rect area{};    ///< panel pixels; empty: all
  gfx::Point shift{};  ///< panel pixels, along one axis, at most as far as the area is long there
  bool operator==(const Mix&) const = default;
};

/// The part of a picture of this size that a mix mixes.
gfx::Rect mix_area(const Mix& mix, gfx::Size size);

/// Writes the part `part` of the mixed picture into `target`; all three have the same size. Where a fade has
/// two equal pictures it writes nothing: `target` must hold either of the two or an earlier mix of them.
void draw_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix, const gfx::Rect& part,
              gfx::PixelView target);
/// The whole of it.
void draw_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix, gfx::PixelView target);

}  // namespace kiosk::display
