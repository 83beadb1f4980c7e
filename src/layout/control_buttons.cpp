#include "layout/control_buttons.h"

namespace kiosk::layout {

using model::Wish;

Button language_button(const Request& request) {
  return {"languages", Icon::Language, ui_text(request).language, {Wish::Languages, ""}};
}

Button easier_button(const Request& request) {
  return {"easier", Icon::Easier, ui_text(request).easier, {Wish::Easier, ""}};
}

Button listen_button(const Request& request) {
  const model::UiText& ui = ui_text(request);
  const bool speaking = request.view.speaking;
  return {"listen", speaking ? Icon::Stop : Icon::Listen, speaking ? ui.stop : ui.listen, {Wish::Listen, ""}};
}

Button louder_button(const Request& request) {
  return {"louder", Icon::Louder, ui_text(request).louder, {Wish::Louder, ""}};
}

bool several_languages(const Request& request) {
  return request.content.deck.languages.size() > 1;
}

Button pause_button(const Request& request) {
  const bool paused = request.view.paused;
  return {"pause",
          paused ? Icon::Play : Icon::Pause,
          paused ? ui_text(request).play : ui_text(request).pause,
          {Wish::TogglePause, ""}};
}

bool has_room_for_words(const Request& request) {
  const Setter setter = setter_for(request, request.view.language);
  const text::FontHeight height =
      setter.typesetter.height(ui_text(request).home, setter.writing, caption_font(request));
  return height.room_above + height.room_below + request.look.padding / 2 <= request.look.target;
}

int width_of(const Request& request, const std::vector<Button>& buttons, Caption caption) {
  int width = 0;
  for (const Button& button : buttons) width += button_width(request, button, caption) + request.look.gap;
  return width;
}

}  // namespace kiosk::layout
