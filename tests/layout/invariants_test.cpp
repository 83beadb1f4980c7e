// The checks themselves: each of them must see what it is there for.
#include "layout/invariants.h"

#include <doctest/doctest.h>

#include "layout/stage.h"

using namespace kiosk;

namespace {

const checks::FakeStage& stage() {
  static const checks::FakeStage it({1920, 1080});
  return it;
}

layout::Scene good_scene() {
  return stage().scene({.mode = show::Mode::Opened, .language = "en"});
}

layout::TextRun run_at(gfx::Rect box, int size_px = 100) {
  return {box, box.y + box.h / 2, "planted", {text::Face::Regular, size_px}, {}};
}

bool finds(const layout::Scene& scene, const std::string& words) {
  for (const std::string& fault : checks::scene_faults(scene, stage().look())) {
    if (fault.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a good scene has no faults") {
  CHECK(checks::scene_faults(good_scene(), stage().look()).empty());
}

TEST_CASE("text that leaves the screen is seen") {
  layout::Scene scene = good_scene();
  scene.add(run_at({1800, 10, 200, 50}));
  CHECK(finds(scene, "leaves the screen"));
}

TEST_CASE("text over other text is seen") {
  layout::Scene scene = good_scene();
  scene.add(run_at({300, 300, 50, 20}));
  scene.add(run_at({320, 310, 50, 20}));
  CHECK(finds(scene, "overlaps"));
}

TEST_CASE("text in the message is seen") {
  layout::Scene scene = good_scene();
  scene.add(run_at({10, scene.message().area.y - 5, 50, 20}));
  CHECK(finds(scene, "runs into the message"));
}

TEST_CASE("text below the smallest size is seen") {
  layout::Scene scene = good_scene();
  scene.add(run_at({300, 300, 50, 20}, 12));
  CHECK(finds(scene, "too small"));
}

TEST_CASE("a small, a doubled, a hidden and a nameless target are seen") {
  layout::Scene scene = good_scene();
  scene.add(layout::Target{"small", {600, 300, 20, 200}, {}, "small"});
  CHECK(finds(scene, "under 15 mm"));
  scene.add(layout::Target{"home", {600, 300, 200, 200}, {}, "again"});
  CHECK(finds(scene, "there twice"));
  CHECK(finds(scene, "overlaps"));
  scene.add(layout::Target{"mute", {0, 0, 200, 200}, {}, ""});
  CHECK(finds(scene, "no label"));
}

TEST_CASE("a message that is painted over or cannot be touched is seen") {
  layout::Scene covered = good_scene();
  covered.add(layout::Fill{covered.message().area, 0, {}});
  CHECK(finds(covered, "the message reads \"\""));
  layout::Scene blocked = good_scene();
  blocked.add(layout::Target{"lid", blocked.message().area, {}, "lid"});
  CHECK(finds(blocked, "cannot be touched"));
}

TEST_CASE("a word that is cut off is seen") {
  const model::Content& content = checks::default_content();
  const std::size_t index = content.find_page("wellbeing");
  const model::Page& page = content.deck.pages[index];
  model::PageText text = content.page_text("en", page);
  const layout::Scene scene = stage().scene({.mode = show::Mode::Opened, .page = index, .language = "en"});
  REQUIRE(scene.card_count == 1);
  CHECK(checks::missing_words(page, text, {scene}).empty());
  text.blocks.begin()->second.body += " zebra";
  CHECK(checks::missing_words(page, text, {scene}).find("zebra") != std::string::npos);
}
