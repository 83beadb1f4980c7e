#pragma once

#include <cstdint>
#include <vector>

#include "gfx/color.h"
#include "gfx/picture.h"
#include "render/rasters.h"
#include "text/typesetter.h"

namespace kiosk::pixels {

/// How much ink is on each pixel, 0 to 255.
struct Ink {
  gfx::Size size;
  std::vector<std::uint8_t> alpha;

  explicit Ink(gfx::Size s) : size(s), alpha(std::size_t(s.w) * std::size_t(s.h)) {}
  std::uint8_t at(int x, int y) const { return alpha[std::size_t(y) * std::size_t(size.w) + std::size_t(x)]; }
  std::uint8_t& at(int x, int y) { return alpha[std::size_t(y) * std::size_t(size.w) + std::size_t(x)]; }
};

Ink ink_of(const render::Mask& mask);

/// The part `rect` of a picture, where words of `color` stand on one ground.
Ink ink_of(const gfx::Picture& picture, const gfx::Rect& rect, gfx::Color color, gfx::Color ground);

/// The rectangle around all that is darker than a faint edge; empty where nothing is.
gfx::Rect inked_area(const Ink& ink, const gfx::Rect& within);

/// A line drawn run by run, as render::Renderer does it, its left end `margin` pixels from the left.
Ink draw_line(const text::Line& line, text::Font font, int margin);

}  // namespace kiosk::pixels
