#pragma once

#include <algorithm>
#include <stdexcept>

#include "display/compositor.h"
#include "display/display.h"

namespace kiosk::faults {

/// A display in memory whose window can change its size and lose its pixels.
class ResizableDisplay final : public display::Display {
 public:
  explicit ResizableDisplay(gfx::Size size) : panel_(size) {}

  void resize(gfx::Size size) {
    panel_ = gfx::Picture(size);
    compositor_ = display::Compositor();
  }
  /// The pixels are gone, as after a reset of the graphics device.
  void lose() {
    for (int y = 0; y < panel_.size().h; ++y) std::fill_n(panel_.row(y), panel_.size().w, 0xFF5A5A5Au);
    compositor_.forget();
  }
  bool mixing() const { return mixing_; }
  bool shows(const gfx::Picture& picture, const gfx::Rect& area) const {
    if (picture.size() != panel_.size()) return false;
    for (int y = area.y; y < area.bottom(); ++y) {
      if (!std::equal(picture.row(y) + area.x, picture.row(y) + area.right(), panel_.row(y) + area.x))
        return false;
    }
    return true;
  }

  gfx::Size size() const override { return panel_.size(); }
  void show(const gfx::Picture& picture, const gfx::Rect& changed) override {
    demand(picture.size() == panel_.size() && gfx::bounds(panel_.size()).contains(changed));
    compositor_.show(picture, changed, panel_.view());
    mixing_ = false;
  }
  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) override {
    demand(from.size() == panel_.size() && to.size() == panel_.size());
    compositor_.show_mix(from, to, mix, panel_.view());
    mixing_ = true;
  }
  void set_shift(gfx::Point shift) override { compositor_.set_shift(shift); }

 private:
  static void demand(bool holds) {
    if (!holds) throw std::runtime_error("the display was given a picture of another size");
  }

  gfx::Picture panel_;
  display::Compositor compositor_;
  bool mixing_ = false;
};

}  // namespace kiosk::faults
