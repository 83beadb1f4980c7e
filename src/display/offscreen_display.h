#pragma once

#include "display/compositor.h"
#include "display/display.h"

namespace kiosk::display {

/// A display in memory: exactly the pixels that a window's surface would show.
class OffscreenDisplay final : public Display {
 public:
  explicit OffscreenDisplay(gfx::Size size) : panel_(size) {}

  /// What is seen now.
  const gfx::Picture& panel() const { return panel_; }
  /// The part that the last picture or moment has written.
  const gfx::Rect& written() const { return written_; }

  gfx::Size size() const override { return panel_.size(); }
  void show(const gfx::Picture& picture, const gfx::Rect& changed) override {
    written_ = compositor_.show(picture, changed, panel_.view());
  }
  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const Mix& mix) override {
    written_ = compositor_.show_mix(from, to, mix, panel_.view());
  }
  void set_shift(gfx::Point shift) override { compositor_.set_shift(shift); }

 private:
  gfx::Picture panel_;
  gfx::Rect written_;
  Compositor compositor_;
};

}  // namespace kiosk::display
