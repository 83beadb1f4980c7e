#include "layout/scene.h"

#include <doctest/doctest.h>

using namespace kiosk;
using layout::Fill;
using layout::Scene;
using layout::Target;

namespace {

Scene scene_with(std::vector<Fill> fills) {
  Scene scene({100, 100}, gfx::rgb(0), {{0, 80, 100, 20}, "Call the police."});
  for (const Fill& fill : fills) scene.add(fill);
  return scene;
}

const Fill kRed{{10, 10, 20, 20}, 0, gfx::rgb(0xFF0000)};
const Fill kBlue{{40, 40, 5, 5}, 0, gfx::rgb(0x0000FF)};

}  // namespace

TEST_CASE("equal scenes have no changed area") {
  CHECK(changed_area(scene_with({kRed}), scene_with({kRed})).empty());
}

TEST_CASE("what came and what went make up the changed area") {
  CHECK(changed_area(scene_with({kRed}), scene_with({kRed, kBlue})) == kBlue.rect);
  CHECK(changed_area(scene_with({kRed, kBlue}), scene_with({kBlue})) == kRed.rect);
  CHECK(changed_area(scene_with({kRed}), scene_with({kBlue})) == kRed.rect.united(kBlue.rect));
}

TEST_CASE("an item that moved changes where it was and where it is") {
  Fill moved = kRed;
  moved.rect.x += 30;
  CHECK(changed_area(scene_with({kRed}), scene_with({moved})) == kRed.rect.united(moved.rect));
}

TEST_CASE("another background or another size changes everything") {
  Scene other({100, 100}, gfx::rgb(1), {{0, 80, 100, 20}, "Call the police."});
  CHECK(changed_area(scene_with({}), other) == gfx::Rect{0, 0, 100, 100});
}

TEST_CASE("the target added last is hit first, and nothing is hit where nothing is") {
  Scene scene = scene_with({});
  scene.add(Target{"below", {0, 0, 50, 50}, {}, "below"});
  scene.add(Target{"above", {20, 20, 10, 10}, {}, "above"});
  CHECK(scene.hit({25, 25})->id == "above");
  CHECK(scene.hit({5, 5})->id == "below");
  CHECK(scene.hit({50, 50}) == nullptr);
  CHECK(scene.find_target("above")->label == "above");
  CHECK(scene.find_target("nothing") == nullptr);
}

TEST_CASE("the icons have different names") {
  for (const layout::Icon a : layout::kAllIcons) {
    CHECK_FALSE(layout::icon_name(a).empty());
    for (const layout::Icon b : layout::kAllIcons)
      CHECK((a == b) == (layout::icon_name(a) == layout::icon_name(b)));
  }
}
