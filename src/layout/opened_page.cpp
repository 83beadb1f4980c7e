#include <algorithm>

#include "layout/banner.h"
#include "layout/blocks.h"
#include "layout/controls.h"
#include "layout/draft_mark.h"
#include "layout/emergency_page.h"
#include "layout/figures.h"
#include "layout/founders_page.h"
#include "layout/logo.h"
#include "layout/pages.h"
#include "layout/running_text.h"
#include "layout/strong_cards.h"
#include "layout/timeline.h"

namespace kiosk::layout {
namespace {

using model::PageKind;

/// Draws the card of `paragraphs` that the view asks for and sets the scene's card count.
void draw_running_text(Scene& scene, const Request& request, const std::vector<Paragraph>& paragraphs,
                       int largest, gfx::Rect area, const Setter& setter) {
  const Group group = fit_column(paragraphs, largest, area.size(), setter);
  const auto cards = split_lines(group, area.h);
  if (cards.empty()) return;
  scene.card_count = static_cast<int>(cards.size());
  const auto [first, last] = cards[static_cast<std::size_t>(clamp_card(request, cards.size()))];
  const int height = group.lines[last - 1].bottom - group.lines[first].top;
  area.y += std::max(0, (area.h - height) / 3);
  draw_lines(scene, group, first, last, area, Align::Start);
}

bool has_own_form(PageKind kind) {
  return kind == PageKind::List || kind == PageKind::Timeline;
}

/// Pages that have a form of their own. False where that finds no room.
bool draw_own_way(Scene& scene, const Request& request, const model::Page& page, const Words& words,
                  const gfx::Rect& area) {
  if (!has_own_form(page.kind)) return false;
  const look::Look& look = request.look;
  Title title = set_title(request, words, area, look.headline_max * 8 / 10);
  if (page.kind == PageKind::Timeline) {
    // A smaller title is worth it where it saves the visitor a card.
    const Title tighter = set_title(request, words, area, look.text_min * 14 / 10);
    const int cards = timeline_cards(request, page, words, title.below);
    const int fewer = timeline_cards(request, page, words, tighter.below);
    if (fewer > 0 && (cards == 0 || fewer < cards)) title = tighter;
  }
  const bool drawn = page.kind == PageKind::List ? draw_strong_cards(scene, request, page, words, title.below,
                                                                     CardWords::HeadingsAndBodies)
                                                 : draw_timeline(scene, request, page, words, title.below);
  if (drawn) draw_title(scene, request, title);
  return drawn;
}

}  // namespace

Scene lay_out_opened(const Request& request) {
  Frame frame = make_frame(request);
  Scene scene = start_scene(request, frame);
  add_banner(scene, request, frame);
  const look::Look& look = request.look;
  const model::Page& page = request.content.deck.pages[request.view.page];
  const Words words{request.content.text_of_page(request.view.language, page),
                    request.content.page_text(request.view.language, page)};
  const Setter setter = setter_for(request, words.set.language);
  add_draft_mark(scene, request, words.set, frame);
  const gfx::Rect all = text_area(request, frame);
  // A column of fewer than about 34 letters, or a panel of little height: no room for a grid of cards.
  const bool small = frame.shape == ControlShape::Rail || all.w < 18 * look.text_min;
  const Figures figures(request, page, words, place_logo(scene, request, page, all),
                        small || has_own_form(page.kind) || page.kind == PageKind::Founders
                            ? WordsRoom::Whole
                            : WordsRoom::Shared);
  const gfx::Rect area = figures.words_area();
  figures.draw_beside(scene);
  const auto below_title = [&](const gfx::Rect& part) {
    const Title title = set_title(request, words, part, small ? look.text_min : look.headline_max * 8 / 10);
    draw_title(scene, request, title);
    return title.below;
  };
  std::vector<Target> above_zones;
  switch (page.kind) {
    case PageKind::Emergency:
      // Its arrowheads have the colour of its words: no digit of a number may seem to belong to one.
      draw_emergency(
          scene, request, page, words,
          frame.turning == Turning::ByZones ? area.inset({look.padding, 0, look.padding, 0}) : area);
      break;
    case PageKind::Title:
      draw_running_text(scene, request, running_text(request, page, words), look.text_max * 13 / 10,
                        below_title(area), setter);
      break;
    case PageKind::Statement:
      draw_running_text(scene, request, running_text(request, page, words), look.text_max * 16 / 10,
                        below_title(area), setter);
      break;
    default:
      if (!small && draw_own_way(scene, request, page, words, area)) break;
      if (auto founders = draw_founders(scene, request, page, words, frame, area)) {
        above_zones = std::move(*founders);
      } else if (small) {
        draw_flow(scene, request, page, words, below_title(area));
      } else {
        draw_grid(scene, request, page, words, area);
      }
      break;
  }
  if (figures.add_cards(scene)) above_zones.clear();
  add_page_controls(scene, request, frame);
  for (Target& target : above_zones) scene.add(std::move(target));
  return scene;
}

}  // namespace kiosk::layout
