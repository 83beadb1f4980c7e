#include "sdl/image_turn.h"

namespace kiosk::sdl {

render::Pixels turned(render::Pixels stored, image::Orientation orientation) {
  if (orientation == image::Orientation::TopLeft) return stored;
  const gfx::Size size = image::swaps_sides(orientation) ? stored.size.turned() : stored.size;
  render::Pixels shown{size, {}};
  shown.argb.reserve(stored.argb.size());
  for (int y = 0; y < size.h; ++y) {
    for (int x = 0; x < size.w; ++x) {
      const gfx::Point from = image::stored_point(orientation, stored.size, {x, y});
      shown.argb.push_back(
          stored.argb[static_cast<std::size_t>(from.y) * static_cast<std::size_t>(stored.size.w) +
                      static_cast<std::size_t>(from.x)]);
    }
  }
  return shown;
}

}  // namespace kiosk::sdl
