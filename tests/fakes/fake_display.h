#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/time.h"
#include "display/display.h"

namespace kiosk::fakes {

/// Writes down what is shown, and holds what a real panel would hold: a partial picture changes only the
/// part it names.
class FakeDisplay final : public display::Display {
 public:
  struct Frame {
    base::TimePoint when;
    std::optional<display::Mix> mix;  ///< none: a still picture
    gfx::Rect changed;
  };

  FakeDisplay(gfx::Size size, const base::Clock& clock) : panel(size), clock_(clock) {}

  std::vector<Frame> frames;
  gfx::Picture panel;

  /// The window gets another size; its content is lost.
  void resize(gfx::Size size) { panel = gfx::Picture(size); }

  const Frame& last() const {
    REQUIRE_FALSE(frames.empty());
    return frames.back();
  }

  gfx::Size size() const override { return panel.size(); }

  void show(const gfx::Picture& picture, const gfx::Rect& changed) override {
    REQUIRE(picture.size() == panel.size());
    const gfx::Rect whole = gfx::bounds(panel.size());
    REQUIRE(whole.contains(changed));
    const gfx::Rect part = changed.empty() ? whole : changed;
    for (int y = part.y; y < part.bottom(); ++y) {
      std::copy_n(picture.row(y) + part.x, part.w, panel.row(y) + part.x);
    }
    frames.push_back({clock_.now(), std::nullopt, changed});
  }

  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) override {
    REQUIRE(from.size() == panel.size());
    REQUIRE(to.size() == panel.size());
    panel = from;
    display::draw_mix(from, to, mix, panel.view());
    frames.push_back({clock_.now(), mix, gfx::bounds(panel.size())});
  }

 private:
  const base::Clock& clock_;
};

}  // namespace kiosk::fakes
