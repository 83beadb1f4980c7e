#include "layout/numbered_list.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

/// A name behind its number.
struct ListRow {
  std::string mark;
  Group text;
};

/// The names of a list page at one size, below the title if there is room for it.
struct NumberedList {
  Group title;
  std::vector<ListRow> rows;
  int size = 1;

  int row_height(const ListRow& row) const { return std::max(row.text.height, size * 14 / 10); }
  int gap() const { return size * 45 / 100; }
  int indent() const { return size * 19 / 10; }
  int height() const {
    int sum = title.height;
    for (const ListRow& row : rows) sum += row_height(row) + (sum > 0 ? gap() : 0);
    return sum;
  }
  bool torn() const {
    return std::any_of(rows.begin(), rows.end(), [](const ListRow& row) { return row.text.torn; });
  }
};

enum class ListTitle { Shown, Left };

NumberedList set_list(const Request& request, const model::Page& page, int size, int width,
                      ListTitle with_title, const Setter& setter) {
  const look::Palette& colors = request.look.colors;
  const model::PageText& text = request.content.page_text(request.view.language, page);
  NumberedList list;
  list.size = size;
  if (with_title == ListTitle::Shown) {
    const Paragraph title{
        .text = text.title, .face = text::Face::Bold, .scale = 0.55, .color = colors.accent, .leading = 1.2};
    list.title = set_group({title}, size, width, setter);
  }
  for (const model::Block& block : page.blocks) {
    const Paragraph name{.text = text.blocks.at(block.id).heading,
                         .face = text::Face::Bold,
                         .color = colors.text,
                         .leading = 1.2,
                         .breaking = Breaking::Even};
    if (!name.text.empty())
      list.rows.push_back({block.mark, set_group({name}, size, width - list.indent(), setter)});
  }
  return list;
}

void draw_number(Scene& scene, const Request& request, const std::string& mark, const gfx::Rect& circle,
                 const Setter& setter) {
  const look::Palette& colors = request.look.colors;
  scene.add(Fill{circle, circle.h / 2, colors.accent});
  const Paragraph number{.text = mark, .face = text::Face::Bold, .color = colors.on_accent, .leading = 1.2};
  const Group digits = set_group({number}, circle.h * 8 / 14, circle.w, setter);
  draw_group(scene, digits, {circle.x, circle.y + (circle.h - digits.height) / 2, circle.w, digits.height},
             Align::Center);
}

}  // namespace

bool draw_numbered_list(Scene& scene, const Request& request, const model::Page& page,
                        const gfx::Rect& area) {
  const Setter setter =
      setter_for(request, request.content.text_of_page(request.view.language, page).language);
  const auto list_at = [&](int size, ListTitle title) {
    return set_list(request, page, size, area.w, title, setter);
  };
  const auto fits = [&](int size, ListTitle title) {
    const NumberedList list = list_at(size, title);
    return !list.torn() && list.height() <= area.h;
  };
  const ListTitle title = fits(setter.smallest, ListTitle::Shown) ? ListTitle::Shown : ListTitle::Left;
  const int size = largest_fitting(setter.smallest, request.look.headline_max * 8 / 10,
                                   [&](int candidate) { return fits(candidate, title); });
  const NumberedList list = list_at(size, title);
  int y = area.y + std::max(0, (area.h - list.height()) / 2);
  draw_group(scene, list.title, {area.x, y, area.w, list.title.height}, Align::Start);
  y += list.title.height + (title == ListTitle::Shown ? list.gap() : 0);
  for (const ListRow& row : list.rows) {
    const int height = list.row_height(row);
    const int side = size * 14 / 10;
    draw_number(scene, request, row.mark, {area.x, y + (height - side) / 2, side, side}, setter);
    draw_group(scene, row.text,
               {area.x + list.indent(), y + (height - row.text.height) / 2, area.w - list.indent(), height},
               Align::Start);
    y += height + list.gap();
  }
  return fits(size, title);
}

}  // namespace kiosk::layout
