#pragma once

#include <cstddef>
#include <memory>

#include "base/time.h"
#include "display/mix.h"
#include "gfx/picture.h"
#include "show/view.h"

namespace kiosk::app {

/// How a movement spends its time: gentle at both ends, or from full speed to rest (it was moving before).
enum class Easing { Gentle, Slowing };

/// A change to the picture on screen from another one, driven by the clock. What moves is interpolated
/// between two moments.
struct Transition {
  std::shared_ptr<const gfx::Picture> from;
  display::Mix first;
  display::Mix last;
  base::TimePoint start;
  base::Duration length{};
  Easing easing = Easing::Gentle;

  bool over(base::TimePoint now) const { return now >= start + length; }
  display::Mix at(base::TimePoint now) const;
};

/// 0 to 1 of the way at `share` (0 to 1) of the time.
double eased(double share, Easing easing);

/// How one view becomes another.
struct Movement {
  display::MixKind kind = display::MixKind::Fade;
  /// Where on the page a picture comes from or goes to: (1, 0) is the right, (0, 1) below. None: nowhere.
  gfx::Point way{};
  bool operator==(const Movement&) const = default;
};

enum class Reading { FromLeft, FromRight };

/// Neighbours of an opened page slide, in the sense of the language. What opens from the loop comes up from
/// below through it, and goes down again when the loop comes back. All else fades.
Movement movement_between(const show::View& from, const show::View& to, std::size_t page_count,
                          Reading reading);

}  // namespace kiosk::app
