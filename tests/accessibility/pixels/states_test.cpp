// What a control looks like in its states. Whatever its colours, it must be seen which control has the focus,
// which is pressed, which page is on and which reading aid is in use: by light and dark or by shape, for
// colour-blind people and on a black-and-white screen, too.
#include "accessibility/pixels/states.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "accessibility/pixels/survey.h"
#include "accessibility/pixels/tones.h"

using namespace kiosk;
using namespace kiosk::pixels;

namespace {

/// All that the presses of all controls show; drawn once.
struct Presses {
  Worst worst;
  TonesFound tones;
};

const Presses& presses() {
  static const Presses all = [] {
    Presses seen;
    for_each_page([&](const PageStage& stage, const show::View& view, const layout::Scene& scene,
                      const gfx::Picture& picture) {
      const std::string where = name_of(stage, view);
      for (const layout::Target& target : some_targets(scene)) {
        const layout::Scene pressed = stage.scene(view, {.pressed = target.id, .focused = ""});
        const gfx::Rect area = layout::changed_area(scene, pressed);
        const gfx::Picture after = stage.changed(picture, scene, pressed);
        seen.worst.add_different("press on " + kind_of(target.id), stage, picture, after, area, where);
        read_words(pressed, after, "", where + " press on " + target.id, seen.tones);
      }
    });
    return seen;
  }();
  return all;
}

}  // namespace

TEST_CASE("a pressed control differs from the same control at rest") {
  CHECK(presses().worst.kinds() > 20);
  presses().worst.check();
}

TEST_CASE("the words of a pressed control keep 7:1, the message 10:1, signs 3:1") {
  CHECK(presses().tones.size() > 5);
  for (const auto& [tones, where] : presses().tones) {
    const double wanted = tones.use == Use::Icon ? 3 : tones.use == Use::Message ? 10 : 7;
    const double ratio = contrast_of(tones.mark, tones.ground);
    CHECK_MESSAGE(ratio >= wanted, name_of(tones) << " is " << ratio << ":1 at " << where);
  }
}

TEST_CASE("a reading aid that is on shows it") {
  Worst worst;
  for (const Setup& setup : state_setups()) {
    const PageStage stage(setup);
    const show::View off{.mode = show::Mode::Easier, .language = "en"};
    const layout::Scene before = stage.scene(off);
    const gfx::Picture picture = stage.picture(before);
    const std::pair<const char*, bool show::Aids::*> aids[] = {{"contrast", &show::Aids::high_contrast},
                                                               {"large-text", &show::Aids::large_text},
                                                               {"motion", &show::Aids::less_motion}};
    for (const auto& [id, aid] : aids) {
      const layout::Target* target = before.find_target(id);
      if (target == nullptr) continue;
      show::View on = off;
      on.aids.*aid = true;
      const gfx::Picture after = stage.picture(stage.scene(on));
      worst.add_different(std::string("aid ") + id, stage, picture, after, target->area, name_of(stage, on));
    }
  }
  CHECK(worst.kinds() == 6);
  worst.check();
}

TEST_CASE("the dot of the page that is on differs from the others") {
  Worst worst;
  for (const bool high_contrast : {false, true}) {
    // The smallest panels have no dots.
    const PageStage stage(Setup{.size = {1920, 1080}, .high_contrast = high_contrast});
    show::View view{
        .mode = show::Mode::Opened, .page = shop().content.find_page("history"), .language = "en"};
    const layout::Scene first = stage.scene(view);
    view.card = 1;
    const gfx::Picture one = stage.picture(first);
    const gfx::Picture other = stage.picture(stage.scene(view));
    for (const std::string id : {"dot-0", "dot-1"}) {
      const layout::Target* target = first.find_target(id);
      REQUIRE_MESSAGE(target != nullptr, id);
      worst.add_different(id, stage, one, other, target->area, name_of(stage, view));
    }
  }
  worst.check();
}

TEST_CASE("pause and play, listen and stop, and the language in use are told by their signs") {
  const PageStage stage(Setup{.size = {1920, 1080}});
  const auto compare = [&](const show::View& one, const show::View& other, const std::string& id) {
    const layout::Scene a = stage.scene(one);
    const layout::Scene b = stage.scene(other);
    const layout::Target* target = a.find_target(id);
    REQUIRE_MESSAGE(target != nullptr, id);
    Worst worst;
    worst.add_different(id, stage, stage.picture(a), stage.picture(b), target->area, "1920x1080");
    worst.check();
  };
  compare({.mode = show::Mode::Loop, .language = "en"},
          {.mode = show::Mode::Loop, .language = "en", .paused = true}, "pause");
  compare({.mode = show::Mode::Opened, .language = "en"},
          {.mode = show::Mode::Opened, .language = "en", .speaking = true}, "listen");
  const show::View in_english{.mode = show::Mode::Languages, .language = "en"};
  const layout::Scene scene = stage.scene(in_english);
  REQUIRE(scene.find_target("language-en") != nullptr);
  // The check mark stands at the end of the tile, nowhere else in the list.
  const auto checks = [&](const layout::Target& tile) {
    const auto signs = unveiled<layout::IconMark>(scene);
    return std::count_if(signs.begin(), signs.end(), [&](const layout::IconMark& sign) {
      return sign.icon == layout::Icon::Check && tile.area.contains(sign.rect);
    });
  };
  for (const layout::Target& target : scene.targets()) {
    if (target.id.starts_with("language-")) CHECK(checks(target) == (target.id == "language-en" ? 1 : 0));
  }
}
