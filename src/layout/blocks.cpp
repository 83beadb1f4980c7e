#include "layout/blocks.h"

#include <algorithm>

#include "layout/cards.h"

namespace kiosk::layout {

int clamp_card(const Request& request, std::size_t count) {
  const int last = static_cast<int>(count) - 1;
  return request.view.card < 0 ? last : std::min(request.view.card, last);
}

Title set_title(const Request& request, const Words& words, const gfx::Rect& area, int largest) {
  const look::Look& look = request.look;
  const Paragraph title{.text = words.page.title,
                        .face = text::Face::Bold,
                        .color = look.colors.text,
                        .leading = 1.2,
                        .breaking = Breaking::Even};
  Title result;
  result.text =
      fit_group({title}, largest, {area.w, area.h * 24 / 100}, setter_for(request, words.set.language));
  result.area = {area.x, area.y, area.w, result.text.height};
  int used = result.text.height + look.padding / 4;
  if (largest > look.text_min) {
    result.rule = {area.x, area.y + result.text.height + look.padding / 2, 4 * look.text_min, 2 * look.rule};
    used = result.rule.bottom() + look.padding - area.y;
  }
  result.below = area.inset({0, used, 0, 0});
  return result;
}

void draw_title(Scene& scene, const Request& request, const Title& title) {
  draw_group(scene, title.text, title.area, Align::Start);
  if (!title.rule.empty()) scene.add(Fill{title.rule, request.look.rule, request.look.colors.accent});
}

namespace {

using model::PageKind;

constexpr int kMostAsideEms = 9;      // longer words go below the heading
constexpr int kMostLeadPercent = 35;  // of the room below the title; a longer introduction is a card

/// Where the country of a founder stands: beside the short name, or below the full one.
enum class Asides { BesideMark, Below };

/// The blocks as cards; founders have their country beside their short name, if it is short.
std::vector<CardText> card_texts(const model::Page& page, const Words& words, std::size_t first,
                                 const Setter& setter, Asides asides) {
  const text::Font font{text::Face::Regular, setter.smallest};
  std::vector<CardText> cards;
  for (std::size_t i = first; i < page.blocks.size(); ++i) {
    const model::Block& block = page.blocks[i];
    const model::BlockText& text = words.page.blocks.at(block.id);
    const bool aside = asides == Asides::BesideMark && page.kind == PageKind::Founders &&
                       !block.mark.empty() &&
                       setter.width(text.body, font) <= kMostAsideEms * setter.smallest;
    if (aside) {
      cards.push_back({block.mark, text.body, text.heading, ""});
    } else {
      cards.push_back({block.mark, "", text.heading, text.body});
    }
  }
  return cards;
}

/// Whether the page's first block introduces the others: it alone has neither mark nor heading.
bool has_lead(const model::Page& page, const Words& words) {
  if (page.blocks.size() < 3 || !page.blocks.front().mark.empty()) return false;
  return words.page.blocks.at(page.blocks.front().id).heading.empty() && !page.blocks[1].mark.empty();
}

/// Cards under a title, and the words that introduce them.
struct GridPage {
  Title title;
  Group lead;
  std::vector<CardPage> pages;
};

GridPage set_grid(const Request& request, const model::Page& page, const Words& words, const gfx::Rect& area,
                  int largest_title) {
  const Setter setter = setter_for(request, words.set.language);
  GridPage grid{.title = set_title(request, words, area, largest_title), .lead = {}, .pages = {}};
  gfx::Rect cards = grid.title.below;
  if (has_lead(page, words)) {
    const std::string& body = words.page.blocks.at(page.blocks.front().id).body;
    grid.lead = fit_group({{.text = body, .color = request.look.colors.text}}, request.look.text_max * 8 / 10,
                          {area.w, cards.h * 18 / 100}, setter);
    if (grid.lead.height * 100 > cards.h * kMostLeadPercent) grid.lead = {};
  }
  const bool lead = !grid.lead.lines.empty();
  if (lead) cards = cards.inset({0, grid.lead.height + request.look.padding, 0, 0});
  for (const Asides asides : {Asides::BesideMark, Asides::Below}) {
    const std::vector<CardText> texts = card_texts(page, words, lead ? 1 : 0, setter, asides);
    std::vector<CardPage> pages = arrange_cards(texts, cards, request, setter);
    if (grid.pages.empty() || pages.size() < grid.pages.size()) grid.pages = std::move(pages);
  }
  return grid;
}

}  // namespace

void draw_grid(Scene& scene, const Request& request, const model::Page& page, const Words& words,
               const gfx::Rect& area) {
  const look::Look& look = request.look;
  GridPage grid = set_grid(request, page, words, area, look.headline_max * 8 / 10);
  if (grid.pages.size() > 1) {
    GridPage tighter = set_grid(request, page, words, area, look.text_min * 14 / 10);
    if (tighter.pages.size() < grid.pages.size()) grid = std::move(tighter);
  }
  draw_title(scene, request, grid.title);
  if (grid.pages.empty()) return;
  scene.card_count = static_cast<int>(grid.pages.size());
  const int card = clamp_card(request, grid.pages.size());
  if (card == 0) draw_group(scene, grid.lead, grid.title.below, Align::Start);
  draw_cards(scene, grid.pages[static_cast<std::size_t>(card)], request);
}

namespace {

/// One block as running text: mark and heading on one line, the words below.
Group set_block(const Request& request, const model::Block& block, const Words& words, int size, int width,
                const Setter& setter) {
  const look::Palette& colors = request.look.colors;
  const model::BlockText& text = words.page.blocks.at(block.id);
  const bool both = !block.mark.empty() && !text.heading.empty();
  const std::string head = block.mark + (both ? " · " : "") + text.heading;
  return set_group({{.text = head,
                     .face = text::Face::Bold,
                     .color = colors.accent,
                     .leading = 1.2,
                     .breaking = Breaking::Even},
                    {.text = text.body, .color = colors.text, .space_before = 0.15, .leading = 1.3}},
                   size, width, setter);
}

/// A part of a block on a card of a small panel.
struct FlowPiece {
  std::size_t block = 0;
  std::size_t first = 0;
  std::size_t last = 0;
  int top = 0;
};

/// All blocks at one size, over as many cards as they need.
struct Flow {
  std::vector<Group> groups;
  std::vector<std::vector<FlowPiece>> cards;
  bool torn = false;
};

Flow set_flow(const Request& request, const model::Page& page, const Words& words, int size,
              const gfx::Rect& area) {
  const Setter setter = setter_for(request, words.set.language);
  const int gap = size / 2;
  Flow flow;
  flow.cards.emplace_back();
  int y = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    flow.groups.push_back(set_block(request, page.blocks[i], words, size, area.w, setter));
    const Group& group = flow.groups.back();
    flow.torn |= group.torn;
    if (y > 0 && y + gap + group.height > area.h) {
      flow.cards.emplace_back();
      y = 0;
    }
    if (y > 0) y += gap;
    for (const auto& [first, last] : split_lines(group, area.h)) {
      if (first > 0) {
        flow.cards.emplace_back();
        y = 0;
      }
      flow.cards.back().push_back({i, first, last, y});
      y += group.lines[last - 1].bottom - group.lines[first].top;
    }
  }
  return flow;
}

}  // namespace

void draw_flow(Scene& scene, const Request& request, const model::Page& page, const Words& words,
               const gfx::Rect& area) {
  const look::Look& look = request.look;
  const std::size_t fewest = set_flow(request, page, words, look.text_min, area).cards.size();
  // As large as it costs the visitor no further card.
  const int size = largest_fitting(look.text_min, look.text_max, [&](int candidate) {
    const Flow flow = set_flow(request, page, words, candidate, area);
    return !flow.torn && flow.cards.size() <= fewest;
  });
  const Flow flow = set_flow(request, page, words, size, area);
  scene.card_count = static_cast<int>(flow.cards.size());
  for (const FlowPiece& piece :
       flow.cards[static_cast<std::size_t>(clamp_card(request, flow.cards.size()))]) {
    draw_lines(scene, flow.groups[piece.block], piece.first, piece.last, area.inset({0, piece.top, 0, 0}),
               Align::Start);
  }
}

}  // namespace kiosk::layout
