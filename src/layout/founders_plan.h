#pragma once

#include <vector>

#include "layout/blocks.h"
#include "layout/places.h"

namespace kiosk::layout {

/// How the list of places is shown: a row for each with its full name, its short name only, or not at all.
/// Without a list the way through all is the card with previous and next, and the globe itself.
enum class PlaceList { Names, Marks, None };

/// A button of the list.
struct PlaceEntry {
  gfx::Rect rect;
  Group mark;
  Group name;      ///< no lines where only the mark is shown
  int name_x = 0;  ///< of the name, from the left edge of the button
};

/// Where everything on an opened page of founders goes: the same for all of its cards.
struct FoundersPlan {
  Title title;
  gfx::Rect globe;
  globe::Projection projection = globe::Projection::Sphere;
  gfx::Rect mark;   ///< beside a small map: room for the mark of the chosen place; empty: it is on the card
  gfx::Rect card;   ///< room for that of a chosen place
  gfx::Rect intro;  ///< room for what is said while none is chosen
  std::vector<PlaceEntry> list;
  int card_px = 1;  ///< size of the type on all cards
};

/// The first arrangement that leaves all words room: a large globe and a list if possible. Nothing where even
/// a small map is too much. The list stands where it can be reached.
std::optional<FoundersPlan> plan_founders(const Request& request, const model::Page& page, const Words& words,
                                          const Frame& frame, const gfx::Rect& area);

/// The words of the blocks without a place.
std::vector<Paragraph> founders_intro(const Request& request, const model::Page& page, const Words& words);

/// The words of a block with a place.
std::vector<Paragraph> place_words(const Request& request, const model::Block& block, const Words& words);

/// The part of a card that its words may take.
gfx::Rect inside_card(const look::Look& look, const gfx::Rect& card);

}  // namespace kiosk::layout
