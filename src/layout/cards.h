#pragma once

#include <vector>

#include "layout/frame.h"

namespace kiosk::layout {

/// One block of a page, drawn as a card.
struct CardText {
  std::string mark;   ///< short label in a badge; may be empty
  std::string aside;  ///< beside the badge; may be empty
  std::string heading;
  std::string body;
};

/// A card with its place; a tall block may be spread over several.
struct PlacedCard {
  gfx::Rect rect;
  std::string mark;
  std::string aside;
  Group text;
  std::size_t first = 0;  ///< the part [first, last) of the group's lines
  std::size_t last = 0;
  int badge = 0;    ///< height of the row of the mark, 0 where the page has no marks
  int size_px = 1;  ///< of the running text
};

using CardPage = std::vector<PlacedCard>;

/// Arranges cards in a grid inside `area`: as many columns as give the largest type, all on one page if
/// they fit at the smallest type, otherwise over as few pages as possible. Never empty for non-empty input.
std::vector<CardPage> arrange_cards(const std::vector<CardText>& cards, const gfx::Rect& area,
                                    const Request& request, const Setter& setter);

void draw_cards(Scene& scene, const CardPage& page, const Request& request);

}  // namespace kiosk::layout
