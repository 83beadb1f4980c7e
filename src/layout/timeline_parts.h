#pragma once

#include <string>
#include <vector>

#include "layout/blocks.h"

namespace kiosk::layout {

inline constexpr int kNarrowestEventEms = 10;

/// Sizes of one timeline.
struct TimelineSizes {
  int size_px = 1;
  int mark_px = 1;
  int node = 0;   ///< diameter of the dot of an event
  int pen = 0;    ///< thickness of the line
  int above = 0;  ///< room for the years above the line (lying)
  int below = 0;  ///< from the top of the line to the words (lying), from its left edge (upright)
  int gap = 0;    ///< between events
};

TimelineSizes timeline_sizes(const look::Look& look, int size_px, bool any_mark);

bool any_mark(const model::Page& page);

/// The words of all events at one size.
std::vector<Group> set_events(const Request& request, const model::Page& page, const Words& words,
                              int size_px, int width, const Setter& setter);

bool any_torn(const std::vector<Group>& texts);
int tallest(const std::vector<Group>& texts);

/// The year of an event, if it has one.
void draw_mark(Scene& scene, const Request& request, const std::string& mark, int size_px, gfx::Rect area,
               const Setter& setter);

/// The dot of an event on the line: full where a year is known.
enum class Dated { Yes, No };
void draw_node(Scene& scene, const Request& request, const TimelineSizes& sizes, gfx::Point center,
               Dated dated);

/// A range of events on one card of the page.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// `count` events over as few cards of at most `most` as there must be, about equally many on each.
std::vector<Stretch> share_out(std::size_t count, std::size_t most);

}  // namespace kiosk::layout
