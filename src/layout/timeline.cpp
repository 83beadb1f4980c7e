#include "layout/timeline.h"

#include <algorithm>

#include "layout/timeline_parts.h"

namespace kiosk::layout {
namespace {

class Lying {
 public:
  Lying(const Request& request, const model::Page& page, const Words& words, const gfx::Rect& area)
      : request_(request), page_(page), words_(words), area_(area), setter_(setter_for(request, words.set)) {}

  int cards() {
    if (!choose()) return 0;
    return static_cast<int>(share_out(page_.blocks.size(), static_cast<std::size_t>(columns_)).size());
  }

  bool draw(Scene& scene) {
    if (!choose()) return false;
    const auto stretches = share_out(page_.blocks.size(), static_cast<std::size_t>(columns_));
    scene.card_count = static_cast<int>(stretches.size());
    const int card = clamp_card(request_, stretches.size());
    draw_card(scene, stretches[static_cast<std::size_t>(card)], card > 0,
              card + 1 < static_cast<int>(stretches.size()));
    return true;
  }

 private:
  int column_width(int columns, int size_px) const {
    const int gap = timeline_sizes(request_.look, size_px, true).gap;
    return std::min(kWidestLineEms * size_px, (area_.w - (columns - 1) * gap) / columns);
  }

  bool fits(int columns, int size_px) const {
    const int width = column_width(columns, size_px);
    if (width < kNarrowestEventEms * size_px) return false;
    const TimelineSizes line = timeline_sizes(request_.look, size_px, any_mark(page_));
    const auto texts = set_events(request_, page_, words_, size_px, width, setter_);
    return !any_torn(texts) && line.above + line.below + tallest(texts) <= area_.h;
  }

  /// As many columns as fit at the smallest size, then words as large as those columns allow.
  bool choose() {
    const int count = static_cast<int>(page_.blocks.size());
    columns_ = std::min(5, count);
    while (columns_ > 0 && !fits(columns_, setter_.smallest)) --columns_;
    if (columns_ == 0) return false;
    const int cards = (count + columns_ - 1) / columns_;
    columns_ = (count + cards - 1) / cards;
    size_px_ = setter_.type.at_most(largest_fitting(setter_.smallest, request_.look.text_max,
                                                    [&](int size) { return fits(columns_, size); }));
    return true;
  }

  void draw_card(Scene& scene, Stretch stretch, bool goes_back, bool goes_on) const {
    const look::Look& look = request_.look;
    const TimelineSizes line = timeline_sizes(look, size_px_, any_mark(page_));
    const int width = column_width(columns_, size_px_);
    const auto texts = set_events(request_, page_, words_, size_px_, width, setter_);
    const int height = line.above + line.below + tallest(texts);
    const int top = area_.y + std::max(0, (area_.h - height) / 3);
    const int line_y = top + line.above;
    const int left = goes_back ? 0 : area_.x;
    const int right = goes_on ? request_.size.w : area_.right();
    scene.add(Fill{{left, line_y - line.pen / 2, right - left, line.pen}, 0, look.colors.control_edge});
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
      const int x = area_.x + static_cast<int>(i - stretch.first) * (width + line.gap);
      const std::string& mark = page_.blocks[i].mark;
      draw_mark(scene, request_, mark, line.mark_px, {x, top - line.node / 2, width, line.above}, setter_);
      draw_node(scene, request_, line, {x + line.node / 2, line_y}, mark.empty() ? Dated::No : Dated::Yes);
      draw_group(scene, texts[i], {x, line_y + line.below, width, texts[i].height}, Align::Start);
    }
  }

  const Request& request_;
  const model::Page& page_;
  const Words& words_;
  gfx::Rect area_;
  Setter setter_;
  int columns_ = 0;
  int size_px_ = 0;
};

class Upright {
 public:
  Upright(const Request& request, const model::Page& page, const Words& words, const gfx::Rect& area)
      : request_(request), page_(page), words_(words), area_(area), setter_(setter_for(request, words.set)) {}

  int cards() const {
    const Set smallest = set(setter_.smallest);
    return smallest.fits ? static_cast<int>(smallest.stretches.size()) : 0;
  }

  bool draw(Scene& scene) const {
    const Set fewest = set(setter_.smallest);
    if (!fewest.fits) return false;
    const int size = largest_fitting(setter_.smallest, request_.look.text_max, [&](int candidate) {
      const Set here = set(candidate);
      return here.fits && here.stretches.size() <= fewest.stretches.size();
    });
    const Set chosen = set(setter_.type.at_most(size));
    scene.card_count = static_cast<int>(chosen.stretches.size());
    const int card = clamp_card(request_, chosen.stretches.size());
    draw_card(scene, chosen, static_cast<std::size_t>(card));
    return true;
  }

 private:
  struct Set {
    TimelineSizes line;
    std::vector<Group> texts;
    std::vector<Stretch> stretches;
    bool fits = true;
  };

  int height_of(const Set& set, std::size_t i) const {
    return (page_.blocks[i].mark.empty() ? 0 : set.line.mark_px * 13 / 10) + set.texts[i].height;
  }

  int height_of(const Set& set, Stretch stretch) const {
    int height = 0;
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
      height += height_of(set, i) + (i > stretch.first ? set.line.gap : 0);
    }
    return height;
  }

  Set set(int size_px) const {
    Set result;
    result.line = timeline_sizes(request_.look, size_px, true);
    const int indent = result.line.node + result.line.below;
    const int width = std::min(kWidestLineEms * size_px, area_.w - indent);
    result.texts = set_events(request_, page_, words_, size_px, width, setter_);
    result.fits = !any_torn(result.texts) && width >= kNarrowestEventEms * size_px;
    // The fewest cards on which all find room, about equally many on each.
    for (std::size_t most = page_.blocks.size(); most > 0; --most) {
      result.stretches = share_out(page_.blocks.size(), most);
      const bool room =
          std::all_of(result.stretches.begin(), result.stretches.end(),
                      [&](const Stretch& stretch) { return height_of(result, stretch) <= area_.h; });
      if (room) return result;
    }
    result.fits = false;
    return result;
  }

  void draw_card(Scene& scene, const Set& set, std::size_t card) const {
    const look::Look& look = request_.look;
    const TimelineSizes& line = set.line;
    const Stretch stretch = set.stretches[card];
    const int spare = area_.h - height_of(set, stretch);
    const int air = spare / (static_cast<int>(stretch.last - stretch.first) + 1);
    const int gap = line.gap + std::min(air, 2 * line.gap);
    const int center_x = area_.x + line.node / 2;
    std::vector<int> tops;
    for (int y = area_.y; stretch.first + tops.size() < stretch.last;) {
      tops.push_back(y);
      y += height_of(set, stretch.first + tops.size() - 1) + gap;
    }
    const bool goes_on = card + 1 < set.stretches.size();
    const int top = card > 0 ? area_.y - look.padding / 2 : node_y(set, stretch.first, tops.front());
    const int end = goes_on ? area_.bottom() : node_y(set, stretch.last - 1, tops.back());
    scene.add(Fill{{center_x - line.pen / 2, top, line.pen, end - top}, 0, look.colors.control_edge});
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
      draw_event(scene, set, i, tops[i - stretch.first]);
    }
  }

  /// In the middle of the first line of an event whose words begin at `top`.
  int node_y(const Set& set, std::size_t i, int top) const {
    const bool dated = !page_.blocks[i].mark.empty();
    return top + (dated ? set.line.mark_px : set.line.size_px * 115 / 100) * 7 / 10;
  }

  void draw_event(Scene& scene, const Set& set, std::size_t i, int y) const {
    const TimelineSizes& line = set.line;
    const std::string& mark = page_.blocks[i].mark;
    const int indent = line.node + line.below;
    const gfx::Rect words{area_.x + indent, y, area_.w - indent, 0};
    draw_node(scene, request_, line, {area_.x + line.node / 2, node_y(set, i, y)},
              mark.empty() ? Dated::No : Dated::Yes);
    draw_mark(scene, request_, mark, line.mark_px, words, setter_);
    const int down = mark.empty() ? 0 : line.mark_px * 13 / 10;
    draw_group(scene, set.texts[i], words.inset({0, down, 0, 0}), Align::Start);
  }

  const Request& request_;
  const model::Page& page_;
  const Words& words_;
  gfx::Rect area_;
  Setter setter_;
};

bool is_lying(const gfx::Rect& area) {
  return area.w > area.h;
}

}  // namespace

bool draw_timeline(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                   const gfx::Rect& area) {
  if (page.blocks.empty()) return false;
  if (is_lying(area)) return Lying(request, page, words, area).draw(scene);
  return Upright(request, page, words, area).draw(scene);
}

int timeline_cards(const Request& request, const model::Page& page, const Words& words,
                   const gfx::Rect& area) {
  if (page.blocks.empty()) return 0;
  return is_lying(area) ? Lying(request, page, words, area).cards()
                        : Upright(request, page, words, area).cards();
}

}  // namespace kiosk::layout
