#pragma once

#include "gfx/geometry.h"
#include "gfx/picture.h"

namespace kiosk::gfx {

/// Clockwise turn of the picture against the panel. One setting for picture and touch.
enum class Rotation { R0, R90, R180, R270 };

/// The size a page is laid out in, for a panel of `panel` pixels (and the other way round).
Size rotated(Size size, Rotation rotation);

/// Where a page pixel lands on the panel. `page` is the size of the page.
Point to_panel(Point p, Size page, Rotation rotation);
Rect to_panel(const Rect& r, Size page, Rotation rotation);

/// A way on the page (so many pixels right and down) as a way on the panel.
Point way_on_panel(Point way, Rotation rotation);

/// Where a panel pixel (a touch) is on the page: the inverse of `to_panel`.
Point to_page(Point p, Size page, Rotation rotation);

/// Copies the part `area` of `page` (page coordinates) turned into `panel`.
/// `panel` must have the size `rotated(page.size(), rotation)`.
void copy_rotated(const Picture& page, const Rect& area, Rotation rotation, PixelView panel);

}  // namespace kiosk::gfx
