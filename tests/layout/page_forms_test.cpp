// What the pages with a form of their own promise: objectives, history, emergency, the call to act.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/utf8.h"
#include "layout/invariants.h"
#include "layout/stage.h"

using namespace kiosk;

namespace {

std::vector<layout::TextRun> runs_of(const layout::Scene& scene) {
  std::vector<layout::TextRun> runs;
  for (const layout::Item& item : scene.items()) {
    if (const auto* run = std::get_if<layout::TextRun>(&item)) runs.push_back(*run);
  }
  return runs;
}

std::vector<gfx::Rect> fills_of(const layout::Scene& scene, gfx::Color color) {
  std::vector<gfx::Rect> rects;
  for (const layout::Item& item : scene.items()) {
    const auto* fill = std::get_if<layout::Fill>(&item);
    if (fill != nullptr && fill->color == color) rects.push_back(fill->rect);
  }
  return rects;
}

layout::Scene scene_of(const checks::FakeStage& stage, const char* page, show::Mode mode, int card = 0) {
  return stage.scene({.mode = mode, .page = stage.content().find_page(page), .card = card, .language = "en"});
}

}  // namespace

TEST_CASE("on large panels the three objectives are three cards of one size, with their numbers large") {
  for (const gfx::Size size : {gfx::Size{1920, 1080}, {1080, 1920}, {3840, 2160}}) {
    const checks::FakeStage stage(size);
    for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened}) {
      const layout::Scene scene = scene_of(stage, "objectives", mode);
      CAPTURE(size.w);
      CHECK(scene.card_count == 1);
      const auto cards = fills_of(scene, stage.look().colors.card);
      REQUIRE(cards.size() == 3);
      for (std::size_t i = 0; i < 3; ++i) {
        CHECK(cards[i].w == cards[0].w);
        const auto runs = runs_of(scene);
        const auto number = std::find_if(runs.begin(), runs.end(), [&](const layout::TextRun& run) {
          return run.utf8 == std::to_string(i + 1) && cards[i].contains(run.box);
        });
        REQUIRE(number != runs.end());
        // The number is the largest thing on its card.
        for (const layout::TextRun& run : runs) {
          if (cards[i].contains(run.box)) CHECK(run.font.size_px <= number->font.size_px);
        }
      }
    }
  }
}

TEST_CASE("the loop names all three objectives on every panel") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size);
    const std::string shown = describe(scene_of(stage, "objectives", show::Mode::Loop));
    for (const char* word : {"Internet", "Identify", "offenders"}) {
      CHECK_MESSAGE(shown.find(word) != std::string::npos, panel.name << " " << word);
    }
  }
}

TEST_CASE("the history stands along a line that runs on where there is more to come") {
  const checks::FakeStage stage({1920, 1080});
  const int cards = scene_of(stage, "history", show::Mode::Opened).card_count;
  REQUIRE(cards > 1);
  for (int card = 0; card < cards; ++card) {
    const layout::Scene scene = scene_of(stage, "history", show::Mode::Opened, card);
    const auto fills = fills_of(scene, stage.look().colors.control_edge);
    const auto line = std::max_element(fills.begin(), fills.end(),
                                       [](const gfx::Rect& a, const gfx::Rect& b) { return a.w < b.w; });
    REQUIRE(line != fills.end());
    CHECK((line->x == 0) == (card > 0));
    CHECK((line->right() == 1920) == (card + 1 < cards));
  }
}

TEST_CASE("the years of the history stand on the card of their event, larger than its words") {
  for (const gfx::Size size : {gfx::Size{1920, 1080}, {1080, 1920}}) {
    const checks::FakeStage stage(size);
    const layout::Scene scene = scene_of(stage, "history", show::Mode::Opened);
    const auto runs = runs_of(scene);
    const auto year =
        std::find_if(runs.begin(), runs.end(), [](const layout::TextRun& run) { return run.utf8 == "2003"; });
    REQUIRE(year != runs.end());
    CHECK(year->font.size_px > stage.look().text_min);
    CHECK(year->color == stage.look().colors.accent);
  }
}

TEST_CASE("the emergency page has the colours of the message alone, opened and in the loop") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size);
    const look::Palette& colors = stage.look().colors;
    for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened}) {
      const layout::Scene scene = scene_of(stage, "emergency", mode);
      CHECK(scene.background() == colors.message);
      // The bar is the same as on every page.
      const auto bar = fills_of(scene, colors.message);
      CHECK(std::find(bar.begin(), bar.end(), scene.message().area) != bar.end());
      for (const layout::TextRun& run : runs_of(scene)) {
        CHECK((run.color == colors.message || run.color == colors.on_message));
      }
    }
  }
}

TEST_CASE(
    "the call to act among the controls is a target that opens the page, and shows when it is pressed") {
  const checks::FakeStage stage({1920, 1080});
  const show::View view{
      .mode = show::Mode::Loop, .page = stage.content().find_page("mission"), .language = "en"};
  const layout::Scene still = stage.scene(view);
  const layout::Target* pill = still.find_target("open");
  REQUIRE(pill != nullptr);
  CHECK(pill->intent.wish == model::Wish::Open);
  for (const char* pressed : {"open", "page"}) {
    const layout::Scene scene = stage.scene(view, {.pressed = pressed, .focused = ""});
    const auto full = fills_of(scene, stage.look().colors.accent);
    CHECK(std::find(full.begin(), full.end(), pill->area) != full.end());
    // Nothing but the pill changes: the next frame has it.
    CHECK(pill->area.contains(changed_area(still, scene)));
  }
}

TEST_CASE("no line of running text is longer than 70 letters") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size);
    const auto count = [&](const show::View& view) { return stage.scene(view).card_count; };
    for (const show::View& view : checks::all_views(stage.content(), "en", count)) {
      for (const layout::TextRun& run : runs_of(stage.scene(view))) {
        if (run.font.face == text::Face::Bold) continue;
        CHECK_MESSAGE(base::count_code_points(run.utf8) <= 70,
                      panel.name << " " << stage.content().deck.pages[view.page].id << ": " << run.utf8);
      }
    }
  }
}
