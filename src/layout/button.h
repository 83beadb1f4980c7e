#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "layout/frame.h"

namespace kiosk::layout {

/// A button before it has a place.
struct Button {
  std::string id;
  std::optional<Icon> icon;
  std::string label;
  model::Intent intent;
};

/// Whether a button shows its words beside its icon.
enum class Caption { Shown, Hidden };

/// Words of the controls in the language of the view.
const model::UiText& ui_text(const Request& request);

/// `words` with its placeholders ("{page}") replaced by numbers.
std::string fill_in(std::string words, std::initializer_list<std::pair<std::string_view, int>> numbers);

/// The font of words on and between controls.
text::Font caption_font(const Request& request);

/// Width of words in that font, in the language of the view.
int caption_width(const Request& request, std::string_view words);

/// Words of a control in the middle of the height of `area`.
void add_caption(Scene& scene, const Request& request, const std::string& words, gfx::Rect area,
                 gfx::Color color, Align align);

void add_focus_ring(Scene& scene, const look::Look& look, const gfx::Rect& around, int radius,
                    gfx::Color color);

/// The colours of a button, changed round while it is pressed.
struct ButtonColors {
  gfx::Color ground;
  gfx::Color ink;   ///< words and signs
  gfx::Color mark;  ///< a sign that says more than the words
  gfx::Color edge;
};
ButtonColors button_colors(const Request& request, std::string_view id);

int button_width(const Request& request, const Button& button, Caption caption);
void add_button(Scene& scene, const Request& request, const Button& button, const gfx::Rect& rect,
                Caption caption);

/// A button that stands alone and is meant to be pressed: accent colour, words as large as they fit.
void add_big_button(Scene& scene, const Request& request, const Button& button, const gfx::Rect& rect);

/// A row of dots from the left of `area`, each a target of full size for Wish::GoTo.
void add_dots(Scene& scene, const Request& request, const gfx::Rect& area, int count, int current);
int dots_width(const look::Look& look, int count);

/// Fills the control area from its start and its end with buttons; what is left is for words and dots.
class Strip {
 public:
  Strip(Scene& scene, const Request& request, const Frame& frame, Caption caption)
      : scene_(scene),
        request_(request),
        rail_(frame.shape == ControlShape::Rail),
        free_(frame.controls),
        caption_(rail_ ? Caption::Hidden : caption) {}

  gfx::Rect free() const { return free_; }
  bool has_room(const Button& button) const { return side(button) <= (rail_ ? free_.h : free_.w); }
  void at_start(const Button& button);
  void at_end(const Button& button);

 private:
  int side(const Button& button) const;

  Scene& scene_;
  const Request& request_;
  bool rail_;
  gfx::Rect free_;
  Caption caption_;
};

}  // namespace kiosk::layout
