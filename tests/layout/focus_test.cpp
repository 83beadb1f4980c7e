#include <doctest/doctest.h>

#include <set>

#include "layout/stage.h"

using namespace kiosk;
using layout::Step;

TEST_CASE("next reaches every control once and comes round, and previous goes back the same way") {
  const checks::FakeStage stage({1920, 1080});
  for (const show::Mode mode :
       {show::Mode::Loop, show::Mode::Opened, show::Mode::Topics, show::Mode::Languages}) {
    const layout::Scene scene = stage.scene({.mode = mode, .language = "en"});
    std::set<std::string> wishes_to_reach;
    for (const layout::Target& target : scene.targets()) {
      wishes_to_reach.insert(std::to_string(static_cast<int>(target.intent.wish)) + target.intent.value);
    }
    std::string focus;
    std::vector<std::string> order;
    do {
      focus = layout::step_focus(scene, focus, Step::Next);
      order.push_back(focus);
      const layout::Target& target = *scene.find_target(focus);
      wishes_to_reach.erase(std::to_string(static_cast<int>(target.intent.wish)) + target.intent.value);
    } while (layout::step_focus(scene, focus, Step::Next) != order.front());
    CHECK(wishes_to_reach.empty());
    for (std::size_t i = order.size() - 1; i > 0; --i) {
      CHECK(layout::step_focus(scene, order[i], Step::Previous) == order[i - 1]);
    }
    CHECK(layout::step_focus(scene, "", Step::Previous) == order.back());
  }
}

TEST_CASE("a focus that is no longer there starts again at the first control") {
  const checks::FakeStage stage({800, 480});
  const layout::Scene scene = stage.scene({.language = "en"});
  CHECK(layout::step_focus(scene, "gone", Step::Next) == scene.targets().front().id);
}

TEST_CASE("the focused control has a ring that no other control has") {
  const checks::FakeStage stage({1920, 1080});
  const show::View view{.mode = show::Mode::Opened, .language = "en"};
  const layout::Scene plain = stage.scene(view);
  for (const layout::Target& target : plain.targets()) {
    if (target.focus == layout::Focus::Skip) continue;
    const layout::Scene focused = stage.scene(view, {.pressed = "", .focused = target.id});
    CAPTURE(target.id);
    CHECK(focused.items().size() == plain.items().size() + 1);
    CHECK(target.area.contains(layout::changed_area(plain, focused)));
  }
}

TEST_CASE("a pressed control looks different, inside its own area") {
  const checks::FakeStage stage({1280, 800});
  for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened, show::Mode::Topics}) {
    const show::View view{.mode = mode, .language = "en"};
    const layout::Scene plain = stage.scene(view);
    for (const layout::Target& target : plain.targets()) {
      const layout::Scene pressed = stage.scene(view, {.pressed = target.id, .focused = ""});
      CAPTURE(target.id);
      CHECK_FALSE(layout::changed_area(plain, pressed).empty());
      // Its words change colour; a hooked letter may reach past its box.
      const gfx::Rect around = target.area.inset(-stage.look().bar_max / 2);
      CHECK(around.contains(layout::changed_area(plain, pressed)));
    }
  }
}
