#include <doctest/doctest.h>

#include <algorithm>

#include "accessibility/scenes.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::accessibility;

namespace {

int smallest_px(const layout::Scene& scene) {
  int smallest = 1 << 20;
  for (const layout::TextRun* run : text_runs(scene)) smallest = std::min(smallest, run->font.size_px);
  return smallest;
}

void check_panel(const Wall& wall, int normal_px, const std::string& language) {
  const auto check_size = [&](const show::View& view, const layout::Scene& scene) {
    const int smallest = smallest_px(scene);
    CHECK_MESSAGE(smallest * 10 >= normal_px * 11,
                  describe(wall, view) << ": text of " << smallest << " px, without the aid " << normal_px);
  };
  for (const std::string& fault : whole_faults(wall, language, check_size)) FAIL_CHECK(fault);
}

}  // namespace

TEST_CASE("large text is larger, whole and complete on every panel that offers it, in every language") {
  int offering = 0;
  for (const look::Panel& panel : panels()) {
    if (!look::has_large_text(panel)) continue;
    ++offering;
    const Wall wall(panel, checks::default_content(), look::TextSize::Large);
    const int normal = look::make_look(panel, look::dark_palette()).text_min;
    for (const std::string& language : languages_of(wall.content())) check_panel(wall, normal, language);
  }
  CHECK(offering >= (checks::kSlow ? 2 : 8));
}

TEST_CASE("the aid is offered exactly where it makes text larger") {
  for (const look::Panel& panel : panels()) {
    const Wall wall(panel);
    bool offered = false;
    for (const layout::Scene& card : wall.cards({.mode = show::Mode::Easier, .language = "en"})) {
      offered = offered || card.find_target("large-text") != nullptr;
    }
    const int normal = wall.look().text_min;
    const int large = look::make_look(panel, look::dark_palette(), look::TextSize::Large).text_min;
    CHECK_MESSAGE(offered == (large * 10 >= normal * 11), name_of(panel));
  }
}
