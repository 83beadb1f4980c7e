#pragma once

#include <functional>
#include <optional>

#include "app/kiosk.h"
#include "base/time.h"
#include "sdl/session.h"

namespace kiosk::app {

/// When a run ends by itself.
struct RunLimits {
  std::optional<int> frames;
  std::optional<base::Duration> run_for;
};

/// What else has to be done while the show runs. Both may be empty.
struct Chores {
  std::function<void(base::TimePoint)> reload;        ///< after a Wakeup, in a developer's window
  std::function<void(base::TimePoint)> every_minute;  ///< what depends on the date
};

/// One turn after the other: wait, take the events, let the show go on. Returns on Quit or at a limit.
void run_loop(Kiosk& kiosk, sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
              const Chores& chores);

/// The same for the safe page, which needs nothing but a display: shown until Quit or a limit. Returns what
/// was shown.
gfx::Picture run_safe_page(sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
                           gfx::Rotation rotation);

}  // namespace kiosk::app
