// The ring of the focus, on finished pictures: WCAG 2.2, success criteria 1.4.11 and 2.4.13.
#include <doctest/doctest.h>

#include <algorithm>

#include "accessibility/pixels/states.h"
#include "accessibility/pixels/survey.h"

using namespace kiosk;
using namespace kiosk::pixels;

namespace {

/// Rectangles of the outlines that only the second scene has.
std::vector<layout::Outline> new_outlines(const layout::Scene& before, const layout::Scene& after) {
  std::vector<layout::Outline> rings;
  const auto& old = before.items();
  for (const layout::Item& item : after.items()) {
    const auto* outline = std::get_if<layout::Outline>(&item);
    if (outline != nullptr && std::find(old.begin(), old.end(), item) == old.end()) rings.push_back(*outline);
  }
  return rings;
}

/// The contrast of a ring with what is next to it, whichever of its two sides is plainer, that nine tenths of
/// its places have: the tail of a letter may come near. The corners are left out.
double ring_contrast(const layout::Outline& ring, const gfx::Picture& picture) {
  const gfx::Rect r = ring.rect;
  const gfx::Rect screen = gfx::bounds(picture.size());
  const int middle = ring.width / 2;
  const int inside = ring.width + 1;
  std::vector<double> ratios;
  const auto look_at = [&](gfx::Point on, gfx::Point in, gfx::Point out) {
    const std::uint32_t color = picture.at(on);
    const double within = contrast_of(color, picture.at(in));
    ratios.push_back(screen.contains(out) ? std::max(within, contrast_of(color, picture.at(out))) : within);
  };
  for (int x = r.x + r.w / 10; x < r.right() - r.w / 10; ++x) {
    look_at({x, r.y + middle}, {x, r.y + inside}, {x, r.y - 2});
    look_at({x, r.bottom() - 1 - middle}, {x, r.bottom() - 1 - inside}, {x, r.bottom() + 1});
  }
  for (int y = r.y + r.h / 10; y < r.bottom() - r.h / 10; ++y) {
    look_at({r.x + middle, y}, {r.x + inside, y}, {r.x - 2, y});
    look_at({r.right() - 1 - middle, y}, {r.right() - 1 - inside, y}, {r.right() + 1, y});
  }
  std::sort(ratios.begin(), ratios.end());
  return ratios[ratios.size() / 10];
}

/// The area of a ring, in mm², whose pixels differ by 3:1 from what was there without the focus.
double changed_mm2(const PageStage& stage, const layout::Outline& ring, const gfx::Picture& before,
                   const gfx::Picture& after) {
  const gfx::Rect all = ring.rect;
  const gfx::Rect hole = all.inset(ring.width);
  const gfx::Rect sides[] = {{all.x, all.y, all.w, ring.width},
                             {all.x, hole.bottom(), all.w, ring.width},
                             {all.x, hole.y, ring.width, hole.h},
                             {hole.right(), hole.y, ring.width, hole.h}};
  double sum = 0;
  for (const gfx::Rect& side : sides) {
    sum += different_mm2(before, after, side, Vision::Usual, stage.px_per_mm());
  }
  return sum;
}

/// The area that WCAG 2.2, 2.4.13, asks for: a line of 2 CSS pixels around the control.
double wanted_mm2(const PageStage& stage, const gfx::Rect& control) {
  return 2 * (control.w + control.h) / stage.px_per_mm() * 2 * stage.css_px_mm();
}

}  // namespace

TEST_CASE(
    "the ring of the focus stands out from what is next to it and from what it covers, on every control") {
  Worst worst;
  for_each_page([&](const PageStage& stage, const show::View& view, const layout::Scene& scene,
                    const gfx::Picture& picture) {
    for (const layout::Target& target : some_targets(scene)) {
      if (target.focus == layout::Focus::Skip) continue;
      const layout::Scene focused = stage.scene(view, {.pressed = "", .focused = target.id});
      const gfx::Picture after = stage.changed(picture, scene, focused);
      const std::string where = name_of(stage, view);
      const std::string kind = "focus on " + kind_of(target.id);
      const auto rings = new_outlines(scene, focused);
      REQUIRE_MESSAGE(rings.size() == 1, where << " " << target.id);
      const layout::Outline& ring = rings.front();
      const std::string palette = stage.setup().high_contrast ? " (contrast)" : " (dark)";
      worst.add(kind + palette + " to its neighbours", ring_contrast(ring, after), kVisible,
                ":1 at " + where);
      worst.add(kind + palette + " before and after",
                changed_mm2(stage, ring, picture, after) / wanted_mm2(stage, ring.rect), 1,
                "of the area wanted change by 3:1 at " + where);
      worst.add_different(kind, stage, picture, after, layout::changed_area(scene, focused), where);
    }
  });
  CHECK(worst.kinds() > 60);
  worst.check();
}
