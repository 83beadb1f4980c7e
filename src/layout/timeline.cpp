#include "layout/timeline.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

constexpr int kNarrowestColumnEms = 10;
constexpr int kWidestColumnEms = 34;
constexpr double kMarkScale = 1.5;  ///< years against running text

/// An event with its words at one size.
struct Event {
  std::string mark;
  Group text;
};

/// Sizes of one timeline.
struct Line {
  int size_px = 1;
  int mark_px = 1;
  int node = 0;   ///< diameter of the dot of an event
  int pen = 0;    ///< thickness of the line
  int above = 0;  ///< room for the years above the line (lying)
  int below = 0;  ///< from the top of the line to the words (lying), from its left edge (upright)
  int gap = 0;    ///< between events
};

Line make_line(const look::Look& look, int size_px, bool any_mark) {
  Line line;
  line.size_px = size_px;
  line.mark_px = static_cast<int>(size_px * kMarkScale);
  line.node = std::max(look.rule * 6, size_px * 6 / 10);
  line.pen = look.rule * 2;
  line.above = any_mark ? line.mark_px * 14 / 10 : line.node / 2;
  line.below = line.node / 2 + look.padding;
  line.gap = look.margin * 3 / 2;
  return line;
}

bool any_mark(const model::Page& page) {
  return std::any_of(page.blocks.begin(), page.blocks.end(),
                     [](const model::Block& block) { return !block.mark.empty(); });
}

std::vector<Paragraph> words_of(const model::BlockText& text, const look::Palette& colors) {
  return {{.text = text.heading,
           .face = text::Face::Bold,
           .scale = 1.15,
           .color = colors.text,
           .leading = 1.2,
           .breaking = Breaking::Even},
          {.text = text.body, .color = colors.text, .space_before = 0.35}};
}

std::vector<Group> set_events(const Request& request, const model::Page& page, const Words& words,
                              int size_px, int width, const Setter& setter) {
  std::vector<Group> texts;
  for (const model::Block& block : page.blocks) {
    texts.push_back(
        set_group(words_of(words.page.blocks.at(block.id), request.look.colors), size_px, width, setter));
  }
  return texts;
}

bool any_torn(const std::vector<Group>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const Group& text) { return text.torn; });
}

int tallest(const std::vector<Group>& texts) {
  int most = 0;
  for (const Group& text : texts) most = std::max(most, text.height);
  return most;
}

void draw_mark(Scene& scene, const Request& request, const std::string& mark, int size_px, gfx::Rect area,
               const Setter& setter) {
  if (mark.empty()) return;
  const Paragraph year{
      .text = mark, .face = text::Face::Bold, .color = request.look.colors.accent, .leading = 1.2};
  const Group digits = set_group({year}, size_px, area.w, setter);
  area.w = digits.width;  // beside the dot, also where the words start at the other side
  draw_group(scene, digits, area, Align::Start);
}

/// The dot of an event on the line: full where a year is known.
void draw_node(Scene& scene, const Request& request, const Line& line, gfx::Point center, bool dated) {
  const look::Palette& colors = request.look.colors;
  const gfx::Rect dot{center.x - line.node / 2, center.y - line.node / 2, line.node, line.node};
  scene.add(Fill{dot, line.node / 2, dated ? colors.accent : colors.ground});
  scene.add(Outline{dot, line.node / 2, line.pen, colors.accent});
}

/// A range of events on one card of the page.
struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// `count` events over as few cards of at most `most` as there must be, about equally many on each.
std::vector<Stretch> share_out(std::size_t count, std::size_t most) {
  const std::size_t cards = (count + most - 1) / most;
  std::vector<Stretch> stretches;
  for (std::size_t card = 0; card < cards; ++card) {
    // Rounded up: the first cards hold one more.
    stretches.push_back({(card * count + cards - 1) / cards, ((card + 1) * count + cards - 1) / cards});
  }
  return stretches;
}

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
    const int gap = make_line(request_.look, size_px, true).gap;
    return std::min(kWidestColumnEms * size_px, (area_.w - (columns - 1) * gap) / columns);
  }

  bool fits(int columns, int size_px) const {
    const int width = column_width(columns, size_px);
    if (width < kNarrowestColumnEms * size_px) return false;
    const Line line = make_line(request_.look, size_px, any_mark(page_));
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
    const Line line = make_line(look, size_px_, any_mark(page_));
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
      draw_node(scene, request_, line, {x + line.node / 2, line_y}, !mark.empty());
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
    Line line;
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
    result.line = make_line(request_.look, size_px, true);
    const int indent = result.line.node + result.line.below;
    const int width = std::min(kWidestColumnEms * size_px, area_.w - indent);
    result.texts = set_events(request_, page_, words_, size_px, width, setter_);
    result.fits = !any_torn(result.texts) && width >= kNarrowestColumnEms * size_px;
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
    const Line& line = set.line;
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
    const Line& line = set.line;
    const std::string& mark = page_.blocks[i].mark;
    const int indent = line.node + line.below;
    const gfx::Rect words{area_.x + indent, y, area_.w - indent, 0};
    draw_node(scene, request_, line, {area_.x + line.node / 2, node_y(set, i, y)}, !mark.empty());
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
