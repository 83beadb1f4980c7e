#include "replica/replica_display.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace kiosk::replica {
namespace {

gfx::Rotation back(gfx::Rotation rotation) {
  switch (rotation) {
    case gfx::Rotation::R90:
      return gfx::Rotation::R270;
    case gfx::Rotation::R270:
      return gfx::Rotation::R90;
    default:
      return rotation;
  }
}

void check_texture(const board::Board& board, gfx::Size panel) {
  if (std::max(panel.w, panel.h) <= board.max_texture_px) return;
  throw std::runtime_error("the screen of " + std::to_string(panel.w) + "x" + std::to_string(panel.h) +
                           " pixels is larger than the " + std::to_string(board.max_texture_px) +
                           " that the graphics processor of " + board.name +
                           " can draw; choose a smaller mode with --size");
}

}  // namespace

ReplicaDisplay::ReplicaDisplay(display::Display& window, const board::Board& board, gfx::Size panel,
                               gfx::Rotation rotation, Pace pace)
    : window_(window),
      rotation_(rotation),
      panel_(panel),
      bezel_(make_bezel(board, panel, rotation)),
      pace_(std::move(pace)) {
  check_texture(board, panel);
  window_changed();
}

void ReplicaDisplay::window_changed() {
  all_ = true;
  placed_ = place(bezel_, window_.size());
  if (shown_.size() == window_.size()) return;
  shown_ = gfx::Picture(window_.size());
  draw_frame(placed_, shown_.view());
}

void ReplicaDisplay::show(const gfx::Picture& picture, const gfx::Rect& changed) {
  panel_.show(picture, changed);
  present();
}

void ReplicaDisplay::show_mix(const gfx::Picture& from, const gfx::Picture& to, const display::Mix& mix) {
  panel_.show_mix(from, to, mix);
  present();
}

void ReplicaDisplay::present() {
  if (rotation_ == gfx::Rotation::R0) {
    draw_screen(panel_.panel(), placed_.screen, shown_.view());
  } else {
    if (upright_.empty()) upright_ = gfx::Picture(page_size());
    gfx::copy_rotated(panel_.panel(), gfx::bounds(panel_.size()), back(rotation_), upright_.view());
    draw_screen(upright_, placed_.screen, shown_.view());
  }
  pace_.next();
  window_.show(shown_, all_ ? gfx::bounds(shown_.size()) : placed_.screen);
  all_ = false;
}

}  // namespace kiosk::replica
