#include "layout/cards.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

constexpr int kMostColumns = 4;
constexpr int kNarrowestColumnEms = 10;

/// What every card of one arrangement has in common.
struct Grid {
  int columns = 1;
  int size_px = 1;
  int column_width = 0;
  int padding = 0;
  int gap = 0;
  int badge = 0;  ///< height of the badge row, 0 where no card has a mark
};

bool any_marked(const std::vector<CardText>& cards) {
  return std::any_of(cards.begin(), cards.end(), [](const CardText& card) { return !card.mark.empty(); });
}

Grid make_grid(int columns, int size_px, const std::vector<CardText>& cards, const gfx::Rect& area,
               const look::Look& look) {
  Grid grid;
  grid.columns = columns;
  grid.size_px = size_px;
  grid.padding = look.padding;
  grid.gap = look.gap;
  const int widest = kWidestLineEms * size_px + 2 * grid.padding;
  grid.column_width = std::min(widest, (area.w - (columns - 1) * grid.gap) / columns);
  grid.badge = any_marked(cards) ? size_px * 17 / 10 : 0;
  return grid;
}

Group set_card(const CardText& card, const Grid& grid, const look::Look& look, const Setter& setter) {
  const Paragraph heading{.text = card.heading,
                          .face = text::Face::Bold,
                          .scale = 1.15,
                          .color = look.colors.accent,
                          .leading = 1.2,
                          .breaking = Breaking::Even};
  const Paragraph body{.text = card.body, .color = look.colors.text, .space_before = 0.35};
  return set_group({heading, body}, grid.size_px, grid.column_width - 2 * grid.padding, setter);
}

int card_height(const Group& text, const Grid& grid) {
  return text.height + 2 * grid.padding + grid.badge;
}

struct Row {
  std::vector<Group> texts;
  int height = 0;
};

std::vector<Row> set_rows(const std::vector<CardText>& cards, const Grid& grid, const look::Look& look,
                          const Setter& setter) {
  std::vector<Row> rows;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (i % static_cast<std::size_t>(grid.columns) == 0) rows.emplace_back();
    Group text = set_card(cards[i], grid, look, setter);
    rows.back().height = std::max(rows.back().height, card_height(text, grid));
    rows.back().texts.push_back(std::move(text));
  }
  return rows;
}

int total_height(const std::vector<Row>& rows, const Grid& grid) {
  int height = static_cast<int>(rows.size() - 1) * grid.gap;
  for (const Row& row : rows) height += row.height;
  return height;
}

text::Font badge_font(int size_px) {
  return {text::Face::Bold, size_px};
}

int chip_width(const std::string& mark, int size_px, const Setter& setter) {
  return std::max(size_px * 13 / 10, setter.width(mark, badge_font(size_px)) + size_px * 8 / 10);
}

/// Whether the words beside the badges find room there on one line each.
bool asides_fit(const std::vector<CardText>& cards, const Grid& grid, const Setter& setter) {
  return std::all_of(cards.begin(), cards.end(), [&](const CardText& card) {
    const int words = setter.width(card.aside, {text::Face::Regular, grid.size_px});
    const int chip = chip_width(card.mark, grid.size_px, setter);
    return card.aside.empty() || chip + words + 3 * grid.padding <= grid.column_width;
  });
}

bool fits_on_one_page(const std::vector<CardText>& cards, const Grid& grid, const gfx::Rect& area,
                      const look::Look& look, const Setter& setter) {
  if (grid.columns > 1 && grid.column_width < kNarrowestColumnEms * grid.size_px) return false;
  if (!asides_fit(cards, grid, setter)) return false;
  const std::vector<Row> rows = set_rows(cards, grid, look, setter);
  for (const Row& row : rows) {
    for (const Group& text : row.texts) {
      if (text.torn) return false;
    }
  }
  return total_height(rows, grid) <= area.h;
}

/// Gathers rows into pages; a row that is higher than a page is spread over several (one column only).
class Pager {
 public:
  Pager(const Grid& grid, const gfx::Rect& area) : grid_(grid), area_(area), y_(area.y) {
    pages_.emplace_back();
  }

  void add_row(const std::vector<const CardText*>& cards, Row row) {
    if (y_ > area_.y && y_ + row.height > area_.bottom()) turn();
    if (row.height > area_.h && row.texts.size() == 1) {
      add_tall(*cards.front(), row.texts.front());
      return;
    }
    for (std::size_t i = 0; i < row.texts.size(); ++i) {
      const int x = area_.x + static_cast<int>(i) * (grid_.column_width + grid_.gap);
      const std::size_t lines = row.texts[i].lines.size();
      add({x, y_, grid_.column_width, row.height}, *cards[i], row.texts[i], 0, lines);
    }
    y_ += row.height + grid_.gap;
  }

  std::vector<CardPage> finish() { return std::move(pages_); }

 private:
  void turn() {
    pages_.emplace_back();
    y_ = area_.y;
  }

  void add_tall(const CardText& card, const Group& text) {
    const int room = std::max(1, area_.h - 2 * grid_.padding - grid_.badge);
    for (const auto& [first, last] : split_lines(text, room)) {
      if (!pages_.back().empty()) turn();
      const int height =
          text.lines[last - 1].bottom - text.lines[first].top + 2 * grid_.padding + grid_.badge;
      add({area_.x, area_.y, grid_.column_width, height}, card, text, first, last);
      y_ = area_.y + height + grid_.gap;
    }
  }

  void add(const gfx::Rect& rect, const CardText& card, const Group& text, std::size_t first,
           std::size_t last) {
    pages_.back().push_back({rect, card.mark, card.aside, text, first, last, grid_.badge, grid_.size_px});
  }

  Grid grid_;
  gfx::Rect area_;
  int y_;
  std::vector<CardPage> pages_;
};

std::vector<CardPage> place(const std::vector<CardText>& cards, const Grid& grid, const gfx::Rect& area,
                            const look::Look& look, const Setter& setter) {
  Pager pager(grid, area);
  std::size_t next = 0;
  for (Row& row : set_rows(cards, grid, look, setter)) {
    std::vector<const CardText*> members;
    for (std::size_t i = 0; i < row.texts.size(); ++i) members.push_back(&cards[next++]);
    pager.add_row(members, std::move(row));
  }
  return pager.finish();
}

/// Cards of one page moved to the middle of the area.
void center_vertically(CardPage& page, const gfx::Rect& area) {
  gfx::Rect used;
  for (const PlacedCard& card : page) used = used.united(card.rect);
  const int down = std::max(0, (area.h - used.h) / 2);
  const int across = std::max(0, (area.w - used.w) / 2);
  for (PlacedCard& card : page) {
    card.rect.y += down;
    card.rect.x += across;
  }
}

/// The arrangement on one page with the largest type, or no columns when nothing fits.
Grid best_grid(const std::vector<CardText>& cards, const gfx::Rect& area, const look::Look& look,
               const Setter& setter) {
  Grid best{.columns = 0};
  const int most = std::min(kMostColumns, static_cast<int>(cards.size()));
  for (int columns = 1; columns <= most; ++columns) {
    const auto grid_at = [&](int size) { return make_grid(columns, size, cards, area, look); };
    const auto fits = [&](int size) { return fits_on_one_page(cards, grid_at(size), area, look, setter); };
    if (!fits(setter.smallest)) continue;
    const int size = setter.type.at_most(largest_fitting(setter.smallest, look.text_max, fits));
    if (best.columns == 0 || size > best.size_px) best = grid_at(size);
  }
  return best;
}

}  // namespace

std::vector<CardPage> arrange_cards(const std::vector<CardText>& cards, const gfx::Rect& area,
                                    const Request& request, const Setter& setter) {
  const look::Look& look = request.look;
  Grid grid = best_grid(cards, area, look, setter);
  std::vector<CardPage> pages;
  if (grid.columns > 0) {
    pages = place(cards, grid, area, look, setter);
  } else {
    // Too much for one page even at the smallest type: the column count that needs the fewest pages.
    for (int columns = 1; columns <= std::min(kMostColumns, static_cast<int>(cards.size())); ++columns) {
      grid = make_grid(columns, setter.smallest, cards, area, look);
      if (columns > 1 && grid.column_width < kNarrowestColumnEms * grid.size_px) break;
      const std::vector<Row> rows = set_rows(cards, grid, look, setter);
      const bool too_tall =
          std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.height > area.h; });
      if (columns > 1 && (too_tall || !asides_fit(cards, grid, setter))) continue;
      std::vector<CardPage> candidate = place(cards, grid, area, look, setter);
      if (pages.empty() || candidate.size() < pages.size()) pages = std::move(candidate);
    }
  }
  for (CardPage& page : pages) center_vertically(page, area);
  return pages;
}

namespace {

/// The mark as a chip in the badge row of its card.
void draw_badge(Scene& scene, const PlacedCard& card, const Request& request) {
  const look::Look& look = request.look;
  const Setter setter = setter_for(request, request.view.language);
  const gfx::Rect chip{card.rect.x + look.padding, card.rect.y + look.padding,
                       chip_width(card.mark, card.size_px, setter), card.size_px * 13 / 10};
  scene.add(Fill{chip, chip.h / 2, look.colors.accent});
  const Paragraph mark{
      .text = card.mark, .face = text::Face::Bold, .color = look.colors.on_accent, .leading = 1.2};
  const Group group = set_group({mark}, card.size_px, chip.w, setter);
  draw_group(scene, group, {chip.x, chip.y + (chip.h - group.height) / 2, chip.w, group.height},
             Align::Center);
  const Paragraph aside{.text = card.aside, .color = look.colors.text, .leading = 1.2};
  const gfx::Rect beside{chip.right() + look.padding, chip.y, card.rect.right() - look.padding - chip.right(),
                         chip.h};
  const Group words = set_group({aside}, card.size_px, beside.w, setter);
  draw_group(scene, words, {beside.x, beside.y + (beside.h - words.height) / 2, beside.w, words.height},
             Align::Start);
}

}  // namespace

void draw_cards(Scene& scene, const CardPage& page, const Request& request) {
  const look::Look& look = request.look;
  for (const PlacedCard& card : page) {
    scene.add(Fill{card.rect, look.radius, look.colors.card});
    if (!card.mark.empty()) draw_badge(scene, card, request);
    draw_lines(scene, card.text, card.first, card.last,
               card.rect.inset({look.padding, look.padding + card.badge, look.padding, look.padding}),
               Align::Start);
  }
}

}  // namespace kiosk::layout
