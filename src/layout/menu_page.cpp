#include <algorithm>

#include "layout/button.h"
#include "layout/controls.h"
#include "layout/draft_mark.h"
#include "layout/pages.h"

namespace kiosk::layout {
namespace {

using model::Wish;

/// One tile of a menu.
struct Entry {
  Button button;
  std::optional<Icon> mark;               ///< at the end of the tile: chosen, or a draft
  const model::TextSet* words = nullptr;  ///< the language of the label
};

void add_languages(std::vector<Entry>& list, const Request& request) {
  for (const model::TextSet& text : request.content.texts) {
    std::optional<Icon> mark;
    if (is_draft(text)) mark = Icon::Draft;
    if (text.language == request.view.language) mark = Icon::Check;
    list.push_back(
        {{"language-" + text.language, std::nullopt, text.name, {Wish::SetLanguage, text.language}},
         mark,
         &text});
  }
}

void add_topics(std::vector<Entry>& list, const Request& request) {
  for (const model::Page& page : request.content.deck.pages) {
    const model::TextSet& words = request.content.text_of_page(request.view.language, page);
    const std::string& title = request.content.page_text(request.view.language, page).title;
    list.push_back(
        {{"topic-" + page.id, std::nullopt, title, {Wish::OpenPage, page.id}}, std::nullopt, &words});
  }
}

void add_aids(std::vector<Entry>& list, const Request& request, const Frame& frame) {
  const model::TextSet& words = request.content.text(request.view.language);
  const show::Aids& aids = request.view.aids;
  const auto add = [&](Button button, bool on) {
    list.push_back({std::move(button), on ? std::optional(Icon::Check) : std::nullopt, &words});
  };
  add({"contrast", Icon::Contrast, words.ui.high_contrast, {Wish::ToggleContrast, ""}}, aids.high_contrast);
  if (request.device.has_large_text) {
    add({"large-text", Icon::LargeText, words.ui.large_text, {Wish::ToggleLargeText, ""}}, aids.large_text);
  }
  if (request.device.moves) {
    add({"motion", Icon::Motion, words.ui.less_motion, {Wish::ToggleMotion, ""}}, aids.less_motion);
  }
  if (request.device.speaks && !has_listen_button(request, frame)) {
    add({"listen", Icon::Listen, words.ui.listen, {Wish::Listen, ""}}, false);
  }
}

std::vector<Entry> entries(const Request& request, const Frame& frame) {
  std::vector<Entry> list;
  switch (request.view.mode) {
    case show::Mode::Languages: {
      add_languages(list, request);
      if (has_easier_button(request, frame)) break;
      const model::TextSet& words = request.content.text(request.view.language);
      list.push_back({{"easier", Icon::Easier, words.ui.easier, {Wish::Easier, ""}}, std::nullopt, &words});
      break;
    }
    case show::Mode::Easier:
      add_aids(list, request, frame);
      break;
    default:
      add_topics(list, request);
      break;
  }
  return list;
}

std::string title_of(const Request& request) {
  const model::UiText& ui = ui_text(request);
  if (request.view.mode == show::Mode::Languages) return ui.language;
  return request.view.mode == show::Mode::Easier ? ui.easier : ui.topics;
}

struct TileGrid {
  int columns = 1;
  int size_px = 1;
  gfx::Size button{};
  int rows = 1;  ///< on one card
};

/// The signs beside the words of a tile are as large as its type.
int sign_room(const TileGrid& grid, const look::Look& look) {
  return grid.size_px + look.padding;
}

/// Room for the words of a tile.
int words_width(const TileGrid& grid, const Entry& entry, const look::Look& look) {
  const int signs = (entry.button.icon ? 1 : 0) + (entry.mark ? 1 : 0);
  return grid.button.w - 2 * look.padding - signs * sign_room(grid, look);
}

Group set_label(const Request& request, const Entry& entry, const TileGrid& grid) {
  const Paragraph words{.text = entry.button.label,
                        .face = text::Face::Bold,
                        .color = button_colors(request, entry.button.id).ink,
                        .leading = 1.2};
  return set_group({words}, grid.size_px, words_width(grid, entry, request.look),
                   setter_for(request, *entry.words));
}

TileGrid grid_at(int columns, int size_px, const gfx::Rect& area, const std::vector<Entry>& list,
                 const Request& request) {
  const look::Look& look = request.look;
  TileGrid grid{.columns = columns, .size_px = size_px};
  grid.button.w = (area.w - (columns - 1) * look.gap) / columns;
  int height = 0;
  for (const Entry& entry : list) {
    const Group group = set_label(request, entry, grid);
    height = std::max(height, group.height);
    if (group.torn) grid.rows = 0;
  }
  grid.button.h = std::max(look.target, height + look.padding);
  if (grid.rows > 0) grid.rows = (area.h + look.gap) / (grid.button.h + look.gap);
  return grid;
}

int pages_needed(const TileGrid& grid, std::size_t count) {
  const int per_page = grid.rows * grid.columns;
  return per_page <= 0 ? 1000 : (static_cast<int>(count) + per_page - 1) / per_page;
}

/// Fewest cards first, then the largest type, then the fewest columns.
TileGrid best_grid(const gfx::Rect& area, const std::vector<Entry>& list, const Request& request) {
  const int smallest = request.look.text_min;
  TileGrid best = grid_at(1, smallest, area, list, request);
  best.rows = std::max(1, best.rows);
  for (int columns = 1; columns <= 4; ++columns) {
    for (const int percent : {100, 115, 130, 150, 175, 200}) {
      const int size = std::max(smallest, smallest * percent / 100);
      const TileGrid grid = grid_at(columns, size, area, list, request);
      const int pages = pages_needed(grid, list.size());
      const int best_pages = pages_needed(best, list.size());
      if (pages < best_pages || (pages == best_pages && size > best.size_px)) best = grid;
    }
  }
  return best;
}

/// A tile: sign and words from the start, the mark at the end.
void draw_entry(Scene& scene, const Request& request, const Entry& entry, const TileGrid& grid,
                const gfx::Rect& rect) {
  const look::Look& look = request.look;
  const ButtonColors colors = button_colors(request, entry.button.id);
  Button frame_only = entry.button;
  frame_only.icon.reset();
  add_button(scene, request, frame_only, rect, Caption::Hidden);
  const int side = grid.size_px;
  const int y = rect.y + (rect.h - side) / 2;
  gfx::Rect words = rect.inset({look.padding, 0, look.padding, 0});
  if (entry.button.icon) {
    scene.add(IconMark{{words.x, y, side, side}, *entry.button.icon, colors.ink});
    words = words.inset({sign_room(grid, look), 0, 0, 0});
  }
  if (entry.mark) {
    scene.add(IconMark{{words.right() - side, y, side, side}, *entry.mark, colors.mark});
    words.w -= sign_room(grid, look);
  }
  const Group group = set_label(request, entry, grid);
  draw_group(scene, group, {words.x, rect.y + (rect.h - group.height) / 2, words.w, group.height},
             Align::Start);
}

/// The title, where the tiles leave room for one. Gives the room below it.
gfx::Rect add_menu_title(Scene& scene, const Request& request, const gfx::Rect& area) {
  const look::Look& look = request.look;
  // On a low panel the buttons need the height more than the title does.
  if (area.h <= 4 * (look.target + look.gap)) return area;
  const Paragraph title{
      .text = title_of(request), .face = text::Face::Bold, .color = look.colors.text, .leading = 1.2};
  const Group group = fit_group({title}, look.headline_max * 7 / 10, {area.w, area.h * 16 / 100},
                                setter_for(request, request.view.language));
  draw_group(scene, group, area, Align::Start);
  return area.inset({0, group.height + look.padding, 0, 0});
}

}  // namespace

Scene lay_out_menu(const Request& request) {
  Frame frame = make_frame(request);
  Scene scene = start_scene(request, frame);
  add_draft_mark(scene, request, request.content.text(request.view.language), frame);
  // Tiles must be in reach, wherever the words of a page may be.
  const gfx::Rect reachable = text_area(request, frame).intersected(frame.touch);
  const gfx::Rect area = add_menu_title(scene, request, reachable);
  const std::vector<Entry> list = entries(request, frame);
  const TileGrid grid = best_grid(area, list, request);
  scene.card_count = pages_needed(grid, list.size());
  const int card =
      request.view.card < 0 ? scene.card_count - 1 : std::min(request.view.card, scene.card_count - 1);
  const int per_card = grid.rows * grid.columns;
  const int last = std::min(static_cast<int>(list.size()), (card + 1) * per_card);
  for (int i = card * per_card; i < last; ++i) {
    const int place = i - card * per_card;
    const gfx::Rect rect{area.x + (place % grid.columns) * (grid.button.w + request.look.gap),
                         area.y + (place / grid.columns) * (grid.button.h + request.look.gap), grid.button.w,
                         grid.button.h};
    draw_entry(scene, request, list[static_cast<std::size_t>(i)], grid, rect);
  }
  add_page_controls(scene, request, frame);
  return scene;
}

}  // namespace kiosk::layout
