#pragma once

#include "base/time.h"
#include "gfx/geometry.h"

namespace kiosk::app {

/// How far the whole picture is moved against burn-in, in page pixels: a slow way that begins in its place
/// and visits nearly every pixel around it. With each step both axes move by one pixel (each rests for one
/// step at some of its ends), so that every edge, upright or level, moves within minutes.
gfx::Point pixel_shift(base::Duration since_start, base::Duration step, gfx::Size page);

/// The farthest that `pixel_shift` goes on either axis: a 240th of the short side, 2 to 12 pixels.
int farthest_shift(gfx::Size page);

}  // namespace kiosk::app
