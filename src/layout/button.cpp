#include "layout/button.h"

#include <algorithm>

namespace kiosk::layout {
namespace {

int icon_side(const look::Look& look) {
  return look.target * 55 / 100;
}

}  // namespace

const model::UiText& ui_text(const Request& request) {
  return request.content.text(request.view.language).ui;
}

std::string fill_in(std::string words, std::initializer_list<std::pair<std::string_view, int>> numbers) {
  for (const auto& [placeholder, number] : numbers) {
    const auto at = words.find(placeholder);
    if (at != std::string::npos) words.replace(at, placeholder.size(), std::to_string(number));
  }
  return words;
}

text::Font caption_font(const Request& request) {
  return {text::Face::Bold, request.look.text_min};
}

int caption_width(const Request& request, std::string_view words) {
  return setter_for(request, request.view.language).width(words, caption_font(request));
}

void add_caption(Scene& scene, const Request& request, const std::string& words, gfx::Rect area,
                 gfx::Color color, Align align) {
  const Setter setter = setter_for(request, request.view.language);
  const Group group = fit_group({{.text = words, .face = text::Face::Bold, .color = color, .leading = 1.2}},
                                request.look.text_min, area.size(), setter);
  area.y += (area.h - group.height) / 2;
  draw_group(scene, group, area, align);
}

void add_focus_ring(Scene& scene, const look::Look& look, const gfx::Rect& around, int radius,
                    gfx::Color color) {
  scene.add(Outline{around, radius, look.focus_ring, color});
}

ButtonColors button_colors(const Request& request, std::string_view id) {
  const look::Palette& colors = request.look.colors;
  if (request.highlight.pressed == id) {
    return {colors.accent, colors.on_accent, colors.on_accent, colors.accent};
  }
  return {colors.control, colors.text, colors.accent, colors.control_edge};
}

int button_width(const Request& request, const Button& button, Caption caption) {
  if (caption == Caption::Hidden) return request.look.target;
  const int words = caption_width(request, button.label);
  const int icon = button.icon ? icon_side(request.look) + request.look.padding / 2 : 0;
  return std::max(request.look.target, words + icon + 2 * request.look.padding);
}

void add_button(Scene& scene, const Request& request, const Button& button, const gfx::Rect& rect,
                Caption caption) {
  const look::Look& look = request.look;
  const ButtonColors colors = button_colors(request, button.id);
  scene.add(Fill{rect, look.radius, colors.ground});
  scene.add(Outline{rect, look.radius, look.rule, colors.edge});
  gfx::Rect inner = rect.inset({look.padding, 0, look.padding, 0});
  if (button.icon) {
    const int side = icon_side(look);
    const gfx::Rect place = caption == Caption::Hidden
                                ? gfx::centered({side, side}, rect)
                                : gfx::Rect{inner.x, rect.y + (rect.h - side) / 2, side, side};
    scene.add(IconMark{place, *button.icon, colors.ink});
    inner = inner.inset({side + look.padding / 2, 0, 0, 0});
  }
  if (caption == Caption::Shown) {
    add_caption(scene, request, button.label, inner, colors.ink, button.icon ? Align::Start : Align::Center);
  }
  scene.add(Target{button.id, rect, button.intent, button.label});
  if (request.highlight.focused == button.id) {
    add_focus_ring(scene, look, rect, look.radius, look.colors.focus);
  }
}

void add_big_button(Scene& scene, const Request& request, const Button& button, const gfx::Rect& rect) {
  const look::Look& look = request.look;
  gfx::Color ground = look.colors.accent;
  gfx::Color ink = look.colors.on_accent;
  if (request.highlight.pressed == button.id) std::swap(ground, ink);
  scene.add(Fill{rect, look.radius, ground});
  scene.add(Outline{rect, look.radius, look.rule, look.colors.accent});
  const Paragraph words{.text = button.label, .face = text::Face::Bold, .color = ink, .leading = 1.2};
  const gfx::Rect inner = rect.inset(look.padding / 2);
  const Group group =
      fit_group({words}, look.text_max * 12 / 10, inner.size(), setter_for(request, request.view.language));
  draw_group(scene, group, {inner.x, rect.y + (rect.h - group.height) / 2, inner.w, group.height},
             Align::Center);
  scene.add(Target{button.id, rect, button.intent, button.label});
  if (request.highlight.focused == button.id) add_focus_ring(scene, look, rect, look.radius, ink);
}

namespace {

/// The page on screen: a pill that fills while its time goes by, so that nobody is surprised when it turns.
void add_current_dot(Scene& scene, const Request& request, const gfx::Rect& pill) {
  const look::Palette& colors = request.look.colors;
  const DwellMark& dwell = request.highlight.dwell;
  gfx::Rect filled = pill;
  if (dwell.of > 0) {
    scene.add(Fill{pill, pill.h / 2, colors.control_edge});
    filled.w = pill.h + (pill.w - pill.h) * std::clamp(dwell.done, 0, dwell.of) / dwell.of;
  }
  scene.add(Fill{filled, pill.h / 2, colors.accent});
}

}  // namespace

void add_dots(Scene& scene, const Request& request, const gfx::Rect& area, int count, int current) {
  const look::Look& look = request.look;
  const int pitch = look.target_min + look.gap;
  const int dot = look.target_min / 4;
  for (int i = 0; i < count; ++i) {
    const gfx::Rect place{area.x + i * pitch, area.y, look.target_min, area.h};
    const std::string id = "dot-" + std::to_string(i);
    const bool pressed = request.highlight.pressed == id;
    if (i == current && !pressed) {
      add_current_dot(scene, request, gfx::centered({dot * 3, dot}, place));
    } else {
      const int side = pressed ? dot * 5 / 2 : dot;
      scene.add(Fill{gfx::centered({side, side}, place), side / 2,
                     pressed ? look.colors.accent : look.colors.control_edge});
    }
    scene.add(Target{id, place, {model::Wish::GoTo, std::to_string(i)}, std::to_string(i + 1)});
    if (request.highlight.focused == id) add_focus_ring(scene, look, place, look.radius, look.colors.focus);
  }
}

int dots_width(const look::Look& look, int count) {
  return count * (look.target_min + look.gap) - look.gap;
}

int Strip::side(const Button& button) const {
  return rail_ ? request_.look.target : button_width(request_, button, caption_);
}

void Strip::at_start(const Button& button) {
  const int length = side(button);
  const gfx::Rect place =
      rail_ ? gfx::Rect{free_.x, free_.y, free_.w, length} : gfx::Rect{free_.x, free_.y, length, free_.h};
  add_button(scene_, request_, button, place, caption_);
  const int step = length + request_.look.gap;
  free_ = rail_ ? free_.inset({0, step, 0, 0}) : free_.inset({step, 0, 0, 0});
}

void Strip::at_end(const Button& button) {
  const int length = side(button);
  const gfx::Rect place = rail_ ? gfx::Rect{free_.x, free_.bottom() - length, free_.w, length}
                                : gfx::Rect{free_.right() - length, free_.y, length, free_.h};
  add_button(scene_, request_, button, place, caption_);
  const int step = length + request_.look.gap;
  free_ = rail_ ? free_.inset({0, 0, 0, step}) : free_.inset({0, 0, step, 0});
}

}  // namespace kiosk::layout
