#include "layout/draft_mark.h"

#include <algorithm>

#include "layout/button.h"

namespace kiosk::layout {

bool is_draft(const model::TextSet& words) {
  return words.review.state == model::ReviewState::MachineDraft;
}

void add_draft_mark(Scene& scene, const Request& request, const model::TextSet& words, Frame& frame) {
  if (!is_draft(words)) return;
  const look::Look& look = request.look;
  const gfx::Color color = look.colors.muted;
  const bool menu = request.view.mode != show::Mode::Loop && request.view.mode != show::Mode::Opened;
  if (frame.shape == ControlShape::Rail || menu) {
    const int side = look.margin * 8 / 10;
    const gfx::Rect corner{frame.content.right() - look.margin, frame.content.y, look.margin, look.margin};
    scene.add(IconMark{gfx::centered({side, side}, corner), Icon::Draft, color});
    return;
  }
  const Paragraph word{.text = ui_text(request).draft, .color = color, .leading = 1.2};
  const Group group =
      set_group({word}, look.text_min, frame.content.w / 2, setter_for(request, request.view.language));
  const int side = look.text_min;
  const int height = std::max(side, group.height);
  const int right = frame.content.right() - look.margin;
  const gfx::Rect place{right - group.width, frame.content.y + (height - group.height) / 2, group.width,
                        group.height};
  draw_group(scene, group, place, Align::Start);
  scene.add(IconMark{{place.x - side - look.padding / 2, frame.content.y + (height - side) / 2, side, side},
                     Icon::Draft,
                     color});
  frame.content = frame.content.inset({0, height, 0, 0});
  frame.touch = frame.touch.intersected(frame.content);
}

}  // namespace kiosk::layout
