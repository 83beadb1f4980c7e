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

/// One turn after the other: wait, take the events, let the show go on. Returns on Quit or at a limit.
/// `reload` is called after a Wakeup, in a developer's window.
void run_loop(Kiosk& kiosk, sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
              const std::function<void(base::TimePoint)>& reload);

/// The same for the safe page, which needs nothing but a display: shown until Quit or a limit. Returns what
/// was shown.
gfx::Picture run_safe_page(sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
                           gfx::Rotation rotation);

}  // namespace kiosk::app
