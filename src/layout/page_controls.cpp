#include <algorithm>
#include <vector>

#include "layout/control_buttons.h"
#include "layout/controls.h"

namespace kiosk::layout {
namespace {

using model::Wish;

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
  // In the middle of the height only: the corner may hold the mark of a draft.
  const gfx::Rect mark = gfx::centered({strip, std::min(edge.h, 3 * look.target_min)}, edge);
  if (pressed) scene.add(Fill{mark, 0, look.colors.accent});
  if (focus == Focus::Stop) {
    const gfx::Color ink = pressed ? look.colors.on_accent : look.colors.accent;
    scene.add(IconMark{gfx::centered({strip, strip}, edge), *button.icon, ink});
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

namespace {

/// Where the visitor is, between the buttons: dots for the cards of this page, "page 3 of 13" beside them.
void add_progress(Scene& scene, const Request& request, gfx::Rect room) {
  const look::Look& look = request.look;
  const auto pages = static_cast<int>(request.content.deck.pages.size());
  const bool opened = request.view.mode == show::Mode::Opened;
  const std::string words =
      opened ? fill_in(ui_text(request).progress,
                       {{"{page}", static_cast<int>(request.view.page) + 1}, {"{pages}", pages}})
             : "";
  const int cards = scene.card_count;
  const int words_width = words.empty() ? 0 : caption_width(request, words) + look.gap;
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
    add_caption(scene, request, words, room, look.colors.muted, Align::Start);
  }
}

}  // namespace

namespace {

/// The controls of a page that is not in the loop, by where they stand; each list from the outside.
struct PageStrip {
  std::vector<Button> start;
  std::vector<Button> end;
};

int count_of(const PageStrip& strip) {
  return static_cast<int>(strip.start.size() + strip.end.size());
}

/// As many of the controls as find room without words, the more important first. Room for turning pages is
/// kept on pages of one card, too, so that no control comes and goes from page to page.
PageStrip choose_buttons(const Request& request, const Frame& frame) {
  const look::Look& look = request.look;
  const model::UiText& ui = ui_text(request);
  const int room = frame.shape == ControlShape::Rail ? frame.controls.h : frame.controls.w;
  const int most = (room + look.gap) / (look.target + look.gap);
  PageStrip strip;
  const auto offer = [&](std::vector<Button>& list, Button button) {
    if (count_of(strip) < most) list.push_back(std::move(button));
  };
  if (request.view.speaking) {
    offer(strip.start, listen_button(request));
    offer(strip.start, louder_button(request));
  }
  offer(strip.start, {"home", Icon::Home, ui.home, {Wish::Home, ""}});
  offer(strip.start, {"topics", Icon::Topics, ui.topics, {Wish::Topics, ""}});
  if (frame.turning == Turning::ByButtons && count_of(strip) + 2 <= most) {
    offer(strip.end, {"next", Icon::Next, ui.next, {Wish::Next, ""}});
    offer(strip.end, {"previous", Icon::Previous, ui.previous, {Wish::Previous, ""}});
  }
  if (several_languages(request)) offer(strip.start, language_button(request));
  if (request.device.speaks && !request.view.speaking && request.view.mode == show::Mode::Opened) {
    offer(strip.start, listen_button(request));
  }
  offer(strip.start, easier_button(request));
  return strip;
}

bool contains(const std::vector<Button>& buttons, std::string_view id) {
  return std::any_of(buttons.begin(), buttons.end(), [&](const Button& button) { return button.id == id; });
}

}  // namespace

bool has_easier_button(const Request& request, const Frame& frame) {
  return contains(choose_buttons(request, frame).start, "easier");
}

bool has_listen_button(const Request& request, const Frame& frame) {
  show::View view = request.view;
  view.mode = show::Mode::Opened;
  return contains(choose_buttons({request.content, view, request.look, request.size, request.typesetter,
                                  request.image_size, request.device, request.highlight},
                                 frame)
                      .start,
                  "listen");
}

void add_page_controls(Scene& scene, const Request& request, const Frame& frame) {
  const bool turns = request.view.mode == show::Mode::Opened || scene.card_count > 1;
  PageStrip buttons = choose_buttons(request, frame);
  if (!turns) buttons.end.clear();
  const int width = width_of(request, buttons.start, Caption::Shown) +
                    width_of(request, buttons.end, Caption::Shown) - request.look.gap;
  const bool words = width <= frame.controls.w && has_room_for_words(request);
  Strip strip(scene, request, frame, words ? Caption::Shown : Caption::Hidden);
  for (const Button& button : buttons.start) strip.at_start(button);
  for (const Button& button : buttons.end) strip.at_end(button);
  if (frame.shape == ControlShape::Row) add_progress(scene, request, strip.free());
  if (!turns) return;
  const model::UiText& ui = ui_text(request);
  const Focus focus = contains(buttons.end, "next") ? Focus::Skip : Focus::Stop;
  add_zone(scene, request, frame, {"zone-previous", Icon::Previous, ui.previous, {Wish::Previous, ""}},
           Side::Left, focus);
  add_zone(scene, request, frame, {"zone-next", Icon::Next, ui.next, {Wish::Next, ""}}, Side::Right, focus);
}

}  // namespace kiosk::layout
