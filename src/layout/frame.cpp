#include "layout/frame.h"

#include <algorithm>
#include <utility>

#include "layout/button.h"

namespace kiosk::layout {
namespace {

constexpr int kBarShare = 5;          // the bar takes a fifth of the height at most, if its text allows
constexpr int kRailBelowTargets = 7;  // a panel lower than seven targets puts its controls at the side

std::string bar_message(const Request& request) {
  return request.content.text(request.view.language).message.bar;
}

int bar_height_limit(const Request& request) {
  return std::max(request.look.target, request.size.h / kBarShare);
}

/// The sign before the message, beside which the text must find room.
int bar_icon_side(const Request& request) {
  return std::max(request.look.target * 7 / 10, bar_height_limit(request) / 2);
}

Group fit_bar_text(const Request& request, int width) {
  const Paragraph message{.text = bar_message(request),
                          .face = text::Face::Bold,
                          .color = request.look.colors.on_message,
                          .leading = 1.2,
                          .breaking = Breaking::Even};
  const int height = bar_height_limit(request) - request.look.padding;
  Setter setter = setter_for(request, request.view.language);
  setter.type = {};  // the message is as large as it fits
  return fit_group({message}, request.look.bar_max, {width, height}, setter);
}

/// On a panel where the message would need more than the bar's height beside its sign, it goes without.
void fit_bar(const Request& request, Frame& frame) {
  const int whole = request.size.w - 2 * request.look.gap;
  const int limit = bar_height_limit(request) - request.look.padding;
  frame.bar_icon = bar_icon_side(request);
  frame.bar_text = fit_bar_text(request, whole - frame.bar_icon - request.look.padding);
  if (frame.bar_text.height > limit) {
    frame.bar_icon = 0;
    frame.bar_text = fit_bar_text(request, whole);
  }
}

void mirror_vertically(gfx::Rect& r, int height) {
  r.y = height - r.bottom();
}

}  // namespace

Setter setter_for(const Request& request, std::string_view language) {
  return setter_for(request, request.content.text(language));
}

Setter setter_for(const Request& request, const model::TextSet& words) {
  return {
      request.typesetter, {words.language, direction_of(words)}, request.look.text_min, request.look.type};
}

text::Direction direction_of(const model::TextSet& words) {
  return words.direction == model::Direction::RightToLeft ? text::Direction::RightToLeft
                                                          : text::Direction::LeftToRight;
}

Frame make_frame(const Request& request) {
  const look::Look& look = request.look;
  const gfx::Size size = request.size;
  const bool at_top = request.device.controls == ControlsAt::Top;
  look::Band reach = request.device.reach.value_or(look::Band{0, size.h});
  if (at_top) reach = {size.h - reach.bottom, size.h - reach.top};
  Frame frame;
  fit_bar(request, frame);
  const int bar_height = std::max(look.target, frame.bar_text.height + look.padding);
  frame.bar_icon = std::min(frame.bar_icon, bar_height * 8 / 10);
  frame.bar = {0, reach.bottom - bar_height, size.w, bar_height};
  frame.shape =
      size.w > size.h && size.h < kRailBelowTargets * look.target ? ControlShape::Rail : ControlShape::Row;
  const int edge = look.gap;
  if (frame.shape == ControlShape::Rail) {
    // Nothing can be touched above the top edge, so it needs less room than the bar below; none at all
    // where that makes room for one more control.
    const int top = std::clamp(frame.bar.y - 2 * look.target - 2 * edge, 0, edge / 4);
    const int first = std::max(top, reach.top);
    frame.controls = {size.w - edge - look.target, first, look.target, frame.bar.y - edge - first};
    frame.content = {0, top, frame.controls.x - edge, frame.bar.y - edge - top};
    frame.moving = {0, 0, frame.controls.x - edge / 2, frame.bar.y - edge / 2};
  } else {
    frame.controls = {look.margin, frame.bar.y - edge - look.target, size.w - 2 * look.margin, look.target};
    frame.content = {0, look.margin, size.w, frame.controls.y - look.margin - edge};
    frame.moving = {0, 0, size.w, frame.controls.y - edge / 2};
  }
  frame.touch = frame.content.intersected({0, reach.top, size.w, reach.bottom - reach.top});
  const bool four_fit = 4 * look.target + 3 * look.gap <= frame.controls.w;
  frame.turning = frame.shape == ControlShape::Row && four_fit ? Turning::ByButtons : Turning::ByZones;
  if (at_top) {
    for (gfx::Rect* part : {&frame.bar, &frame.controls, &frame.content, &frame.moving, &frame.touch}) {
      mirror_vertically(*part, size.h);
    }
  }
  return frame;
}

Scene start_scene(const Request& request, const Frame& frame) {
  const look::Palette& colors = request.look.colors;
  const std::string id = "message";
  Scene scene(request.size, colors.ground, {frame.bar, bar_message(request)},
              direction_of(request.content.text(request.view.language)));
  scene.moving = frame.moving;
  gfx::Color ground = colors.message;
  gfx::Color ink = colors.on_message;
  const bool pressed = request.highlight.pressed == id;
  if (pressed) std::swap(ground, ink);
  scene.add(Fill{frame.bar, 0, ground});
  if (pressed) scene.add(Outline{frame.bar, 0, request.look.rule, ink});
  if (colors.ground == colors.message) {
    // On a page of its own colour a line parts the bar from the page, in the gap between the two.
    const int line = request.look.rule;
    const bool at_top = frame.bar.y < frame.content.y;
    scene.add(Fill{{frame.bar.x, at_top ? frame.bar.bottom() : frame.bar.y - line, frame.bar.w, line},
                   0,
                   colors.on_message});
  }
  const int side = frame.bar_icon;
  const int lead = side > 0 ? side + request.look.padding : 0;
  const int left = frame.bar.x + (frame.bar.w - lead - frame.bar_text.width) / 2;
  if (side > 0) {
    const gfx::Rect disc{left, frame.bar.y + (frame.bar.h - side) / 2, side, side};
    const int sign = side * 62 / 100;
    scene.add(Fill{disc, side / 2, ink});
    scene.add(IconMark{gfx::centered({sign, sign}, disc), Icon::Phone, ground});
  }
  const gfx::Rect text_area{left + lead, frame.bar.y + (frame.bar.h - frame.bar_text.height) / 2,
                            frame.bar_text.width, frame.bar_text.height};
  Group words = frame.bar_text;
  for (SetLine& line : words.lines) {
    for (TextRun& run : line.runs) run.color = ink;
  }
  draw_group(scene, words, text_area, Align::Start);
  scene.add(Target{id, frame.bar, {model::Wish::Emergency, ""}, bar_message(request)});
  if (request.highlight.focused == id) {
    add_focus_ring(scene, request.look, frame.bar, 0, ink);
  }
  return scene;
}

}  // namespace kiosk::layout
