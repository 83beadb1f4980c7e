#include <doctest/doctest.h>

#include <algorithm>

#include "accessibility/measures.h"

using namespace kiosk;
using namespace kiosk::accessibility;

namespace {

/// A panel on a wall.
struct Hanging {
  look::Panel panel;
  double bottom_edge_mm = 0;
};

std::vector<Hanging> hanging_panels() {
  std::vector<Hanging> all;
  for (const double inches : {15.6, 21.5, 32.0, 43.0, 55.0}) {
    const gfx::Size size = inches < 40 ? gfx::Size{1080, 1920} : gfx::Size{2160, 3840};
    for (const double edge : {200.0, 500.0, 700.0, 900.0}) {
      all.push_back({look::make_panel(size, inches, std::nullopt), edge});
    }
  }
  all.push_back({look::make_panel({1920, 1080}, 21.5, std::nullopt), 800});
  all.push_back({look::make_panel({1920, 1080}, 21.5, std::nullopt), 1000});
  all.push_back({look::make_panel({3840, 2160}, 55.0, std::nullopt), 600});
  return all;
}

double height_mm(const look::Panel& panel) {
  return panel.size.h / panel.px_per_mm();
}

/// How much of a panel hangs between two heights above the floor.
double share_mm(const Hanging& hanging, double low_mm, double high_mm) {
  const double top = std::min(high_mm, hanging.bottom_edge_mm + height_mm(hanging.panel));
  return top - std::max(low_mm, hanging.bottom_edge_mm);
}

/// What may reach beyond the band, if enough of it lies inside.
bool is_ground(const layout::Target& target) {
  return target.id == "page" || target.id.starts_with("zone-");
}

void check_reach(const Wall& wall, const show::View& view, const layout::Scene& scene) {
  const look::Band band = *wall.device.reach;
  const gfx::Rect reachable{0, band.top, scene.size().w, band.bottom - band.top};
  for (const layout::Target& target : scene.targets()) {
    const gfx::Rect inside = target.area.intersected(reachable);
    if (!is_ground(target)) {
      CHECK_MESSAGE(inside == target.area, describe(wall, view)
                                               << ": " << target.id << " at rows " << target.area.y << " to "
                                               << target.area.bottom() << " leaves " << band.top << " to "
                                               << band.bottom);
      continue;
    }
    const double least_width = target.id == "page" ? 20 : 15;
    CHECK_MESSAGE(wall.mm(inside.w) >= least_width,
                  describe(wall, view) << ": of " << target.id << " " << wall.mm(inside.w) << " mm wide");
    CHECK_MESSAGE(wall.mm(inside.h) >= 20,
                  describe(wall, view) << ": of " << target.id << " " << wall.mm(inside.h) << " mm high");
  }
}

void check_hanging(const Hanging& hanging, layout::ControlsAt controls) {
  Wall wall(hanging.panel);
  wall.device.controls = controls;
  wall.device.reach = look::reach_band(hanging.panel, hanging.bottom_edge_mm);
  REQUIRE(wall.device.reach);
  for (const char* language : {"en", "pt", "ar"}) {
    wall.each_scene(language, [&](const show::View& view, const layout::Scene& scene) {
      CAPTURE(hanging.bottom_edge_mm);
      CAPTURE(static_cast<int>(controls));
      check_reach(wall, view, scene);
      for (const std::string& fault : checks::scene_faults(scene, wall.look())) {
        FAIL_CHECK(describe(wall, view) << ": " << fault);
      }
    });
  }
}

}  // namespace

TEST_CASE("on an upright panel the band is between 800 and 1100 mm where it has 200 mm of that") {
  for (const Hanging& hanging : hanging_panels()) {
    CAPTURE(name_of(hanging.panel));
    CAPTURE(hanging.bottom_edge_mm);
    const auto band = look::reach_band(hanging.panel, hanging.bottom_edge_mm);
    REQUIRE(band);
    const double mm = hanging.panel.px_per_mm();
    const double lowest = hanging.bottom_edge_mm + (hanging.panel.size.h - band->bottom) / mm;
    const double highest = hanging.bottom_edge_mm + (hanging.panel.size.h - band->top) / mm;
    const bool upright = hanging.panel.size.h > hanging.panel.size.w;
    const bool easy = upright && share_mm(hanging, 800, 1100) >= 201;
    CHECK(lowest >= (easy ? 800 : 380));
    CHECK(highest <= (easy ? 1100 : 1220));
    // A row less at either end.
    const double share = easy ? share_mm(hanging, 800, 1100) : share_mm(hanging, 380, 1220);
    CHECK(highest - lowest >= share - 2 / mm);
  }
}

TEST_CASE("every control of a hanging panel is in reach, and every page still whole") {
  for (const Hanging& hanging : hanging_panels()) {
    check_hanging(hanging, layout::ControlsAt::Bottom);
    check_hanging(hanging, layout::ControlsAt::Top);
  }
}
