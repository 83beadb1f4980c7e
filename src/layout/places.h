#pragma once

#include <vector>

#include "layout/blocks.h"
#include "layout/globe_mark.h"

namespace kiosk::layout {

/// The blocks of a page that have a place on the globe: founders, then members, each in the order of the
/// deck. The block at index k is shown on card k + 1 of the opened page; card 0 is the overview.
std::vector<const model::Block*> placed_blocks(const model::Page& page);

/// Whether a page is a globe with places.
bool has_globe(const model::Page& page);

/// The globe of a page, as large as `rect`; `chosen` is an index into `placed_blocks`. From the front when
/// one is chosen, otherwise from where most of them are seen.
GlobeMark make_globe(const Request& request, const model::Page& page, const gfx::Rect& rect,
                     globe::Projection projection, std::optional<std::size_t> chosen);

/// Where the globe of a page in the loop goes, at the end of the lines or below the words, and what is left
/// for these; an empty globe and all of the area where they would be left with a slit.
struct LoopGlobe {
  gfx::Rect globe;
  gfx::Rect words;
};
LoopGlobe place_loop_globe(const Request& request, const gfx::Rect& area);

/// That globe; it turns by itself.
GlobeMark make_loop_globe(const Request& request, const model::Page& page, const gfx::Rect& rect);

/// A tap, and the place that it chose.
struct Picked {
  gfx::Point at;
  std::size_t place = 0;
};

/// The place that a tap on the globe of `scene` means: the nearest one in sight within `reach` pixels. A tap
/// at the same spot as the one before, or on the place that is chosen already, takes the next nearest, so
/// that places which lie close together can all be had.
std::optional<std::size_t> pick_place(const Scene& scene, gfx::Point at, int reach,
                                      const std::optional<Picked>& before);

}  // namespace kiosk::layout
