#include <doctest/doctest.h>

#include "layout/invariants.h"
#include "layout/stage.h"
#include "sanitized.h"

using namespace kiosk;

namespace {

// Of the message and the words of the controls.
const std::vector<std::string> kShortestAndLongest{"en", "pt"};

// Of different scripts and directions.
const std::vector<std::string> kDifferent{"de", "ar"};

/// How many scenes it has looked at.
std::size_t check_panel(checks::FakeStage& stage, const std::string& name,
                        const std::vector<std::string>& languages) {
  const model::Content& content = stage.content();
  std::size_t seen = 0;
  for (const std::string& language : languages) {
    const auto cards = [&](const show::View& view) { return stage.scene(view).card_count; };
    for (const show::View& view : checks::all_views(content, language, cards)) {
      const layout::Scene scene = stage.scene(view);
      for (const std::string& fault : checks::scene_faults(scene, stage.look())) {
        FAIL_CHECK(name << " " << language << " " << content.deck.pages[view.page].id << " mode "
                        << static_cast<int>(view.mode) << " card " << view.card << ": " << fault);
      }
      ++seen;
    }
  }
  return seen;
}

/// Each page opened, at least.
std::size_t fewest_scenes(const checks::FakeStage& stage, const std::vector<std::string>& languages) {
  return stage.content().deck.pages.size() * languages.size();
}

}  // namespace

TEST_CASE("on every panel, in every language, no text is cut or overlaps, and every target is big enough") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    checks::FakeStage stage(panel.size);
    const std::vector<std::string>& languages = checks::kSlow ? kDifferent : stage.content().deck.languages;
    CHECK(check_panel(stage, panel.name, languages) >= fewest_scenes(stage, languages));
  }
}

TEST_CASE("the same holds with the controls at the top") {
  for (const gfx::Size size : {gfx::Size{800, 480}, {1080, 1920}, {1920, 1080}}) {
    checks::FakeStage stage(size);
    stage.device.controls = layout::ControlsAt::Top;
    CHECK(check_panel(stage, "top", kShortestAndLongest) >= fewest_scenes(stage, kShortestAndLongest));
    const layout::Scene scene = stage.scene({.mode = show::Mode::Opened, .language = "en"});
    CHECK(scene.message().area.y == 0);
  }
}

TEST_CASE("sizes between the supported panels work, too") {
  for (const gfx::Size size :
       {gfx::Size{640, 480}, {1366, 768}, {1440, 900}, {1600, 1200}, {900, 1600}, {3440, 1440}}) {
    checks::FakeStage stage(size);
    const std::string name = std::to_string(size.w) + "x" + std::to_string(size.h);
    CHECK(check_panel(stage, name, kShortestAndLongest) >= fewest_scenes(stage, kShortestAndLongest));
  }
}

TEST_CASE("no word of an opened page is lost, however many cards it takes") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size);
    const model::Content& content = stage.content();
    for (std::size_t i = 0; i < content.deck.pages.size(); ++i) {
      std::vector<layout::Scene> cards;
      show::View view{.mode = show::Mode::Opened, .page = i, .language = "en"};
      cards.push_back(stage.scene(view));
      for (view.card = 1; view.card < cards.front().card_count; ++view.card)
        cards.push_back(stage.scene(view));
      const std::string missing =
          checks::missing_words(content.deck.pages[i], content.page_text("en", content.deck.pages[i]), cards);
      CHECK_MESSAGE(missing.empty(), panel.name << " " << content.deck.pages[i].id << ": " << missing);
    }
  }
}

TEST_CASE("a very long body flows into cards and loses no word") {
  model::Content content = checks::default_content();
  for (auto& [id, page] : content.texts.front().pages) {
    for (auto& [block, words] : page.blocks) {
      for (int i = 0; i < 4; ++i) words.body += " " + words.body.substr(0, 200);
    }
  }
  for (const gfx::Size size : {gfx::Size{480, 320}, {800, 480}, {1920, 1080}, {1080, 1920}}) {
    const checks::FakeStage stage(size, content);
    for (std::size_t i = 0; i < content.deck.pages.size(); ++i) {
      std::vector<layout::Scene> cards;
      show::View view{.mode = show::Mode::Opened, .page = i, .language = "en"};
      cards.push_back(stage.scene(view));
      for (view.card = 1; view.card < cards.front().card_count; ++view.card)
        cards.push_back(stage.scene(view));
      CHECK(checks::missing_words(content.deck.pages[i], content.page_text("en", content.deck.pages[i]),
                                  cards) == "");
      for (const layout::Scene& card : cards) {
        for (const std::string& fault : checks::scene_faults(card, stage.look())) {
          FAIL_CHECK(size.w << "x" << size.h << " " << content.deck.pages[i].id << ": " << fault);
        }
      }
    }
  }
}

TEST_CASE("the last card is found without knowing how many there are") {
  const checks::FakeStage stage({800, 480});
  const std::size_t page = stage.content().find_page("history");
  const layout::Scene last =
      stage.scene({.mode = show::Mode::Opened, .page = page, .card = show::kLastCard, .language = "en"});
  REQUIRE(last.card_count > 1);
  const layout::Scene counted =
      stage.scene({.mode = show::Mode::Opened, .page = page, .card = last.card_count - 1, .language = "en"});
  CHECK(describe(last) == describe(counted));
}
