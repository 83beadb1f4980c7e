#include <algorithm>
#include <vector>

#include "layout/control_buttons.h"
#include "layout/controls.h"

namespace kiosk::layout {
namespace {

/// Index of the page shown among the pages of the loop, and how many those are.
std::pair<int, int> place_in_loop(const Request& request) {
  int current = 0;
  int count = 0;
  for (std::size_t i = 0; i < request.content.deck.pages.size(); ++i) {
    if (!request.content.deck.pages[i].in_loop) continue;
    if (i == request.view.page) current = count;
    ++count;
  }
  return {current, count};
}

int call_icon_side(const look::Look& look) {
  return look.text_min * 13 / 10;
}

/// Between the ends of the pill and what stands in it.
int call_inset(const look::Look& look) {
  return look.padding * 5 / 2;
}

int call_width(const Request& request) {
  const int words = caption_width(request, ui_text(request).touch_to_read);
  return call_icon_side(request.look) + request.look.padding / 2 + words + 2 * call_inset(request.look);
}

/// How the row of the loop is shared out.
struct LoopRow {
  Caption caption = Caption::Shown;
  std::vector<Button> end;  ///< buttons at the end of the row, from the outside
  int dots = 0;             ///< width for the dots with their gap, 0 where they find no room
  gfx::Rect call;
};

/// With captions and dots, then without captions, then without dots, then with one button less: what that
/// opens is in the menu of the other, too.
LoopRow share_loop_row(const Request& request, const Frame& frame, const Button& pause) {
  const look::Look& look = request.look;
  std::vector<Button> both{easier_button(request)};
  if (several_languages(request)) both.push_back(language_button(request));
  const int call = call_width(request) + look.gap;
  const int dots = dots_width(look, place_in_loop(request).second) + look.gap;
  const auto row_with = [&](Caption caption, int dots_room) {
    const int start = width_of(request, {pause}, caption);
    const int end = width_of(request, both, caption);
    LoopRow row{caption, both, dots_room, frame.controls.inset({start + dots_room, 0, end, 0})};
    return std::pair{row, start + end + dots_room};
  };
  for (const auto& [caption, dots_room] :
       {std::pair{Caption::Shown, dots}, std::pair{Caption::Hidden, dots}, std::pair{Caption::Hidden, 0}}) {
    if (caption == Caption::Shown && !has_room_for_words(request)) continue;
    auto [row, used] = row_with(caption, dots_room);
    if (used + call <= frame.controls.w) return row;
  }
  auto [row, used] = row_with(Caption::Hidden, 0);
  if (used > frame.controls.w + look.gap && both.size() > 1) {
    both.erase(both.begin());
    row = row_with(Caption::Hidden, 0).first;
  }
  return row;
}

}  // namespace

namespace {

Group call_words(const Request& request, int width, gfx::Color ink) {
  const Paragraph call{
      .text = ui_text(request).touch_to_read, .face = text::Face::Bold, .color = ink, .leading = 1.2};
  return set_group({call}, request.look.text_min, width, setter_for(request, request.view.language));
}

/// Width of the words where the pill is `width` wide.
int words_width(const look::Look& look, int width) {
  return width - call_icon_side(look) - look.padding / 2 - 2 * call_inset(look);
}

/// At the foot of the content, for panels without room among the controls. `rest` loses that room.
gfx::Rect call_at_foot(const Request& request, gfx::Rect& rest) {
  const look::Look& look = request.look;
  const int width = std::min(rest.w, call_width(request));
  const Group lines = call_words(request, words_width(look, width), look.colors.accent);
  const int height = std::max(call_icon_side(look), lines.height) + 2 * look.rule + look.padding;
  const gfx::Rect place{rest.x, rest.bottom() - height, width, height};
  rest.h -= height + look.padding / 2;
  return place;
}

/// A pill with a finger in it: a thing to touch, and it stands still. Full while the page or it is pressed.
void draw_call(Scene& scene, const Request& request, const gfx::Rect& place) {
  const look::Look& look = request.look;
  const bool pressed = request.highlight.pressed == "page" || request.highlight.pressed == "open";
  const gfx::Color ink = pressed ? look.colors.on_accent : look.colors.accent;
  const int radius = std::min(place.h / 2, look.target / 2);
  if (pressed) scene.add(Fill{place, radius, look.colors.accent});
  scene.add(Outline{place, radius, look.rule, look.colors.accent});
  const int side = call_icon_side(look);
  const int x = place.x + call_inset(look);
  scene.add(IconMark{{x, place.y + (place.h - side) / 2, side, side}, Icon::Touch, ink});
  const Group words = call_words(request, words_width(look, place.w), ink);
  draw_group(scene, words,
             {x + side + look.padding / 2, place.y + (place.h - words.height) / 2, words.width, words.height},
             Align::Start);
}

}  // namespace

gfx::Rect add_call_to_act(Scene& scene, const Request& request, const Frame& frame) {
  gfx::Rect rest = text_area(request, frame);
  gfx::Rect place;
  if (frame.shape == ControlShape::Row && has_room_for_words(request)) {
    const gfx::Rect room = share_loop_row(request, frame, pause_button(request)).call;
    place = gfx::centered({std::min(room.w, call_width(request)), room.h}, room);
  }
  const bool among_controls = place.w >= call_width(request);
  if (!among_controls) place = call_at_foot(request, rest);
  draw_call(scene, request, place);
  // Elsewhere the whole page is what it says: among the controls the pill is a target of its own.
  if (among_controls) {
    scene.add(Target{"open", place, {model::Wish::Open, ""}, ui_text(request).touch_to_read, Focus::Skip});
  }
  return rest;
}

void add_loop_controls(Scene& scene, const Request& request, const Frame& frame) {
  const LoopRow row = share_loop_row(request, frame, pause_button(request));
  const auto [current, count] = place_in_loop(request);
  Strip strip(scene, request, frame, row.caption);
  strip.at_start(pause_button(request));
  if (frame.shape == ControlShape::Row && row.dots > 0)
    add_dots(scene, request, strip.free(), count, current);
  for (const Button& button : row.end) {
    if (strip.has_room(button)) strip.at_end(button);
  }
}

}  // namespace kiosk::layout
