#include "layout/timeline_parts.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

constexpr double kMarkScale = 1.5;  ///< years against running text

std::vector<Paragraph> words_of(const model::BlockText& text, const look::Palette& colors) {
  return {{.text = text.heading,
           .face = text::Face::Bold,
           .scale = 1.15,
           .color = colors.text,
           .leading = 1.2,
           .breaking = Breaking::Even},
          {.text = text.body, .color = colors.text, .space_before = 0.35}};
}

}  // namespace

TimelineSizes timeline_sizes(const look::Look& look, int size_px, bool any_mark) {
  TimelineSizes line;
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

void draw_node(Scene& scene, const Request& request, const TimelineSizes& line, gfx::Point center,
               Dated dated) {
  const look::Palette& colors = request.look.colors;
  const gfx::Rect dot{center.x - line.node / 2, center.y - line.node / 2, line.node, line.node};
  scene.add(Fill{dot, line.node / 2, dated == Dated::Yes ? colors.accent : colors.ground});
  scene.add(Outline{dot, line.node / 2, line.pen, colors.accent});
}

std::vector<Stretch> share_out(std::size_t count, std::size_t most) {
  const std::size_t cards = (count + most - 1) / most;
  std::vector<Stretch> stretches;
  for (std::size_t card = 0; card < cards; ++card) {
    // Rounded up: the first cards hold one more.
    stretches.push_back({(card * count + cards - 1) / cards, ((card + 1) * count + cards - 1) / cards});
  }
  return stretches;
}

}  // namespace kiosk::layout
