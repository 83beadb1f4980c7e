#pragma once

#include <optional>

#include "gfx/geometry.h"

namespace kiosk::look {

/// The screen as a thing in a room: what text and target sizes are computed from. A size that the panel
/// reports itself is never trusted (embedded panels lie); the operator configures it or it is guessed.
struct Panel {
  gfx::Size size;  ///< pixels, as the page is laid out (after rotation)
  double diagonal_mm = 0;
  double distance_mm = 0;  ///< from the reader's eye

  double px_per_mm() const;
  double short_side_mm() const;
};

/// A panel of `size` pixels. An unset diagonal is guessed from the resolution (7" for 800×480, 21.5" for
/// 1920×1080, … and in between), an unset distance from the diagonal (0.3 m for the smallest panels, 0.4 m
/// at 7", 0.6 m, arm's length, from 13" up).
Panel make_panel(gfx::Size size, std::optional<double> diagonal_in, std::optional<double> distance_m);

/// Rows [top, bottom) of a page in which controls can be reached.
struct Band {
  int top = 0;
  int bottom = 0;
  constexpr bool operator==(const Band&) const = default;
};

/// The rows that can be reached from a wheelchair and while standing, for a panel whose lower edge hangs
/// `bottom_edge_mm` above the floor: 380 to 1220 mm (EN 301 549 8.3, ADA 308); on an upright panel 800 to
/// 1100 mm (the next edition of the standard) if it has 200 mm of that. Nothing when less than 150 mm of the
/// panel are in reach: no layout can help then.
std::optional<Band> reach_band(const Panel& panel, double bottom_edge_mm);

}  // namespace kiosk::look
