#include "app/fault_overlay.h"

#include <doctest/doctest.h>

#include "layout/stage.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

base::Faults faults(int count) {
  base::Faults list;
  for (int i = 0; i < count; ++i) {
    list.push_back(
        {"text/en.json", i + 1, 1, base::Severity::Error, "/pages", "too long", "make it shorter"});
  }
  return list;
}

/// What the overlay adds to a page, and where the page's message is.
struct Overlay {
  Overlay(gfx::Size size, layout::ControlsAt at, int count) : stage(size) {
    stage.device.controls = at;
    layout::Scene scene = stage.scene({.mode = show::Mode::Opened, .language = "en"});
    const std::size_t before = scene.items().size();
    const std::size_t targets = scene.targets().size();
    message = scene.message().area;
    add_fault_overlay(scene, faults(count), stage.look(), typesetter);
    CHECK(scene.targets().size() == targets);
    added.assign(scene.items().begin() + static_cast<std::ptrdiff_t>(before), scene.items().end());
  }

  std::string words() const {
    std::string all;
    for (const layout::Item& item : added) {
      if (const auto* run = std::get_if<layout::TextRun>(&item)) all += run->utf8;
    }
    return all;
  }

  checks::FakeStage stage;
  fakes::FakeMetrics metrics;
  text::Typesetter typesetter{metrics};
  gfx::Rect message;
  std::vector<layout::Item> added;
};

}  // namespace

TEST_CASE("the overlay names each fault, and counts those it has no room for") {
  const Overlay two({1280, 800}, layout::ControlsAt::Bottom, 2);
  CHECK(two.words().find("text/en.json:1:1") != std::string::npos);
  CHECK(two.words().find("text/en.json:2:1") != std::string::npos);
  CHECK(two.words().find("more") == std::string::npos);
  const Overlay many({1280, 800}, layout::ControlsAt::Bottom, 40);
  CHECK(many.words().find("34 more") != std::string::npos);
}

TEST_CASE("the overlay stays on the screen and off the message, at either end of the page") {
  for (const auto at : {layout::ControlsAt::Bottom, layout::ControlsAt::Top}) {
    for (const gfx::Size size : {gfx::Size{480, 320}, {320, 240}, {1280, 800}, {720, 1280}}) {
      CAPTURE(size.w);
      CAPTURE(static_cast<int>(at));
      const Overlay overlay(size, at, 8);
      CHECK(overlay.words().find("text/en.json:1:1") != std::string::npos);
      for (const layout::Item& item : overlay.added) {
        const auto* run = std::get_if<layout::TextRun>(&item);
        const gfx::Rect box = run != nullptr ? run->box : layout::item_bounds(item);
        CHECK(gfx::bounds(size).contains(box));
        CHECK_FALSE(box.overlaps(overlay.message));
      }
    }
  }
}
