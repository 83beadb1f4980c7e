#include "accessibility/pixels/ink.h"

#include <algorithm>
#include <cstdlib>

#include "accessibility/pixels/page_stage.h"
#include "render/paint.h"

namespace kiosk::pixels {
namespace {

constexpr int kFaint = 64;  ///< the smoothed edges of two letters may meet

int channel(std::uint32_t pixel, unsigned shift) {
  return static_cast<int>((pixel >> shift) & 0xFF);
}

}  // namespace

Ink ink_of(const render::Mask& mask) {
  Ink ink(mask.size);
  ink.alpha = mask.alpha;
  return ink;
}

Ink ink_of(const gfx::Picture& picture, const gfx::Rect& rect, gfx::Color color, gfx::Color ground) {
  unsigned widest = 0;
  const auto range = [&](unsigned shift) {
    return channel(color.xrgb(), shift) - channel(ground.xrgb(), shift);
  };
  for (const unsigned shift : {8u, 16u}) {
    if (std::abs(range(shift)) > std::abs(range(widest))) widest = shift;
  }
  const int below = channel(ground.xrgb(), widest);
  Ink ink(rect.size());
  for (int y = 0; y < rect.h; ++y) {
    for (int x = 0; x < rect.w; ++x) {
      const int value = channel(picture.at({rect.x + x, rect.y + y}), widest);
      ink.at(x, y) = static_cast<std::uint8_t>(std::clamp((value - below) * 255 / range(widest), 0, 255));
    }
  }
  return ink;
}

gfx::Rect inked_area(const Ink& ink, const gfx::Rect& within) {
  const gfx::Rect area = within.intersected(gfx::bounds(ink.size));
  gfx::Rect inked;
  for (int y = area.y; y < area.bottom(); ++y) {
    for (int x = area.x; x < area.right(); ++x) {
      if (ink.at(x, y) > kFaint) inked = inked.united({x, y, 1, 1});
    }
  }
  return inked;
}

Ink draw_line(const text::Line& line, text::Font font, int margin) {
  gfx::Picture picture({line.width + 2 * margin, 3 * font.size_px});
  const int baseline = 2 * font.size_px;
  for (const text::Run& run : line.runs) {
    font.family = run.family;
    const render::Mask& mask = shop().rasters.text_mask(run.utf8, font, run.shaping);
    render::draw_mask(picture.view(), gfx::bounds(picture.size()), mask,
                      {margin + run.x + mask.origin.x, baseline + mask.origin.y}, gfx::rgb(0xFFFFFF));
  }
  Ink ink(picture.size());
  std::transform(picture.pixels().begin(), picture.pixels().end(), ink.alpha.begin(),
                 [](std::uint32_t pixel) { return static_cast<std::uint8_t>(pixel & 0xFF); });
  return ink;
}

}  // namespace kiosk::pixels
