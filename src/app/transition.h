#pragma once

#include <memory>

#include "base/time.h"
#include "display/mix.h"
#include "gfx/picture.h"
#include "gfx/rotation.h"
#include "show/view.h"

namespace kiosk::app {

/// A change from one picture to another, driven by the clock.
struct Transition {
  std::shared_ptr<const gfx::Picture> from;
  display::MixKind kind = display::MixKind::Fade;
  base::TimePoint start;
  base::Duration length{};

  /// 0 to 256, gentle at both ends.
  int progress(base::TimePoint now) const;
};

/// How the page lies on the panel and is read.
struct Reading {
  gfx::Rotation rotation = gfx::Rotation::R0;
  bool from_right = false;  ///< a right-to-left language: the next page comes from the left
};

/// How one view becomes another: neighbours of an opened page slide, all else fades. On a turned panel the
/// slide follows the page, not the panel.
display::MixKind mix_between(const show::View& from, const show::View& to, std::size_t page_count,
                             Reading reading);
}  // namespace kiosk::app
