#include "layout/strong_cards.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

/// Bare rows are for the smallest panels: numbers and words without cards around them.
enum class Stacking { Columns, Rows, BareRows };

constexpr int kNarrowestTextEms = 6;
constexpr int kMostPercentOfWords = 160;  ///< a card is at most so much higher than what it says

/// All cards of a page at one size of words.
struct CardSet {
  Stacking flow = Stacking::Columns;
  int size_px = 1;
  int number_px = 1;  ///< em height of the numbers
  int padding = 0;
  int gap = 0;
  gfx::Size card{};     ///< width of a column, or of the row
  int number_room = 0;  ///< height (columns) or width (rows) that the number takes
  std::vector<Group> texts{};
  bool torn = false;

  int height_of(const Group& text) const {
    return flow == Stacking::Columns ? number_room + text.height + 2 * padding
                                     : std::max(text.height, number_px * 12 / 10) + 2 * padding;
  }
  int tallest() const {
    int most = 0;
    for (const Group& text : texts) most = std::max(most, height_of(text));
    return most;
  }
  int total() const {
    if (flow == Stacking::Columns) return tallest();
    const int count = static_cast<int>(texts.size());
    int sum = (count - 1) * gap;
    for (const Group& text : texts) sum += height_of(text);
    return sum;
  }
};

std::vector<Paragraph> words_of(const model::BlockText& text, const look::Palette& colors, CardWords say) {
  const Paragraph heading{.text = text.heading,
                          .face = text::Face::Bold,
                          .color = colors.text,
                          .leading = 1.2,
                          .breaking = Breaking::Even};
  if (say == CardWords::Headings) return {heading};
  return {heading, {.text = text.body, .scale = 0.85, .color = colors.text, .space_before = 0.45}};
}

text::Font number_font(int size_px) {
  return {text::Face::Bold, size_px};
}

CardSet set_cards(Stacking flow, int size_px, const Request& request, const model::Page& page,
                  const Words& words, const gfx::Rect& area, CardWords say, const Setter& setter) {
  const look::Look& look = request.look;
  const int count = static_cast<int>(page.blocks.size());
  CardSet set;
  set.flow = flow;
  set.size_px = size_px;
  set.number_px = std::max(size_px, std::min(size_px * 2, look.headline_max));
  const bool bare = flow == Stacking::BareRows;
  if (bare) set.number_px = size_px;
  set.padding = bare ? 0 : look.padding * 3 / 2;
  set.gap = bare ? size_px / 3 : look.margin;
  set.card.w = flow == Stacking::Columns ? (area.w - (count - 1) * set.gap) / count : area.w;
  int widest = 0;
  for (const model::Block& block : page.blocks) {
    widest = std::max(widest, setter.width(block.mark, number_font(set.number_px)));
  }
  set.number_room = flow == Stacking::Columns ? set.number_px * 13 / 10 : widest + look.margin;
  const int width = set.card.w - 2 * set.padding - (flow == Stacking::Columns ? 0 : set.number_room);
  set.torn = width < kNarrowestTextEms * size_px;
  for (const model::Block& block : page.blocks) {
    set.texts.push_back(
        set_group(words_of(words.page.blocks.at(block.id), look.colors, say), size_px, width, setter));
    set.torn |= set.texts.back().torn;
  }
  return set;
}

/// The set with the largest words that fits; of no size where none does.
CardSet fit_cards(const Request& request, const model::Page& page, const Words& words, const gfx::Rect& area,
                  CardWords say, const Setter& setter) {
  const look::Look& look = request.look;
  const int largest = say == CardWords::Headings ? look.headline_max * 6 / 10 : look.text_max * 13 / 10;
  CardSet best;
  best.size_px = 0;
  for (const Stacking flow : {Stacking::Columns, Stacking::Rows}) {
    const auto at = [&](int size) { return set_cards(flow, size, request, page, words, area, say, setter); };
    const auto fits = [&](int size) {
      const CardSet set = at(size);
      return !set.torn && set.total() <= area.h;
    };
    if (!fits(setter.smallest)) continue;
    const int size =
        setter.type.at_most(largest_fitting(setter.smallest, std::max(setter.smallest, largest), fits));
    if (size > best.size_px) best = at(size);
  }
  if (best.size_px > 0 || say != CardWords::Headings) return best;
  const auto bare = [&](int size) {
    return set_cards(Stacking::BareRows, size, request, page, words, area, say, setter);
  };
  const CardSet smallest = bare(setter.smallest);
  return !smallest.torn && smallest.total() <= area.h ? smallest : best;
}

void draw_card(Scene& scene, const Request& request, const CardSet& set, const std::string& mark,
               const Group& text, const gfx::Rect& rect, const Setter& setter) {
  const look::Look& look = request.look;
  if (set.flow != Stacking::BareRows) scene.add(Fill{rect, look.radius, look.colors.card});
  const Paragraph number{.text = mark, .face = text::Face::Bold, .color = look.colors.accent, .leading = 1.2};
  const gfx::Rect inner = rect.inset(set.padding);
  const Group digits = set_group({number}, set.number_px, inner.w, setter);
  if (set.flow == Stacking::Columns) {
    draw_group(scene, digits, {inner.x, inner.y, digits.width, digits.height}, Align::Start);
    const gfx::Rect line{inner.x, inner.y + set.number_room - look.rule * 3,
                         std::min(inner.w, 2 * set.size_px), look.rule * 2};
    scene.add(Fill{line, look.rule, look.colors.accent});
    draw_group(scene, text, inner.inset({0, set.number_room + look.padding / 2, 0, 0}), Align::Start);
    return;
  }
  draw_group(scene, digits, {inner.x, rect.y + (rect.h - digits.height) / 2, digits.width, digits.height},
             Align::Start);
  draw_group(scene, text,
             {inner.x + set.number_room, rect.y + (rect.h - text.height) / 2, inner.w - set.number_room,
              text.height},
             Align::Start);
}

}  // namespace

bool draw_strong_cards(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                       const gfx::Rect& area, CardWords say) {
  const Setter setter = setter_for(request, words.set);
  const CardSet set = fit_cards(request, page, words, area, say, setter);
  if (set.size_px == 0) return false;
  const int count = static_cast<int>(page.blocks.size());
  // Air is shared out, but a card is no empty field.
  const int stretched = std::min(area.h, set.total() * kMostPercentOfWords / 100);
  const int spare = stretched - set.total();
  int y = area.y + (area.h - stretched) / 2;
  int x = area.x;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    const Group& text = set.texts[i];
    const int height = set.flow == Stacking::Columns ? stretched : set.height_of(text) + spare / count;
    draw_card(scene, request, set, page.blocks[i].mark, text, {x, y, set.card.w, height}, setter);
    if (set.flow == Stacking::Columns) {
      x += set.card.w + set.gap;
    } else {
      y += height + set.gap;
    }
  }
  return true;
}

}  // namespace kiosk::layout
