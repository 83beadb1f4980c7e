#pragma once

#include "board/board.h"
#include "display/display.h"
#include "display/offscreen_display.h"
#include "replica/bezel.h"
#include "replica/pace.h"

namespace kiosk::replica {

/// The panel of a board as a display, shown with its frame in a window of a desktop. It gets the pictures
/// that the board would get, turned and in the board's size, and shows them no faster than the board.
class ReplicaDisplay final : public display::Display {
 public:
  /// Borrows the window. Throws std::runtime_error where the board's graphics processor could not draw a
  /// picture of `panel` pixels, in the same words as on the board.
  ReplicaDisplay(display::Display& window, const board::Board& board, gfx::Size panel, gfx::Rotation rotation,
                 Pace pace);

  gfx::Size size() const override { return panel_.size(); }
  void show(const gfx::Picture& picture, const gfx::Rect& changed) override;
  void show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) override;
  void set_shift(gfx::Point shift) override { panel_.set_shift(shift); }

  /// The window has another size, or has lost what it showed: the next picture is drawn whole.
  void window_changed();

  gfx::Size page_size() const { return gfx::rotated(panel_.size(), rotation_); }
  gfx::Rotation rotation() const { return rotation_; }
  const Placed& placed() const { return placed_; }
  /// What the window shows.
  const gfx::Picture& picture() const { return shown_; }

 private:
  void present();

  display::Display& window_;
  gfx::Rotation rotation_;
  display::OffscreenDisplay panel_;
  Bezel bezel_;
  Pace pace_;
  Placed placed_;
  gfx::Picture upright_;  ///< the panel as people see it; not used without rotation
  gfx::Picture shown_;
  bool all_ = true;  ///< the window holds nothing of it
};

}  // namespace kiosk::replica
