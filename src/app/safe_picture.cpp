#include "app/safe_picture.h"

#include "safe/safe_page.h"

namespace kiosk::app {

SafePicture::SafePicture(gfx::Size panel, gfx::Rotation rotation) : rotation_(rotation) {
  panel_.reserve(panel);
  if (rotation != gfx::Rotation::R0) page_.reserve(panel);
}

const gfx::Picture& SafePicture::draw(gfx::Size panel) {
  panel_.reset(panel);
  if (rotation_ == gfx::Rotation::R0) {
    safe::draw_safe_page(panel_.view());
  } else {
    page_.reset(gfx::rotated(panel, rotation_));
    safe::draw_safe_page(page_.view());
    gfx::copy_rotated(page_, gfx::bounds(page_.size()), rotation_, panel_.view());
  }
  return panel_;
}

}  // namespace kiosk::app
