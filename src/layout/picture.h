#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// The size of the page's picture in pixels of its own; 4:3 where that is not known.
gfx::Size natural_size(const Request& request, const model::Image& image);

/// The largest size of this ratio that the room has.
gfx::Size fitted(gfx::Size natural, gfx::Size room);

/// The picture in a place whose ratio is that of `natural_size`.
Image picture_item(const Request& request, const model::Image& image, const gfx::Rect& place);

/// The picture of a page at the left of, or above, the words. Gives the room that is left: all of it where
/// the page has no picture or the words would be left with a slit. The emergency page never has one.
gfx::Rect place_picture(Scene& scene, const Request& request, const model::Page& page, const gfx::Rect& area);

}  // namespace kiosk::layout
