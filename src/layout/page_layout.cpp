#include "layout/page_layout.h"

#include <algorithm>

#include "layout/button.h"
#include "layout/controls.h"
#include "layout/pages.h"

namespace kiosk::layout {

namespace {

/// The idle warning's words and the size of the panel around them.
struct Question {
  Group words;
  gfx::Size panel;
  int button_height = 0;
};

Question fit_question(const Request& request, const gfx::Rect& free) {
  const look::Look& look = request.look;
  const model::UiText& ui = ui_text(request);
  const Setter setter = setter_for(request, request.view.language);
  const std::string returning = fill_in(ui.returning, {{"{seconds}", *request.view.warning_seconds}});
  Paragraph asked{.text = ui.still_reading,
                  .face = text::Face::Bold,
                  .scale = 1.4,
                  .color = look.colors.text,
                  .leading = 1.2,
                  .breaking = Breaking::Even};
  const Paragraph counted{
      .text = returning, .color = look.colors.text, .space_before = 0.4, .breaking = Breaking::Even};
  const int room = free.h - 2 * look.gap - 3 * look.padding - look.target;
  Question question;
  // Comfortable first; then as wide as the screen; then with the question no larger than the rest; on the
  // smallest panels the question and the button must do.
  for (const int attempt : {0, 1, 2, 3}) {
    if (attempt >= 2) asked.scale = 1.0;
    const std::vector<Paragraph> words =
        attempt < 3 ? std::vector<Paragraph>{asked, counted} : std::vector<Paragraph>{asked};
    const int wide = free.w - 2 * look.gap;
    question.panel.w = attempt == 0 ? std::min(wide, std::max(free.w * 6 / 10, 16 * look.text_min)) : wide;
    question.words =
        fit_group(words, look.text_max * 12 / 10, {question.panel.w - 2 * look.padding, room}, setter);
    if (question.words.height <= room && !question.words.torn) break;
  }
  const int spare = std::max(0, room - question.words.height);
  const int wanted = std::max(look.target * 14 / 10, look.text_max * 16 / 10);
  question.button_height = std::min(wanted, look.target + spare);
  question.panel.h = question.words.height + question.button_height + 3 * look.padding;
  return question;
}

/// Where the question can be touched: the rows in reach on the side of the bar where the page is.
gfx::Rect beside_bar(const Request& request, const Frame& frame) {
  const look::Band reach = request.device.reach.value_or(look::Band{0, request.size.h});
  const bool at_top = request.device.controls == ControlsAt::Top;
  const int top = at_top ? frame.bar.bottom() : reach.top;
  const int bottom = at_top ? reach.bottom : frame.bar.y;
  return {0, top, request.size.w, bottom - top};
}

}  // namespace

Scene with_warning(const Request& request, const Frame& frame, const Scene& below) {
  const look::Look& look = request.look;
  Scene scene(below.size(), below.background(), below.message(), below.direction());
  const gfx::Rect page = gfx::bounds(request.size);
  for (const Item& item : below.items()) {
    if (!frame.bar.contains(item_bounds(item).intersected(page))) scene.add(item);
  }
  scene.add(Fill{page, 0, look.colors.veil});
  // The message stays bright: its bar is drawn again above the veil.
  const Scene bar = start_scene(request, frame);
  for (const Item& item : bar.items()) scene.add(item);
  scene.add(bar.targets().front());

  const gfx::Rect free = beside_bar(request, frame);
  const Question question = fit_question(request, free);
  const gfx::Rect panel = gfx::centered(question.panel, free);
  scene.add(Fill{panel, look.radius, look.colors.card});
  scene.add(Outline{panel, look.radius, look.rule, look.colors.control_edge});
  draw_group(scene, question.words, panel.inset(look.padding), Align::Center);
  const int height = question.button_height;
  const gfx::Rect button{panel.x + look.padding, panel.bottom() - look.padding - height,
                         panel.w - 2 * look.padding, height};
  add_big_button(scene, request,
                 {"continue", std::nullopt, ui_text(request).resume, {model::Wish::Continue, ""}}, button);
  scene.card_count = below.card_count;
  scene.moving = below.moving;
  return scene;
}

namespace {

bool shows_message(const Request& request) {
  const show::Mode mode = request.view.mode;
  return (mode == show::Mode::Loop || mode == show::Mode::Opened) &&
         request.content.deck.pages[request.view.page].kind == model::PageKind::Emergency;
}

Scene lay_out_with_colors(const Request& request) {
  const auto plain = [&] {
    switch (request.view.mode) {
      case show::Mode::Loop:
        return lay_out_loop(request);
      case show::Mode::Opened:
        return lay_out_opened(request);
      case show::Mode::Topics:
      case show::Mode::Languages:
      case show::Mode::Easier:
        return lay_out_menu(request);
    }
    return lay_out_loop(request);
  };
  Scene scene = plain();
  if (request.view.warning_seconds) scene = with_warning(request, make_frame(request), scene);
  return scene.direction() == text::Direction::RightToLeft ? mirrored(scene) : scene;
}

}  // namespace

Scene lay_out(const Request& request) {
  if (!shows_message(request)) return lay_out_with_colors(request);
  look::Look look = request.look;
  look.colors = look::message_palette(look.colors);
  return lay_out_with_colors({request.content, request.view, look, request.size, request.typesetter,
                              request.image_size, request.device, request.highlight});
}

std::string step_focus(const Scene& scene, const std::string& focused, Step step) {
  std::vector<std::string> stops;
  for (const Target& target : scene.targets()) {
    if (target.focus == Focus::Stop) stops.push_back(target.id);
  }
  if (stops.empty()) return "";
  const auto here = std::find(stops.begin(), stops.end(), focused);
  if (here == stops.end()) return step == Step::Next ? stops.front() : stops.back();
  const auto index = static_cast<std::size_t>(here - stops.begin());
  const std::size_t count = stops.size();
  return stops[step == Step::Next ? (index + 1) % count : (index + count - 1) % count];
}

}  // namespace kiosk::layout
