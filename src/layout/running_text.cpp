#include "layout/running_text.h"

namespace kiosk::layout {

std::vector<Paragraph> running_text(const Request& request, const model::Page& page, const Words& words) {
  const look::Palette& colors = request.look.colors;
  std::vector<Paragraph> paragraphs;
  for (const model::Block& block : page.blocks) {
    const model::BlockText& text = words.page.blocks.at(block.id);
    paragraphs.push_back({.text = text.heading,
                          .face = text::Face::Bold,
                          .scale = 1.1,
                          .color = colors.accent,
                          .space_before = 0.6,
                          .leading = 1.2});
    paragraphs.push_back({.text = text.body, .color = colors.text, .space_before = 0.6});
  }
  if (!words.page.caption.empty()) {
    paragraphs.push_back(
        {.text = words.page.caption, .scale = 0.7, .color = colors.muted, .space_before = 0.8});
  }
  return paragraphs;
}

}  // namespace kiosk::layout
