#include "layout/places.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "layout/invariants.h"
#include "layout/stage.h"

using namespace kiosk;

namespace {

show::View founders(const checks::FakeStage& stage, int card, const std::string& language = "en") {
  return {.mode = show::Mode::Opened,
          .page = stage.content().find_page("founders"),
          .card = card,
          .language = language};
}

const layout::GlobeMark* globe_of(const layout::Scene& scene) {
  for (const layout::Item& item : scene.items()) {
    if (const auto* mark = std::get_if<layout::GlobeMark>(&item)) return mark;
  }
  return nullptr;
}

std::optional<gfx::Point> spot_of(const layout::Scene& scene, std::size_t place) {
  const layout::GlobeMark* mark = globe_of(scene);
  if (mark == nullptr) return std::nullopt;
  const auto sight = globe::sight_of(mark->drawing, mark->rect, mark->drawing.spots[place].place);
  if (!sight || sight->facing < 0.2) return std::nullopt;
  return gfx::Point{int(std::lround(sight->at.x)), int(std::lround(sight->at.y))};
}

/// The default content with the members of an operator's layer.
model::Content with_members() {
  model::Content content = checks::default_content();
  model::Page& page = content.deck.pages[content.find_page("founders")];
  const std::pair<const char*, model::Place> members[] = {
      {"NL", {52.1, 4.3}}, {"KENYA", {-1.3, 36.8}}, {"NZ", {-41.3, 174.8}}, {"KOREA", {37.6, 127.0}}};
  std::size_t at = 1;
  for (const auto& [mark, place] : members) {
    model::Block block;
    block.id = std::string("m-") + std::to_string(at);
    block.mark = mark;
    block.place = place;
    block.layer = model::Layer::Member;
    for (model::TextSet& text : content.texts) {
      const auto words = text.pages.find("founders");
      if (words != text.pages.end()) words->second.blocks[block.id] = {std::string("Police ") + mark, "Seat"};
    }
    // In front of the founders: they are listed behind all the same.
    page.blocks.insert(page.blocks.begin() + std::ptrdiff_t(at), block);
    ++at;
  }
  return content;
}

}  // namespace

TEST_CASE("on every panel every founder is reached by tapping a spot, more than once where they lie close") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    CAPTURE(panel.name);
    const checks::FakeStage stage(panel.size);
    const int reach = stage.look().target_min * 10 / 15;
    const int count = stage.scene(founders(stage, 0)).card_count - 1;
    if (globe_of(stage.scene(founders(stage, 1))) == nullptr) continue;  // plain text: nothing to tap
    REQUIRE(count == 6);
    for (std::size_t wanted = 0; wanted < 6; ++wanted) {
      // From wherever it can be seen, a finger on the spot and then as often again on the same point.
      int seen_from = 0;
      for (int card = 0; card <= count; ++card) {
        if (card == static_cast<int>(wanted) + 1) continue;
        layout::Scene scene = stage.scene(founders(stage, card));
        const auto spot = spot_of(scene, wanted);
        if (!spot) continue;
        ++seen_from;
        REQUIRE(scene.hit(*spot) != nullptr);
        CHECK(scene.hit(*spot)->id == "globe");
        std::optional<layout::Picked> before;
        bool reached = false;
        for (int tap = 0; tap < 6 && !reached; ++tap) {
          const auto place = layout::pick_place(scene, *spot, reach, before);
          REQUIRE(place.has_value());
          reached = *place == wanted;
          before = layout::Picked{*spot, *place};
          // A map stands still; a globe that turns puts another place under the finger, which is chosen then.
          scene = stage.scene(founders(stage, static_cast<int>(*place) + 1));
          if (const auto now = spot_of(scene, wanted)) {
            if (globe_of(scene)->drawing.projection == globe::Projection::Sphere && !reached) {
              reached = layout::pick_place(scene, *now, reach, before) == wanted;
            }
          }
        }
        CHECK_MESSAGE(reached, "founder " << wanted << " from card " << card);
      }
      // Canberra is on the far side of all others; the list or Next leads there.
      if (seen_from == 0) {
        const layout::Scene scene = stage.scene(founders(stage, 0));
        const bool listed = scene.find_target("place-" + std::to_string(wanted + 1)) != nullptr;
        const bool next = std::any_of(scene.targets().begin(), scene.targets().end(), [](const auto& target) {
          return target.intent.wish == model::Wish::Next;
        });
        CHECK((listed || next));
      }
    }
  }
}

TEST_CASE("taps at one point go through all places within reach and around again") {
  const checks::FakeStage stage({800, 480});
  layout::Scene scene = stage.scene(founders(stage, 1));
  REQUIRE(globe_of(scene) != nullptr);
  const auto lyon = spot_of(scene, 2);
  REQUIRE(lyon.has_value());
  const int reach = stage.look().target_min * 10 / 15;
  std::set<std::size_t> reached;
  std::optional<layout::Picked> before;
  for (int tap = 0; tap < 3; ++tap) {
    const auto place = layout::pick_place(scene, *lyon, reach, before);
    REQUIRE(place.has_value());
    reached.insert(*place);
    before = layout::Picked{*lyon, *place};
    scene = stage.scene(founders(stage, static_cast<int>(*place) + 1));
  }
  CHECK(reached == std::set<std::size_t>{2, 3, 5});  // Lyon, Rome, London
}

TEST_CASE("a tap on open sea picks nothing") {
  const checks::FakeStage stage({1920, 1080});
  const layout::Scene scene = stage.scene(founders(stage, 0));
  const layout::GlobeMark* mark = globe_of(scene);
  REQUIRE(mark != nullptr);
  const auto sea = globe::sight_of(mark->drawing, mark->rect, {-20, -20});
  REQUIRE(sea.has_value());
  CHECK_FALSE(layout::pick_place(scene, {int(sea->at.x), int(sea->at.y)}, 40, std::nullopt).has_value());
}

TEST_CASE("where the list is shown, each entry goes to its own card, and the chosen one stands out") {
  int with_list = 0;
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size);
    const layout::Scene overview = stage.scene(founders(stage, 0));
    if (overview.find_target("place-1") == nullptr) continue;
    ++with_list;
    for (int place = 1; place <= 6; ++place) {
      const layout::Target* target = overview.find_target("place-" + std::to_string(place));
      REQUIRE(target != nullptr);
      CHECK(target->focus == layout::Focus::Stop);
      CHECK(target->intent == model::Intent{model::Wish::GoTo, std::to_string(place)});
      CHECK(overview.hit(target->area.center()) == target);
      const layout::Scene card = stage.scene(founders(stage, place));
      CHECK(globe_of(card)->drawing.chosen == static_cast<std::size_t>(place) - 1);
      CHECK_FALSE(layout::changed_area(overview, card).intersected(target->area).empty());
    }
  }
  CHECK(with_list >= 6);
}

TEST_CASE("the globe is only moved by mirroring, and is on the other side in Arabic") {
  const checks::FakeStage stage({1920, 1080});
  const layout::Scene english = stage.scene(founders(stage, 1));
  const layout::Scene arabic = stage.scene(founders(stage, 1, "ar"));
  REQUIRE(globe_of(english) != nullptr);
  REQUIRE(globe_of(arabic) != nullptr);
  CHECK(globe_of(english)->rect.center().x > 960);
  CHECK(globe_of(arabic)->rect.center().x < 960);
  CHECK(globe_of(english)->drawing.pose == globe_of(arabic)->drawing.pose);
}

TEST_CASE("members come after the founders, hollow, and are picked in the same way") {
  const model::Content content = with_members();
  for (const gfx::Size size : {gfx::Size{480, 320}, {800, 480}, {1280, 800}, {1920, 1080}, {1080, 1920}}) {
    const checks::FakeStage stage(size, content);
    const layout::Scene first = stage.scene(founders(stage, 0));
    std::vector<layout::Scene> cards;
    for (int card = 0; card < first.card_count; ++card) cards.push_back(stage.scene(founders(stage, card)));
    const model::Page& page = content.deck.pages[content.find_page("founders")];
    CHECK(checks::missing_words(page, content.page_text("en", page), cards) == "");
    for (const layout::Scene& card : cards) {
      for (const std::string& fault : checks::scene_faults(card, stage.look())) FAIL_CHECK(fault);
    }
    const layout::GlobeMark* mark = globe_of(cards.back());
    if (mark == nullptr) continue;
    CHECK(first.card_count == 11);
    REQUIRE(mark->drawing.spots.size() == 10);
    for (std::size_t i = 0; i < 10; ++i) {
      CHECK((mark->drawing.spots[i].dot == globe::Dot::Hollow) == (i >= 6));
    }
    CHECK(mark->drawing.chosen == 9);
    int picked = 0;
    for (std::size_t member = 6; member < 10; ++member) {
      for (std::size_t card = 0; card < cards.size(); ++card) {
        const auto spot = spot_of(cards[card], member);
        if (!spot || card == member + 1) continue;
        CHECK(layout::pick_place(cards[card], *spot, 3, std::nullopt) == member);
        ++picked;
      }
    }
    CHECK(picked > 8);
  }
}

TEST_CASE("a page of founders without any place is laid out as cards") {
  model::Content content = checks::default_content();
  model::Page& page = content.deck.pages[content.find_page("founders")];
  for (model::Block& block : page.blocks) block.place.reset();
  const checks::FakeStage stage({1920, 1080}, content);
  CHECK(globe_of(stage.scene(founders(stage, 0))) == nullptr);
  CHECK(stage.scene(founders(stage, 0)).find_target("globe") == nullptr);
}

TEST_CASE("turning a globe changes its own rectangle and nothing else") {
  const checks::FakeStage stage({1920, 1080});
  const layout::Scene before = stage.scene(founders(stage, 1));
  layout::Scene after = before;
  REQUIRE(after.turning_globe() != nullptr);
  after.turn_globe({1, 2});
  CHECK(layout::changed_area(before, after) == before.turning_globe()->rect);
  CHECK(describe(before) != describe(after));
}

TEST_CASE("a banner has no places and never turns") {
  const checks::FakeStage stage({800, 480});
  layout::Scene scene({800, 480}, gfx::rgb(0), {{0, 400, 800, 80}, "Call the police."});
  scene.add(layout::banner_globe(stage.look(), {0, 0, 300, 300}, {0, 0, 300, 200}, {20, 10}));
  CHECK(scene.turning_globe() == nullptr);
  const layout::Scene before = scene;
  scene.turn_globe({0, 0});
  CHECK(scene == before);
  CHECK(layout::item_bounds(scene.items().back()) == gfx::Rect{0, 0, 300, 200});
}

TEST_CASE(
    "the globe behind the title page stays clear of controls and message, and is left out in high contrast") {
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    const checks::FakeStage stage(panel.size);
    for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened}) {
      show::View view{.mode = mode, .page = stage.content().find_page("logo"), .language = "en"};
      const layout::Scene scene = stage.scene(view);
      for (const layout::Item& item : scene.items()) {
        if (!std::holds_alternative<layout::GlobeMark>(item)) continue;
        const gfx::Rect seen = layout::item_bounds(item);
        CHECK_FALSE(seen.overlaps(scene.message().area));
        for (const layout::Target& target : scene.targets()) {
          if (target.id == "page" || target.id.starts_with("zone-")) continue;
          CHECK_MESSAGE(!seen.overlaps(target.area), panel.name << " " << target.id);
        }
      }
      view.aids.high_contrast = true;
      const layout::Scene plain = stage.scene(view);
      for (const layout::Item& item : plain.items()) {
        CHECK_FALSE(std::holds_alternative<layout::GlobeMark>(item));
      }
    }
  }
  const checks::FakeStage large({1920, 1080});
  const layout::Scene title =
      large.scene({.mode = show::Mode::Loop, .page = large.content().find_page("logo"), .language = "en"});
  CHECK(std::any_of(title.items().begin(), title.items().end(), [](const layout::Item& item) {
    return std::holds_alternative<layout::GlobeMark>(item);
  }));
}

TEST_CASE("in every theme the dots stand off from their edges, and the globe from the page") {
  for (const look::Palette& colors :
       {look::dark_palette(), look::light_palette(), look::contrast_palette()}) {
    const globe::Colors globe = layout::globe_colors(colors, layout::GlobeTone::Subject);
    CHECK(gfx::contrast_ratio(globe.spot, globe.spot_edge) >= 3);
    // Words on the chip of the chosen place.
    CHECK(gfx::contrast_ratio(colors.on_accent, globe.spot) >= 7);
    CHECK(gfx::contrast_ratio(globe.rim.with_alpha(255), colors.ground) >= 3);
    CHECK(globe.rim.a >= 200);
    CHECK(gfx::contrast_ratio(globe.land_light, globe.sea_light) >= 1.8);
    CHECK(gfx::contrast_ratio(globe.land_shade, globe.sea_shade) >= 1.5);
  }
}
