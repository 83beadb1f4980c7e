#include <algorithm>

#include "layout/button.h"
#include "layout/controls.h"
#include "layout/pages.h"

namespace kiosk::layout {
namespace {

struct Entry {
  std::string id;
  std::string label;
  model::Intent intent;
};

std::vector<Entry> entries(const Request& request) {
  std::vector<Entry> list;
  if (request.view.mode == show::Mode::Languages) {
    for (const model::TextSet& text : request.content.texts) {
      list.push_back({"language-" + text.language, text.name, {model::Wish::SetLanguage, text.language}});
    }
    return list;
  }
  for (const model::Page& page : request.content.deck.pages) {
    const std::string& title = request.content.page_text(request.view.language, page).title;
    list.push_back({"topic-" + page.id, title, {model::Wish::OpenPage, page.id}});
  }
  return list;
}

struct Grid {
  int columns = 1;
  int size_px = 1;
  gfx::Size button{};
  int rows = 1;  ///< on one card
};

Grid grid_at(int columns, int size_px, const gfx::Rect& area, const std::vector<Entry>& list,
             const Request& request, const Setter& setter) {
  const look::Look& look = request.look;
  Grid grid{.columns = columns, .size_px = size_px};
  grid.button.w = (area.w - (columns - 1) * look.gap) / columns;
  int height = 0;
  for (const Entry& entry : list) {
    const Paragraph words{.text = entry.label, .face = text::Face::Bold, .leading = 1.2};
    const Group group = set_group({words}, size_px, grid.button.w - 2 * look.padding, setter);
    height = std::max(height, group.height);
    if (group.torn) grid.rows = 0;
  }
  grid.button.h = std::max(look.target, height + look.padding);
  if (grid.rows > 0) grid.rows = (area.h + look.gap) / (grid.button.h + look.gap);
  return grid;
}

int pages_needed(const Grid& grid, std::size_t count) {
  const int per_page = grid.rows * grid.columns;
  return per_page <= 0 ? 1000 : (static_cast<int>(count) + per_page - 1) / per_page;
}

/// Fewest cards first, then the largest type, then the fewest columns.
Grid best_grid(const gfx::Rect& area, const std::vector<Entry>& list, const Request& request,
               const Setter& setter) {
  Grid best = grid_at(1, setter.smallest, area, list, request, setter);
  best.rows = std::max(1, best.rows);
  for (int columns = 1; columns <= 4; ++columns) {
    for (const int percent : {100, 115, 130, 150, 175, 200}) {
      const int size = std::max(setter.smallest, setter.smallest * percent / 100);
      const Grid grid = grid_at(columns, size, area, list, request, setter);
      const int pages = pages_needed(grid, list.size());
      const int best_pages = pages_needed(best, list.size());
      if (pages < best_pages || (pages == best_pages && size > best.size_px)) best = grid;
    }
  }
  return best;
}

}  // namespace

Scene lay_out_menu(const Request& request) {
  const Frame frame = make_frame(request);
  Scene scene = start_scene(request, frame);
  const look::Look& look = request.look;
  const model::UiText& ui = request.content.text(request.view.language).ui;
  const Setter setter = setter_for(request, request.view.language);
  gfx::Rect area = text_area(request, frame);
  const bool languages = request.view.mode == show::Mode::Languages;
  const Paragraph title{.text = languages ? ui.language : ui.topics,
                        .face = text::Face::Bold,
                        .color = look.colors.text,
                        .leading = 1.2};
  // On a low panel the buttons need the height more than the title does.
  if (area.h > 4 * (look.target + look.gap)) {
    const Group group = fit_group({title}, look.headline_max * 7 / 10, {area.w, area.h * 16 / 100}, setter);
    draw_group(scene, group, area, Align::Left);
    area = area.inset({0, group.height + look.padding, 0, 0});
  }
  const std::vector<Entry> list = entries(request);
  const Grid grid = best_grid(area, list, request, setter);
  scene.card_count = pages_needed(grid, list.size());
  const int card =
      request.view.card < 0 ? scene.card_count - 1 : std::min(request.view.card, scene.card_count - 1);
  const int per_card = grid.rows * grid.columns;
  const int last = std::min(static_cast<int>(list.size()), (card + 1) * per_card);
  for (int i = card * per_card; i < last; ++i) {
    const Entry& entry = list[static_cast<std::size_t>(i)];
    const int place = i - card * per_card;
    const gfx::Rect rect{area.x + (place % grid.columns) * (grid.button.w + look.gap),
                         area.y + (place / grid.columns) * (grid.button.h + look.gap), grid.button.w,
                         grid.button.h};
    add_button(scene, request, {entry.id, std::nullopt, entry.label, entry.intent}, rect, Caption::Hidden);
    const Paragraph words{
        .text = entry.label, .face = text::Face::Bold, .color = look.colors.text, .leading = 1.2};
    const Group group = set_group({words}, grid.size_px, grid.button.w - 2 * look.padding, setter);
    draw_group(scene, group,
               {rect.x + look.padding, rect.y + (rect.h - group.height) / 2, rect.w - 2 * look.padding,
                group.height},
               Align::Left);
  }
  add_page_controls(scene, request, frame);
  return scene;
}

}  // namespace kiosk::layout
