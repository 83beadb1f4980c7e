#include <algorithm>
#include <utility>

#include "layout/banner.h"
#include "layout/button.h"
#include "layout/controls.h"
#include "layout/draft_mark.h"
#include "layout/logo.h"
#include "layout/message_words.h"
#include "layout/pages.h"
#include "layout/picture.h"
#include "layout/places.h"
#include "layout/strong_cards.h"

namespace kiosk::layout {
namespace {

using model::PageKind;

std::vector<Paragraph> headline_words(const Request& request, const model::Page& page) {
  const look::Palette& colors = request.look.colors;
  const model::PageText& text = request.content.page_text(request.view.language, page);
  const Paragraph small{.text = text.title,
                        .face = text::Face::Bold,
                        .scale = 0.55,
                        .color = colors.accent,
                        .space_before = 0.3,
                        .leading = 1.2,
                        .breaking = Breaking::Even};
  Paragraph large = small;
  large.scale = 1.0;
  large.color = colors.text;
  switch (page.kind) {
    case PageKind::Title: {
      Paragraph under = small;
      under.face = text::Face::Regular;
      under.color = colors.text;
      under.text = text.loop_line;
      under.space_before = 0.5;
      under.leading = 1.3;
      return {large, under};
    }
    case PageKind::List:
      return {large};
    default:
      large.text = text.loop_line;
      large.space_before = 0.25;
      return {small, large};
  }
}

/// What a loop page says, with how soon each part is left out: the small line above or below the large one,
/// which the opened page shows again.
std::vector<MessagePart> loop_parts(const Request& request, const model::Page& page) {
  if (page.kind == PageKind::Emergency) return message_parts(request);
  std::vector<MessagePart> parts;
  for (Paragraph& paragraph : headline_words(request, page)) {
    const int rank = paragraph.scale < 1.0 ? 1 : 0;
    parts.push_back({std::move(paragraph), rank});
  }
  return parts;
}

enum class CallToAct { Shown, Left };

/// Whether a page with places has its globe: without, its words have more room.
enum class LoopPicture { Shown, Left };

/// What the loop shows of a list page: the names of its blocks, or where these are too long its title.
enum class ListWords { Names, Title };

/// The names of a list page as cards, with the title above where there is room for it.
bool draw_list(Scene& scene, const Request& request, const model::Page& page, const gfx::Rect& area) {
  const Words words{request.content.text_of_page(request.view.language, page),
                    request.content.page_text(request.view.language, page)};
  const look::Look& look = request.look;
  const Paragraph name{.text = words.page.title,
                       .face = text::Face::Bold,
                       .color = look.colors.accent,
                       .leading = 1.2,
                       .breaking = Breaking::Even};
  const Group title = fit_group({name}, look.headline_max * 4 / 10, {area.w, area.h * 18 / 100},
                                setter_for(request, words.set));
  const int used = title.height + look.padding;
  if (used * 100 <= area.h * 24 &&
      draw_strong_cards(scene, request, page, words, area.inset({0, used, 0, 0}), CardWords::Headings)) {
    draw_group(scene, title, area, Align::Start);
    return true;
  }
  return draw_strong_cards(scene, request, page, words, area, CardWords::Headings);
}

/// The page with or without the call to act, and whether its words found room.
std::pair<Scene, bool> try_loop(const Request& request, Frame frame, CallToAct call, LoopPicture picture,
                                ListWords list) {
  Scene scene = start_scene(request, frame);
  add_banner(scene, request, frame);
  const model::Page& page = request.content.deck.pages[request.view.page];
  const bool is_message = page.kind == PageKind::Emergency;
  add_draft_mark(
      scene, request,
      is_message ? message_words(request) : request.content.text_of_page(request.view.language, page), frame);
  scene.add(Target{"page", frame.content, {model::Wish::Open, ""}, ui_text(request).touch_to_read});
  if (request.highlight.pressed == "page" && call == CallToAct::Left) {
    // A line, not a ring: what a press changes is drawn and sent within one frame. In the margin, where no
    // word is. Where there is a call to act, that shows it.
    const gfx::Rect line{frame.content.x, frame.content.y, request.look.margin / 2, frame.content.h};
    scene.add(Fill{line, 0, request.look.colors.accent});
  }
  if (request.highlight.focused == "page") {
    add_focus_ring(scene, request.look, frame.content, 0, request.look.colors.focus);
  }
  const gfx::Rect room =
      call == CallToAct::Shown ? add_call_to_act(scene, request, frame) : text_area(request, frame);
  gfx::Rect area = room;
  if (!has_globe(page)) {
    area = place_picture(scene, request, page, place_logo(scene, request, page, room));
  } else if (picture == LoopPicture::Shown) {
    const LoopGlobe places = place_loop_globe(request, room);
    area = places.words;
    if (!places.globe.empty()) scene.add(make_loop_globe(request, page, places.globe));
  }
  bool fits = true;
  if (page.kind == PageKind::List && list == ListWords::Names) {
    fits = draw_list(scene, request, page, area);
  } else {
    const model::TextSet& words = request.content.text_of_page(request.view.language, page);
    const int largest = is_message ? request.look.message_max : request.look.headline_max;
    Setter setter = setter_for(request, words);
    if (is_message) setter.type = {};  // as large as it fits
    const Group group = fit_parts(loop_parts(request, page), largest, area.size(), setter).group;
    fits = group.height <= area.h && !(group.torn && picture == LoopPicture::Shown && has_globe(page));
    const bool centered = area.w < area.h && page.kind == PageKind::Title;
    gfx::Rect place = area;
    place.y += centered ? 0 : std::max(0, (area.h - group.height) / 2);
    draw_group(scene, group, place, centered ? Align::Center : Align::Start);
  }
  add_loop_controls(scene, request, frame);
  return {std::move(scene), fits};
}

}  // namespace

Scene lay_out_loop(const Request& request) {
  const Frame frame = make_frame(request);
  // The page's own words come before the invitation to read more of them.
  for (const LoopPicture picture : {LoopPicture::Shown, LoopPicture::Left}) {
    for (const CallToAct call : {CallToAct::Shown, CallToAct::Left}) {
      auto [scene, fits] = try_loop(request, frame, call, picture, ListWords::Names);
      if (fits) return std::move(scene);
    }
    if (!has_globe(request.content.deck.pages[request.view.page])) break;
  }
  return try_loop(request, frame, CallToAct::Left, LoopPicture::Left, ListWords::Title).first;
}

}  // namespace kiosk::layout
