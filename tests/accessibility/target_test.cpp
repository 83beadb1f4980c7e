#include <doctest/doctest.h>

#include "accessibility/measures.h"

using namespace kiosk;
using namespace kiosk::accessibility;

TEST_CASE("on every panel, in every language, every text can be read and every target hit") {
  for (const look::Panel& panel : panels()) {
    const Wall wall(panel);
    for (const std::string& language : languages_of(wall.content())) {
      wall.each_scene(language, [&](const show::View& view, const layout::Scene& scene) {
        for (const std::string& fault : text_faults(wall, scene)) {
          FAIL_CHECK(describe(wall, view) << ": " << fault);
        }
        for (const std::string& fault : target_faults(wall, scene)) {
          FAIL_CHECK(describe(wall, view) << ": " << fault);
        }
      });
    }
  }
}

TEST_CASE("targets are as large with the voice and at the top, where other controls are there") {
  for (const look::Panel& panel : panels()) {
    Wall wall(panel);
    wall.device.speaks = true;
    wall.device.controls = layout::ControlsAt::Top;
    for (const char* language : {"en", "pt", "ar"}) {
      wall.each_scene(language, [&](show::View view, const layout::Scene& scene) {
        for (const std::string& fault : target_faults(wall, scene)) {
          FAIL_CHECK(describe(wall, view) << ": " << fault);
        }
        if (view.mode != show::Mode::Opened || view.warning_seconds) return;
        view.speaking = true;
        for (const std::string& fault : target_faults(wall, wall.scene(view))) {
          FAIL_CHECK(describe(wall, view) << " speaking: " << fault);
        }
      });
    }
  }
}
