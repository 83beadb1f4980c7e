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
  gfx::Point shift;

  /// The window gets another size; its content is lost.
  void resize(gfx::Size size) { panel = page_ = gfx::Picture(size); }

  const Frame& last() const {
    REQUIRE_FALSE(frames.empty());
    return frames.back();
  }

  gfx::Size size() const override { return panel.size(); }

  void set_shift(gfx::Point by) override { shift = by; }

  void show(const gfx::Picture& picture, const gfx::Rect& changed) override {
    REQUIRE(picture.size() == panel.size());
    const gfx::Rect whole = gfx::bounds(panel.size());
    REQUIRE(whole.contains(changed));
    const gfx::Rect part = changed.empty() ? whole : changed;
    if (page_.size() != panel.size()) page_ = panel;
    for (int y = part.y; y < part.bottom(); ++y) {
      std::copy_n(picture.row(y) + part.x, part.w, page_.row(y) + part.x);
    }
    show_shifted();
    frames.push_back({clock_.now(), std::nullopt, changed});
  }

  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) override {
    REQUIRE(from.size() == panel.size());
    REQUIRE(to.size() == panel.size());
    page_ = from;
    display::draw_mix(from, to, mix, page_.view());
    show_shifted();
    frames.push_back({clock_.now(), mix, gfx::bounds(panel.size())});
  }

 private:
  /// Each pixel by itself, so that it is plain what is meant.
  void show_shifted() {
    if (shift == gfx::Point{}) {
      panel = page_;
      return;
    }
    const auto [w, h] = panel.size();
    for (int y = 0; y < h; ++y) {
      for (int x = 0; x < w; ++x) {
        panel.row(y)[x] = page_.at({std::clamp(x - shift.x, 0, w - 1), std::clamp(y - shift.y, 0, h - 1)});
      }
    }
  }

  const base::Clock& clock_;
  gfx::Picture page_;  ///< before it is shifted
};

}  // namespace kiosk::fakes
