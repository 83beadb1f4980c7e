#include "layout/founders_page.h"

#include <algorithm>
#include <string>

#include "layout/button.h"
#include "layout/founders_plan.h"

namespace kiosk::layout {
namespace {

void draw_words(Scene& scene, const Group& group, const gfx::Rect& at, Align align) {
  draw_group(scene, group, {at.x, at.y + (at.h - group.height) / 2, at.w, group.height}, align);
}

Group in_color(Group group, gfx::Color color) {
  for (SetLine& line : group.lines) {
    for (TextRun& run : line.runs) run.color = color;
  }
  return group;
}

/// A target that ends close beside a zone at the edge of the page reaches into it instead: a finger between
/// the two would miss both.
gfx::Rect clear_of_edges(gfx::Rect area, const Frame& frame, const look::Look& look) {
  const int left = frame.content.x + look.target_min;
  const int right = frame.content.right() - look.target_min;
  if (area.x >= left && area.x < left + look.gap) {
    area.w += area.x - left + 1;
    area.x = left - 1;
  }
  if (area.right() <= right && area.right() > right - look.gap) area.w = right + 1 - area.x;
  return area;
}

enum class Choice { Chosen, Other };

/// A button of the list; the chosen one stands out by its edge.
Target draw_entry(Scene& scene, const Request& request, const PlaceEntry& entry, Target target,
                  Choice choice) {
  const look::Look& look = request.look;
  const ButtonColors colors = button_colors(request, target.id);
  const bool pressed = request.highlight.pressed == target.id;
  const bool chosen = choice == Choice::Chosen;
  scene.add(Fill{entry.rect, look.radius, colors.ground});
  scene.add(Outline{entry.rect, look.radius, chosen ? 2 * look.rule : look.rule,
                    chosen ? look.colors.accent : colors.edge});
  // Marks have a column of their own: in a language from right to left foreign words begin at its other side.
  gfx::Rect inner = entry.rect.inset({look.padding, 0, look.padding, 0});
  if (!entry.name.lines.empty()) inner.w = entry.name_x - 2 * look.padding;
  draw_words(scene, in_color(entry.mark, pressed ? colors.ink : colors.mark), inner,
             entry.name.lines.empty() ? Align::Center : Align::Start);
  const gfx::Rect name = entry.rect.inset({entry.name_x, 0, look.padding, 0});
  draw_words(scene, in_color(entry.name, colors.ink), name, Align::Start);
  if (request.highlight.focused == target.id) {
    add_focus_ring(scene, look, entry.rect, look.radius, look.colors.focus);
  }
  target.area = entry.rect;
  return target;
}

/// The card of a chosen place: on a ground of its own beside a globe, plain below a small map.
void draw_card(Scene& scene, const Request& request, const FoundersPlan& plan, const model::Block& block,
               const Words& words) {
  const look::Look& look = request.look;
  const bool plain = plan.projection == globe::Projection::FlatMap;
  const gfx::Rect inner = plain ? plan.card : inside_card(look, plan.card);
  const Setter setter = setter_for(request, words.set);
  std::vector<Paragraph> paragraphs = place_words(request, block, words);
  if (!plan.mark.empty()) {
    draw_group(scene, set_group({paragraphs.front()}, look.text_min, plan.mark.w, setter), plan.mark,
               Align::Start);
    paragraphs.erase(paragraphs.begin());
  }
  const Group group = set_group(paragraphs, plan.card_px, inner.w, setter);
  if (!plain) {
    const gfx::Rect ground{plan.card.x, plan.card.y, plan.card.w, group.height + 2 * look.padding};
    scene.add(Fill{ground, look.radius, look.colors.card});
    scene.add(Fill{{ground.x, ground.y + look.radius, 2 * look.rule, ground.h - 2 * look.radius},
                   0,
                   look.colors.accent});
  }
  draw_group(scene, group, inner, Align::Start);
}

}  // namespace

std::optional<std::vector<Target>> draw_founders(Scene& scene, const Request& request,
                                                 const model::Page& page, const Words& words,
                                                 const Frame& frame, const gfx::Rect& area) {
  if (!has_globe(page)) return std::nullopt;
  const auto plan = plan_founders(request, page, words, frame, area);
  if (!plan) return std::nullopt;
  const auto blocks = placed_blocks(page);
  scene.card_count = static_cast<int>(blocks.size()) + 1;
  const int card = clamp_card(request, blocks.size() + 1);
  const auto chosen =
      card == 0 ? std::nullopt : std::optional<std::size_t>(static_cast<std::size_t>(card) - 1);
  const look::Look& look = request.look;
  draw_title(scene, request, plan->title);
  std::vector<Target> targets;
  // On a small panel a long introduction has taken the place of the map.
  if (chosen || !plan->intro.overlaps(plan->globe)) {
    GlobeMark mark = make_globe(request, page, plan->globe, plan->projection, chosen);
    const bool turns = plan->projection == globe::Projection::Sphere;
    if (turns) mark.turning = GlobeTurning::ByVisitor;
    scene.add(std::move(mark));
    const gfx::Rect reachable = plan->globe.intersected(frame.touch);
    if (std::min(reachable.w, reachable.h) >= look.target) {
      targets.push_back({"globe",
                         reachable,
                         {model::Wish::Touch, ""},
                         words.page.title,
                         Focus::Skip,
                         turns ? Drag::Own : Drag::Page});
    }
  }
  if (chosen) {
    draw_card(scene, request, *plan, *blocks[*chosen], words);
  } else {
    const Group group = fit_group(founders_intro(request, page, words), look.text_max * 11 / 10,
                                  plan->intro.size(), setter_for(request, words.set));
    draw_group(scene, group, plan->intro, Align::Start);
  }
  for (std::size_t i = 0; i < plan->list.size(); ++i) {
    const model::BlockText& text = words.page.blocks.at(blocks[i]->id);
    const std::string number = std::to_string(i + 1);
    Target target{"place-" + number,
                  {},
                  {model::Wish::GoTo, number},
                  blocks[i]->mark + (text.heading.empty() ? "" : ", " + text.heading)};
    targets.push_back(draw_entry(scene, request, plan->list[i], std::move(target),
                                 chosen == i ? Choice::Chosen : Choice::Other));
  }
  for (Target& target : targets) target.area = clear_of_edges(target.area, frame, look);
  return targets;
}

}  // namespace kiosk::layout
