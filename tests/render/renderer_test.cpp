#include "render/renderer.h"

#include <doctest/doctest.h>

#include "fakes/fake_rasters.h"

using namespace kiosk;

namespace {

layout::Scene sample() {
  layout::Scene scene({64, 48}, gfx::rgb(0x102030), {{0, 40, 64, 8}, "Call the police."});
  scene.add(layout::Fill{{4, 4, 30, 20}, 6, gfx::rgb(0x405060)});
  scene.add(layout::Outline{{4, 4, 30, 20}, 6, 2, gfx::rgb(0x708090)});
  scene.add(layout::TextRun{{8, 8, 20, 12}, 16, "abcd", {text::Face::Regular, 10}, gfx::rgb(0xFFFFFF)});
  scene.add(layout::Image{{40, 4, 10, 10}, "emblem.svg"});
  scene.add(layout::IconMark{{40, 20, 8, 8}, layout::Icon::Next, gfx::rgb(0xFFC857)});
  scene.add(layout::Fill{{0, 40, 64, 8}, 0, gfx::rgb(0xFFC857)});
  return scene;
}

}  // namespace

TEST_CASE("each kind of item is drawn where the scene says") {
  fakes::FakeRasters rasters;
  const gfx::Picture picture = render::Renderer(rasters, "images").draw(sample());
  CHECK(picture.at({60, 30}) == 0xFF102030u);
  CHECK(picture.at({20, 21}) == 0xFF405060u);
  CHECK(picture.at({20, 4}) == 0xFF708090u);
  CHECK(picture.at({10, 13}) == 0xFFFFFFFFu);
  CHECK(picture.at({45, 9}) == 0xFF00FF00u);
  CHECK(picture.at({44, 24}) == 0xFFFFC857u);
}

TEST_CASE("a scene drawn in parts gives the same pixels as in one go") {
  fakes::FakeRasters rasters;
  render::Renderer renderer(rasters, "images");
  const layout::Scene scene = sample();
  const gfx::Picture whole = renderer.draw(scene);
  gfx::Picture parts(scene.size());
  for (int y = 0; y < 48; y += 7) {
    for (int x = 0; x < 64; x += 11) renderer.draw(scene, {x, y, 11, 7}, parts);
  }
  CHECK(whole == parts);
}

TEST_CASE("drawing a part leaves the rest of the picture alone") {
  fakes::FakeRasters rasters;
  gfx::Picture picture({64, 48});
  render::Renderer(rasters, "images").draw(sample(), {0, 0, 10, 10}, picture);
  CHECK(picture.at({30, 30}) == 0xFF000000u);
  CHECK(picture.at({0, 0}) == 0xFF102030u);
}

TEST_CASE("an image that cannot be had leaves a quiet panel with a sign") {
  fakes::FakeRasters rasters;
  for (const char* file : {"missing.png", ""}) {
    layout::Scene scene({20, 20}, gfx::rgb(0x102030), {{0, 10, 20, 10}, "Call the police."});
    scene.add(layout::Image{{0, 0, 10, 10}, file, gfx::rgb(0x405060), gfx::rgb(0x708090)});
    const gfx::Picture picture = render::Renderer(rasters, "images").draw(scene);
    CHECK(picture.at({1, 1}) == 0xFF405060u);
    CHECK(picture.at({5, 5}) == 0xFF708090u);
    CHECK(picture.at({12, 5}) == 0xFF102030u);
  }
}
