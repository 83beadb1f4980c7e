#include "layout/controls.h"

#include <algorithm>
#include <vector>

#include "layout/button.h"

namespace kiosk::layout {
namespace {

using model::Wish;

Button language_button(const Request& request) {
  return {"languages", Icon::Language, ui_text(request).language, {Wish::Languages, ""}};
}

bool several_languages(const Request& request) {
  return request.content.deck.languages.size() > 1;
}

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

std::string progress_words(const Request& request, int page, int pages) {
  std::string words = ui_text(request).progress;
  const auto fill_in = [&](const std::string& key, int value) {
    if (const auto at = words.find(key); at != std::string::npos)
      words.replace(at, key.size(), std::to_string(value));
  };
  fill_in("{page}", page);
  fill_in("{pages}", pages);
  return words;
}

int call_icon_side(const look::Look& look) {
  return look.text_min * 13 / 10;
}

int call_width(const Request& request) {
  const int words = request.metrics.width(ui_text(request).touch_to_read, caption_font(request));
  return call_icon_side(request.look) + request.look.padding + words;
}

/// How the row of the loop is shared out.
struct LoopRow {
  Caption caption = Caption::Shown;
  int dots = 0;  ///< width for the dots with their gap, 0 where they find no room
  gfx::Rect call;
};

LoopRow share_loop_row(const Request& request, const Frame& frame, const Button& pause) {
  const look::Look& look = request.look;
  const auto buttons = [&](Caption caption) {
    const int language =
        several_languages(request) ? button_width(request, language_button(request), caption) + look.gap : 0;
    return std::pair{button_width(request, pause, caption) + look.gap, language};
  };
  const int call = call_width(request) + look.gap;
  const int dots = dots_width(look, place_in_loop(request).second) + look.gap;
  LoopRow row;
  const auto needs = [&](Caption caption, int extra) {
    const auto [start, end] = buttons(caption);
    return start + end + call + extra;
  };
  if (needs(Caption::Shown, dots) > frame.controls.w) row.caption = Caption::Hidden;
  row.dots = needs(row.caption, dots) <= frame.controls.w ? dots : 0;
  const auto [start, end] = buttons(row.caption);
  row.call = frame.controls.inset({start + row.dots, 0, end, 0});
  return row;
}

Button pause_button(const Request& request) {
  const bool paused = request.view.paused;
  return {"pause",
          paused ? Icon::Play : Icon::Pause,
          paused ? ui_text(request).play : ui_text(request).pause,
          {Wish::TogglePause, ""}};
}

/// Room that the edge zones keep free of text on either side of the content.
int zone_strip(const look::Look& look) {
  return std::max(look.gap, look.target_min * 35 / 100);
}

enum class Side { Left, Right };

/// A tall zone at the edge of the content, a big twin of the swipe; with an arrowhead where no button
/// beside it says the same.
void add_zone(Scene& scene, const Request& request, const Frame& frame, const Button& button,
              Side side_of_page, Focus focus) {
  const bool at_left = side_of_page == Side::Left;
  const look::Look& look = request.look;
  const int strip = zone_strip(look);
  const gfx::Rect area{at_left ? frame.content.x : frame.content.right() - look.target_min, frame.content.y,
                       look.target_min, frame.content.h};
  const bool pressed = request.highlight.pressed == button.id;
  const gfx::Rect edge{at_left ? area.x : area.right() - strip, area.y, strip, area.h};
  if (pressed) scene.add(Fill{edge, 0, look.colors.control_pressed});
  if (focus == Focus::Stop) {
    const int side = strip;
    scene.add(IconMark{gfx::centered({side, side}, edge), *button.icon, look.colors.accent});
  }
  scene.add(Target{button.id, area, button.intent, button.label, focus});
  if (request.highlight.focused == button.id) add_focus_ring(scene, look, edge, 0, look.colors.focus);
}

}  // namespace

gfx::Rect text_area(const Request& request, const Frame& frame) {
  const look::Look& look = request.look;
  const bool zones = request.view.mode != show::Mode::Loop && frame.turning == Turning::ByZones;
  const int side = zones ? std::max(look.margin, zone_strip(look) + look.padding / 2) : look.margin;
  // The content of a low panel begins at the very edge; its text does not, if there is room to spare.
  const int spare = frame.content.h - 2 * look.target - look.gap;
  const int top = frame.shape == ControlShape::Rail ? std::clamp(spare, 0, look.padding) : 0;
  return frame.content.inset({side, top, side, 0});
}

gfx::Rect add_call_to_act(Scene& scene, const Request& request, const Frame& frame) {
  const look::Look& look = request.look;
  gfx::Rect rest = text_area(request, frame);
  gfx::Rect place;
  if (frame.shape == ControlShape::Row) {
    const gfx::Rect room = share_loop_row(request, frame, pause_button(request)).call;
    place = gfx::centered({std::min(room.w, call_width(request)), room.h}, room);
  }
  const int side = call_icon_side(look);
  const Setter setter = setter_for(request, request.view.language);
  const Paragraph call{.text = ui_text(request).touch_to_read,
                       .face = text::Face::Bold,
                       .color = look.colors.accent,
                       .leading = 1.2};
  if (place.w < call_width(request)) {
    // No room among the controls: at the foot of the content.
    const Group lines = set_group({call}, look.text_min, rest.w - side - look.padding, setter);
    const int height = std::max(side, lines.height);
    place = {rest.x, rest.bottom() - height, rest.w, height};
    rest.h -= height + look.padding / 2;
  }
  const Group words = set_group({call}, look.text_min, place.w - side - look.padding, setter);
  scene.add(IconMark{{place.x, place.y + (place.h - side) / 2, side, side}, Icon::Touch, look.colors.accent});
  draw_group(
      scene, words,
      {place.x + side + look.padding, place.y + (place.h - words.height) / 2, words.width, words.height},
      Align::Left);
  return rest;
}

void add_loop_controls(Scene& scene, const Request& request, const Frame& frame) {
  const LoopRow row = share_loop_row(request, frame, pause_button(request));
  const auto [current, count] = place_in_loop(request);
  Strip strip(scene, request, frame, row.caption);
  strip.at_start(pause_button(request));
  if (frame.shape == ControlShape::Row && row.dots > 0)
    add_dots(scene, request, strip.free(), count, current);
  if (several_languages(request) && strip.has_room(language_button(request))) {
    strip.at_end(language_button(request));
  }
}

namespace {

/// Where the visitor is, between the buttons: dots for the cards of this page, "page 3 of 13" beside them.
void add_progress(Scene& scene, const Request& request, gfx::Rect room) {
  const look::Look& look = request.look;
  const auto pages = static_cast<int>(request.content.deck.pages.size());
  const bool opened = request.view.mode == show::Mode::Opened;
  const std::string words =
      opened ? progress_words(request, static_cast<int>(request.view.page) + 1, pages) : "";
  const int cards = scene.card_count;
  const int words_width = words.empty() ? 0 : request.metrics.width(words, caption_font(request)) + look.gap;
  const int dots = cards > 1 ? dots_width(look, cards) + look.gap : 0;
  const bool show_dots = dots > 0 && dots <= room.w;
  const bool show_words = words_width > 0 && words_width + (show_dots ? dots : 0) <= room.w;
  const int used = (show_dots ? dots : 0) + (show_words ? words_width : 0);
  room = room.inset({(room.w - used) / 2, 0, 0, 0});
  if (show_dots) {
    add_dots(scene, request, room, cards, std::clamp(request.view.card, 0, cards - 1));
    room = room.inset({dots, 0, 0, 0});
  }
  if (show_words) {
    room.w = words_width;
    add_caption(scene, request, words, room, look.colors.muted, Align::Left);
  }
}

}  // namespace

void add_page_controls(Scene& scene, const Request& request, const Frame& frame) {
  const Button home{"home", Icon::Home, ui_text(request).home, {Wish::Home, ""}};
  const Button topics{"topics", Icon::Topics, ui_text(request).topics, {Wish::Topics, ""}};
  const Button previous{"previous", Icon::Previous, ui_text(request).previous, {Wish::Previous, ""}};
  const Button next{"next", Icon::Next, ui_text(request).next, {Wish::Next, ""}};
  const bool turns = request.view.mode == show::Mode::Opened || scene.card_count > 1;
  const bool buttons = turns && frame.turning == Turning::ByButtons;
  const bool languages = several_languages(request);
  const Button language = language_button(request);
  std::vector<const Button*> wanted{&home, &topics};
  if (languages) wanted.push_back(&language);
  if (buttons) wanted.insert(wanted.end(), {&previous, &next});
  int width = -request.look.gap;
  for (const Button* button : wanted)
    width += button_width(request, *button, Caption::Shown) + request.look.gap;
  Strip strip(scene, request, frame, width <= frame.controls.w ? Caption::Shown : Caption::Hidden);
  strip.at_start(home);
  strip.at_start(topics);
  if (buttons) {
    strip.at_end(next);
    strip.at_end(previous);
  }
  // On the narrowest panels the language is chosen from the loop.
  if (languages && strip.has_room(language)) strip.at_start(language);
  if (frame.shape == ControlShape::Row) add_progress(scene, request, strip.free());
  if (!turns) return;
  const Focus focus = buttons ? Focus::Skip : Focus::Stop;
  add_zone(scene, request, frame, {"zone-previous", previous.icon, previous.label, previous.intent},
           Side::Left, focus);
  add_zone(scene, request, frame, {"zone-next", next.icon, next.label, next.intent}, Side::Right, focus);
}

}  // namespace kiosk::layout