#pragma once

#include "layout/frame.h"

namespace kiosk::layout {

/// The words of an opened page, in the language they come in.
struct Words {
  const model::TextSet& set;
  const model::PageText& page;
};

/// The card that the view asks for, of `count` there are: the last one for kLastCard and beyond the end.
int clamp_card(const Request& request, std::size_t count);

/// The page's title at the top of an area, and what is left below it.
struct Title {
  Group text;
  gfx::Rect area;
  gfx::Rect rule;  ///< the line under it; empty on small panels
  gfx::Rect below;
};

Title set_title(const Request& request, const Words& words, const gfx::Rect& area, int largest);
void draw_title(Scene& scene, const Request& request, const Title& title);

/// The blocks as cards in a grid under the title, over as many cards of the page as they need. A smaller
/// title is worth it where it saves the visitor one.
void draw_grid(Scene& scene, const Request& request, const model::Page& page, const Words& words,
               const gfx::Rect& area);

/// The blocks one below the other as running text: small panels have no room for a grid.
void draw_flow(Scene& scene, const Request& request, const model::Page& page, const Words& words,
               const gfx::Rect& area);

}  // namespace kiosk::layout
