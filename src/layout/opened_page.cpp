#include <algorithm>

#include "layout/blocks.h"
#include "layout/controls.h"
#include "layout/draft_mark.h"
#include "layout/message_words.h"
#include "layout/pages.h"
#include "layout/picture.h"

namespace kiosk::layout {
namespace {

using model::PageKind;

/// Running text without cards: statement, title page, emergency page.
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

/// Draws the card of `paragraphs` that the view asks for and sets the scene's card count.
void draw_running_text(Scene& scene, const Request& request, const std::vector<Paragraph>& paragraphs,
                       int largest, gfx::Rect area, const Setter& setter) {
  // Lines of more than about 36 ems are hard to follow with the eye.
  const auto column = [&](int size) { return std::min(area.w, 36 * size); };
  const int size = largest_fitting(setter.smallest, std::max(setter.smallest, largest), [&](int candidate) {
    const Group group = set_group(paragraphs, candidate, column(candidate), setter);
    return !group.torn && group.height <= area.h;
  });
  const Group group = set_group(paragraphs, size, column(size), setter);
  const auto cards = split_lines(group, area.h);
  if (cards.empty()) return;
  scene.card_count = static_cast<int>(cards.size());
  const auto [first, last] = cards[static_cast<std::size_t>(clamp_card(request, cards.size()))];
  const int height = group.lines[last - 1].bottom - group.lines[first].top;
  area.y += std::max(0, (area.h - height) / 3);
  draw_lines(scene, group, first, last, area, Align::Start);
}

/// The emergency page: the message as large as the panel allows, what else it says below or on a second card.
void draw_emergency(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                    const gfx::Rect& area) {
  const Setter setter = setter_for(request, words.set);
  std::vector<MessagePart> parts = message_parts(request);
  std::vector<Paragraph> more = running_text(request, page, words);
  more.push_back(parts.back().paragraph);
  more.back().face = text::Face::Bold;
  more.back().scale = 1.0;
  parts.pop_back();
  std::vector<Paragraph> message;
  for (const MessagePart& part : parts) message.push_back(part.paragraph);
  const look::Look& look = request.look;
  const int room = area.h - look.margin;
  for (const int small : {std::max(setter.smallest, look.text_max * 6 / 10), setter.smallest}) {
    // All on one card if the message can be at least half as large again as the rest, and large enough.
    const Group rest = set_group(more, small, area.w, setter);
    const Group tight = set_group(message, std::max(small * 3 / 2, look.message_min), area.w, setter);
    if (tight.torn || tight.height + rest.height > room) continue;
    const Group big = fit_group(message, look.message_max, {area.w, room - rest.height}, setter);
    draw_group(scene, big, area, Align::Start);
    const gfx::Rect below = area.inset({0, big.height + look.margin, 0, 0});
    draw_group(scene, fit_group(more, look.text_max, below.size(), setter), below, Align::Start);
    return;
  }
  // The headline is never parted: what finds no room beside it goes to the cards behind.
  FittedParts first = fit_parts(std::move(parts), look.message_max, area.size(), setter);
  std::vector<Paragraph> behind;
  for (MessagePart& part : first.left_out) behind.push_back(std::move(part.paragraph));
  behind.insert(behind.end(), more.begin(), more.end());
  const Group second = fit_group(behind, look.text_max, area.size(), setter);
  const auto first_cards = split_lines(first.group, area.h);
  const auto second_cards = split_lines(second, area.h);
  scene.card_count = static_cast<int>(first_cards.size() + second_cards.size());
  const auto card = static_cast<std::size_t>(clamp_card(request, first_cards.size() + second_cards.size()));
  const bool in_first = card < first_cards.size();
  const auto [from, to] = in_first ? first_cards[card] : second_cards[card - first_cards.size()];
  draw_lines(scene, in_first ? first.group : second, from, to, area, Align::Start);
}

}  // namespace

Scene lay_out_opened(const Request& request) {
  Frame frame = make_frame(request);
  Scene scene = start_scene(request, frame);
  const look::Look& look = request.look;
  const model::Page& page = request.content.deck.pages[request.view.page];
  const Words words{request.content.text_of_page(request.view.language, page),
                    request.content.page_text(request.view.language, page)};
  const Setter setter = setter_for(request, words.set.language);
  add_draft_mark(scene, request, words.set, frame);
  const gfx::Rect area = text_area(request, frame);
  // A column of fewer than about 34 letters, or a panel of little height: no room for a grid of cards.
  const bool small = frame.shape == ControlShape::Rail || area.w < 18 * look.text_min;
  const auto below_title = [&](const gfx::Rect& part) {
    const Title title = set_title(request, words, part, small ? look.text_min : look.headline_max * 8 / 10);
    draw_title(scene, request, title);
    return title.below;
  };
  switch (page.kind) {
    case PageKind::Emergency:
      draw_emergency(scene, request, page, words, area);
      break;
    case PageKind::Title: {
      const gfx::Rect part = small ? area : place_picture(scene, request, page, area);
      draw_running_text(scene, request, running_text(request, page, words), look.text_max * 13 / 10,
                        below_title(part), setter);
      break;
    }
    case PageKind::Statement:
      draw_running_text(scene, request, running_text(request, page, words), look.text_max * 16 / 10,
                        below_title(area), setter);
      break;
    default:
      if (small) {
        draw_flow(scene, request, page, words, below_title(area));
      } else {
        draw_grid(scene, request, page, words, area);
      }
      break;
  }
  add_page_controls(scene, request, frame);
  return scene;
}

}  // namespace kiosk::layout
