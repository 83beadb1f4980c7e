#include "layout/emergency_page.h"

#include <algorithm>

#include "layout/message_words.h"
#include "layout/running_text.h"

namespace kiosk::layout {

void draw_emergency(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                    const gfx::Rect& area) {
  Setter setter = setter_for(request, words.set);
  setter.type = {};  // the message is as large as it fits
  std::vector<MessagePart> parts = message_parts(request);
  std::vector<Paragraph> more = running_text(request, page, words);
  more.push_back(parts.back().paragraph);
  more.back().face = text::Face::Bold;
  more.back().scale = 1.0;
  parts.pop_back();
  const model::TextSet& said = message_words(request);
  if (!said.message.local_reporting.empty()) {
    more.push_back({.text = said.message.local_reporting,
                    .color = request.look.colors.text,
                    .space_before = 0.4,
                    .writing = more.back().writing});
  }
  std::vector<Paragraph> message;
  for (const MessagePart& part : parts) message.push_back(part.paragraph);
  const look::Look& look = request.look;
  const int room = area.h - look.margin;
  for (const int small : {std::max(setter.smallest, look.text_max * 6 / 10), setter.smallest}) {
    // All on one card if the message can be at least half as large again as the rest, and large enough.
    const Group rest = set_group(more, small, std::min(area.w, kWidestLineEms * small), setter);
    const Group tight = set_group(message, std::max(small * 3 / 2, look.message_min), area.w, setter);
    if (tight.torn || tight.height + rest.height > room) continue;
    const Group big = fit_group(message, look.message_max, {area.w, room - rest.height}, setter);
    draw_group(scene, big, area, Align::Start);
    const gfx::Rect below = area.inset({0, big.height + look.margin, 0, 0});
    draw_group(scene, fit_column(more, look.text_max, below.size(), setter), below, Align::Start);
    return;
  }
  // The headline is never parted: what finds no room beside it goes to the cards behind.
  FittedParts first = fit_parts(std::move(parts), look.message_max, area.size(), setter);
  std::vector<Paragraph> behind;
  for (MessagePart& part : first.left_out) behind.push_back(std::move(part.paragraph));
  behind.insert(behind.end(), more.begin(), more.end());
  const Group second = fit_column(behind, look.text_max, area.size(), setter);
  const auto first_cards = split_lines(first.group, area.h);
  const auto second_cards = split_lines(second, area.h);
  scene.card_count = static_cast<int>(first_cards.size() + second_cards.size());
  const auto card = static_cast<std::size_t>(clamp_card(request, first_cards.size() + second_cards.size()));
  const bool in_first = card < first_cards.size();
  const auto [from, to] = in_first ? first_cards[card] : second_cards[card - first_cards.size()];
  draw_lines(scene, in_first ? first.group : second, from, to, area, Align::Start);
}

}  // namespace kiosk::layout
