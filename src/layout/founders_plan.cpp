#include "layout/founders_plan.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/button.h"

namespace kiosk::layout {

std::vector<Paragraph> founders_intro(const Request& request, const model::Page& page, const Words& words) {
  const look::Palette& colors = request.look.colors;
  std::vector<Paragraph> paragraphs;
  for (const model::Block& block : page.blocks) {
    if (block.place) continue;
    const model::BlockText& text = words.page.blocks.at(block.id);
    const Paragraph strong{.text = block.mark,
                           .face = text::Face::Bold,
                           .color = colors.accent,
                           .space_before = 0.6,
                           .leading = 1.2};
    Paragraph heading = strong;
    heading.text = text.heading;
    heading.space_before = block.mark.empty() ? 0.6 : 0.2;
    paragraphs.push_back(strong);
    paragraphs.push_back(heading);
    paragraphs.push_back({.text = text.body, .color = colors.text, .space_before = 0.4});
  }
  return paragraphs;
}

std::vector<Paragraph> place_words(const Request& request, const model::Block& block, const Words& words) {
  const look::Palette& colors = request.look.colors;
  const model::BlockText& text = words.page.blocks.at(block.id);
  return {{.text = block.mark, .face = text::Face::Bold, .color = colors.accent, .leading = 1.2},
          {.text = text.heading,
           .face = text::Face::Bold,
           .scale = 1.15,
           .color = colors.text,
           .space_before = 0.15,
           .leading = 1.2,
           .breaking = Breaking::Even},
          {.text = text.body, .color = colors.text, .space_before = 0.3}};
}

gfx::Rect inside_card(const look::Look& look, const gfx::Rect& card) {
  return card.inset({look.padding * 3 / 2, look.padding, look.padding, look.padding});
}

namespace {

/// The arrangements to choose from, the best first: how large the globe is, in hundredths of the room it
/// might have, and what there is of the list.
constexpr std::pair<int, PlaceList> kArrangements[] = {
    {100, PlaceList::Names}, {88, PlaceList::Names}, {100, PlaceList::Marks}, {85, PlaceList::Marks},
    {100, PlaceList::None},  {75, PlaceList::Marks}, {80, PlaceList::None},   {60, PlaceList::None}};

class Planner {
 public:
  Planner(const Request& request, const model::Page& page, const Words& words, const Frame& frame)
      : request_(request),
        look_(request.look),
        words_(words),
        touch_(frame.touch),
        setter_(setter_for(request, words.set)),
        blocks_(placed_blocks(page)),
        intro_(founders_intro(request, page, words)) {}

  std::optional<FoundersPlan> wide(const gfx::Rect& area, int globe_percent, PlaceList list) const {
    const int side = std::min(area.h, area.w * 52 / 100) * globe_percent / 100;
    FoundersPlan plan;
    plan.globe = {area.right() - side, area.y + (area.h - side) / 2, side, side};
    const gfx::Rect column = area.inset({0, 0, side + look_.margin, 0});
    if (column.w < 11 * look_.text_min) return std::nullopt;
    plan.title = set_title(request_, words_, column, look_.headline_max * 8 / 10);
    const gfx::Rect below = plan.title.below;
    return fill(std::move(plan), below, list);
  }

  std::optional<FoundersPlan> upright(const gfx::Rect& area, int globe_percent, PlaceList list) const {
    FoundersPlan plan;
    plan.title = set_title(request_, words_, area, look_.headline_max * 8 / 10);
    const gfx::Rect& below = plan.title.below;
    const int side = std::min(below.w, below.h * globe_percent / 100);
    plan.globe = {below.x + (below.w - side) / 2, below.y, side, side};
    return fill(std::move(plan), below.inset({0, side + look_.gap, 0, 0}), list);
  }

  /// A map above the words, or where it would be too low so, beside the title.
  std::optional<FoundersPlan> small(const gfx::Rect& area) const {
    if (auto plan = map_above(area)) return plan;
    for (const int percent : {42, 50, 58}) {
      if (auto plan = map_beside_title(area, percent)) return plan;
    }
    return std::nullopt;
  }

 private:
  enum class Edge { Card, Bare };
  enum class Part { Whole, WithoutMark };

  std::optional<FoundersPlan> map_above(const gfx::Rect& area) const {
    FoundersPlan plan;
    plan.projection = globe::Projection::FlatMap;
    plan.title = set_title(request_, words_, area, look_.text_min);
    const gfx::Rect& below = plan.title.below;
    const int words = card_height(below.w, Edge::Bare, Part::Whole);
    const int room = below.h - words - look_.padding;
    if (room < look_.target) return std::nullopt;
    plan.globe = globe::map_in({below.x, below.y, below.w, room});
    plan.globe.y = below.y;
    if (plan.globe.h < look_.target) return std::nullopt;
    plan.card = below.inset({0, plan.globe.h + look_.padding, 0, 0});
    return with_intro(std::move(plan), below, Part::Whole);
  }

  /// Title and mark at the start, the map beside them, name and seat below both.
  std::optional<FoundersPlan> map_beside_title(const gfx::Rect& area, int title_percent) const {
    FoundersPlan plan;
    plan.projection = globe::Projection::FlatMap;
    gfx::Rect column = area;
    column.w = area.w * title_percent / 100;
    plan.title = set_title(request_, words_, column, look_.text_min);
    if (plan.title.text.torn) return std::nullopt;
    int mark = 0;
    for (const model::Block* block : blocks_) {
      const Group group = set_mark(*block, column.w);
      if (group.torn) return std::nullopt;
      mark = std::max(mark, group.height);
    }
    const int room = area.h - card_height(area.w, Edge::Bare, Part::WithoutMark) - look_.padding / 2;
    const gfx::Rect free{column.right() + look_.padding, area.y, area.w - column.w - look_.padding, room};
    if (room < look_.target || plan.title.below.y + mark > area.y + room) return std::nullopt;
    plan.globe = globe::map_in(free);
    plan.globe.x = free.right() - plan.globe.w;
    plan.globe.y = free.y;
    if (plan.globe.h < look_.target) return std::nullopt;
    const int top = std::max(plan.globe.bottom(), plan.title.below.y + mark) + look_.padding / 2;
    plan.mark = {column.x, plan.title.below.y, column.w, mark};
    plan.card = {area.x, top, area.w, area.bottom() - top};
    const gfx::Rect alone{area.x, plan.title.below.y, area.w, plan.title.below.h};
    return with_intro(std::move(plan), alone, Part::WithoutMark);
  }

  /// Where the introduction is too long for the room of a card it stands alone, without the map, in `alone`.
  std::optional<FoundersPlan> with_intro(FoundersPlan plan, const gfx::Rect& alone, Part part) const {
    plan.intro = plan.card;
    if (!fits(intro_, plan.intro)) plan.intro = alone;
    if (!fits(intro_, plan.intro)) return std::nullopt;
    plan.card_px = card_size(plan.card, part);
    return plan;
  }

  std::vector<Paragraph> card_words(std::size_t place, Part part) const {
    std::vector<Paragraph> words = place_words(request_, *blocks_[place], words_);
    if (part == Part::WithoutMark) words.erase(words.begin());
    return words;
  }

  /// The largest size at which the cards of all places fit, so that all look alike.
  int card_size(const gfx::Rect& inner, Part part) const {
    return largest_fitting(look_.text_min, look_.text_max * 11 / 10, [&](int size) {
      for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const Group group = set_group(card_words(i, part), size, inner.w, setter_);
        if (group.torn || group.height > inner.h) return false;
      }
      return true;
    });
  }

  bool fits(const std::vector<Paragraph>& paragraphs, const gfx::Rect& area) const {
    const Group group = set_group(paragraphs, look_.text_min, area.w, setter_);
    return !group.torn && group.height <= area.h;
  }

  /// What the highest card needs at the smallest size; more than any panel has if a word does not fit.
  int card_height(int width, Edge edge, Part part) const {
    const gfx::Rect probe{0, 0, width, 0};
    const int inner = edge == Edge::Card ? inside_card(look_, probe).w : width;
    int height = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Group group = set_group(card_words(i, part), look_.text_min, inner, setter_);
      if (group.torn) return 1 << 20;
      height = std::max(height, group.height);
    }
    return height + (edge == Edge::Card ? 2 * look_.padding : 0);
  }

  /// The list at the foot of `room` as far as that can be reached, the card or the introduction above it.
  std::optional<FoundersPlan> fill(FoundersPlan plan, const gfx::Rect& room, PlaceList kind) const {
    gfx::Rect above = room;
    if (kind != PlaceList::None) {
      plan.list = kind == PlaceList::Names ? name_rows(room.w) : mark_rows(room.w);
      if (plan.list.empty()) return std::nullopt;
      const int top = std::min(room.bottom(), touch_.bottom()) - plan.list.back().rect.bottom();
      if (top < touch_.y || top < room.y) return std::nullopt;
      for (PlaceEntry& entry : plan.list) {
        entry.rect.x += room.x;
        entry.rect.y += top;
      }
      above.h = top - look_.gap - room.y;
    }
    plan.intro = above;
    if (card_height(above.w, Edge::Card, Part::Whole) > above.h || !fits(intro_, above)) return std::nullopt;
    plan.card = above;
    plan.card_px = card_size(inside_card(look_, above), Part::Whole);
    return plan;
  }

  Group set_mark(const model::Block& block, int width) const {
    return set_group(
        {{.text = block.mark, .face = text::Face::Bold, .color = look_.colors.accent, .leading = 1.2}},
        look_.text_min, width, setter_);
  }

  /// One row for each place, marks and names in two columns; empty where a name needs more than two lines.
  std::vector<PlaceEntry> name_rows(int width) const {
    int marks = 0;
    for (const model::Block* block : blocks_) marks = std::max(marks, set_mark(*block, width).width);
    const int names = width - marks - 3 * look_.padding;
    if (names < 9 * look_.text_min) return {};
    std::vector<PlaceEntry> rows;
    int y = 0;
    for (const model::Block* block : blocks_) {
      const model::BlockText& text = words_.page.blocks.at(block->id);
      PlaceEntry entry;
      entry.mark = set_mark(*block, width);
      entry.name = set_group({{.text = text.heading, .color = look_.colors.text, .leading = 1.2}},
                             look_.text_min, names, setter_);
      if (entry.name.torn || entry.name.lines.size() > 2) return {};
      const int height =
          std::max(look_.target, std::max(entry.mark.height, entry.name.height) + look_.padding);
      entry.rect = {0, y, width, height};
      entry.name_x = marks + 2 * look_.padding;
      y += height + look_.gap;
      rows.push_back(std::move(entry));
    }
    return rows;
  }

  /// The marks side by side, as many in a row as fit, rows of about equal length; empty if one is too wide.
  std::vector<PlaceEntry> mark_rows(int width) const {
    std::vector<PlaceEntry> entries;
    int widest = 0;
    int height = look_.target;
    for (const model::Block* block : blocks_) {
      PlaceEntry entry;
      entry.mark = set_mark(*block, width);
      widest = std::max(widest, entry.mark.width + 2 * look_.padding);
      height = std::max(height, entry.mark.height + look_.padding / 2);
      entries.push_back(std::move(entry));
    }
    const int button = std::max(look_.target, widest);
    const auto count = static_cast<int>(entries.size());
    const int most = (width + look_.gap) / (button + look_.gap);
    if (most < 1 || entries.front().mark.torn) return {};
    const int rows = (count + most - 1) / most;
    const int columns = (count + rows - 1) / rows;
    const int each = std::min((width - (columns - 1) * look_.gap) / columns, 2 * button);
    for (int i = 0; i < count; ++i) {
      entries[static_cast<std::size_t>(i)].rect = {(i % columns) * (each + look_.gap),
                                                   (i / columns) * (height + look_.gap), each, height};
    }
    return entries;
  }

  const Request& request_;
  const look::Look& look_;
  const Words& words_;
  gfx::Rect touch_;  ///< where targets can be reached
  Setter setter_;
  std::vector<const model::Block*> blocks_;
  std::vector<Paragraph> intro_;
};

}  // namespace

std::optional<FoundersPlan> plan_founders(const Request& request, const model::Page& page, const Words& words,
                                          const Frame& frame, const gfx::Rect& area) {
  const Planner planner(request, page, words, frame);
  const look::Look& look = request.look;
  const bool small = area.w < 18 * look.text_min || frame.shape == ControlShape::Rail;
  if (!small) {
    for (const auto& [percent, list] : kArrangements) {
      auto plan = area.w > area.h ? planner.wide(area, percent, list)
                                  : planner.upright(area, percent * 62 / 100, list);
      if (plan) return plan;
    }
  }
  return planner.small(area);
}

}  // namespace kiosk::layout
