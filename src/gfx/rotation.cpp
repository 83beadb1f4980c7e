#include "gfx/rotation.h"

#include <cassert>
#include <cstring>

namespace kiosk::gfx {

Size rotated(Size size, Rotation rotation) {
  return rotation == Rotation::R90 || rotation == Rotation::R270 ? size.turned() : size;
}

Point to_panel(Point p, Size page, Rotation rotation) {
  switch (rotation) {
    case Rotation::R0:
      return p;
    case Rotation::R90:
      return {page.h - 1 - p.y, p.x};
    case Rotation::R180:
      return {page.w - 1 - p.x, page.h - 1 - p.y};
    case Rotation::R270:
      return {p.y, page.w - 1 - p.x};
  }
  return p;
}

Rect to_panel(const Rect& r, Size page, Rotation rotation) {
  if (r.empty()) return {};
  const Point a = to_panel(Point{r.x, r.y}, page, rotation);
  const Point b = to_panel(Point{r.right() - 1, r.bottom() - 1}, page, rotation);
  return Rect{a.x, a.y, 1, 1}.united({b.x, b.y, 1, 1});
}

Point way_on_panel(Point way, Rotation rotation) {
  switch (rotation) {
    case Rotation::R0:
      return way;
    case Rotation::R90:
      return {-way.y, way.x};
    case Rotation::R180:
      return {-way.x, -way.y};
    case Rotation::R270:
      return {way.y, -way.x};
  }
  return way;
}

Point to_page(Point p, Size page, Rotation rotation) {
  switch (rotation) {
    case Rotation::R0:
      return p;
    case Rotation::R90:
      return {p.y, page.h - 1 - p.x};
    case Rotation::R180:
      return {page.w - 1 - p.x, page.h - 1 - p.y};
    case Rotation::R270:
      return {page.w - 1 - p.y, p.x};
  }
  return p;
}

void copy_rotated(const Picture& page, const Rect& area, Rotation rotation, PixelView panel) {
  assert(panel.size == rotated(page.size(), rotation));
  const Rect part = area.intersected(bounds(page.size()));
  if (part.empty()) return;
  // A step of one page pixel to the right is a constant stride on the panel.
  const Point origin = to_panel(Point{0, 0}, page.size(), rotation);
  const Point step = to_panel(Point{1, 0}, page.size(), rotation);
  const std::ptrdiff_t stride = std::ptrdiff_t{step.y - origin.y} * panel.pitch + (step.x - origin.x);
  for (int y = part.y; y < part.bottom(); ++y) {
    const std::uint32_t* from = page.row(y) + part.x;
    const Point start = to_panel(Point{part.x, y}, page.size(), rotation);
    std::uint32_t* to = panel.row(start.y) + start.x;
    if (stride == 1) {
      std::memcpy(to, from, std::size_t(part.w) * sizeof *to);
      continue;
    }
    for (int x = 0; x < part.w; ++x, to += stride) *to = from[x];
  }
}

}  // namespace kiosk::gfx
