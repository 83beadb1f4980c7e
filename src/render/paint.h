#pragma once

#include "gfx/color.h"
#include "gfx/geometry.h"
#include "gfx/picture.h"
#include "render/rasters.h"

namespace kiosk::render {

/// Software drawing on opaque pixels. All functions draw only inside `clip` and the view.

/// A rectangle with round corners, antialiased; `color.a` blends.
void fill_rect(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect, int radius,
               gfx::Color color);

/// The border of such a rectangle, `width` pixels inwards.
void outline_rect(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect, int radius, int width,
                  gfx::Color color);

/// A coverage mask in one colour with its top left corner at `at`.
void draw_mask(gfx::PixelView view, const gfx::Rect& clip, const Mask& mask, gfx::Point at, gfx::Color color);

/// Straight-alpha pixels with their top left corner at `at`.
void draw_pixels(gfx::PixelView view, const gfx::Rect& clip, const Pixels& pixels, gfx::Point at);

}  // namespace kiosk::render
