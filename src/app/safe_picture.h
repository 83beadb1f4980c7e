#pragma once

#include "gfx/picture.h"
#include "gfx/rotation.h"

namespace kiosk::app {

/// The safe page turned for a panel, on memory that was put aside while there was some.
class SafePicture {
 public:
  SafePicture(gfx::Size panel, gfx::Rotation rotation);

  /// Draws it for a panel of this size. Allocates nothing unless the panel has grown since the beginning.
  const gfx::Picture& draw(gfx::Size panel);
  /// What was drawn last.
  const gfx::Picture& picture() const { return panel_; }

 private:
  gfx::Rotation rotation_;
  gfx::Picture page_;  ///< before it is turned; empty without rotation
  gfx::Picture panel_;
};

}  // namespace kiosk::app
