#pragma once

#include <functional>
#include <optional>

#include "app/caretaker.h"
#include "app/kiosk.h"
#include "app/safe_picture.h"
#include "app/screen_switch.h"
#include "app/screen_timer.h"
#include "base/time.h"
#include "sdl/session.h"

namespace kiosk::app {

/// When a run ends by itself.
struct RunLimits {
  std::optional<int> frames;
  std::optional<base::Duration> run_for;
};

/// What else has to be done while the show runs. Each may be missing.
struct Chores {
  std::function<void()> started{};                      ///< once the first picture is on the screen
  std::function<void(base::TimePoint)> reload{};        ///< after a Wakeup, in a developer's window
  std::function<void(base::TimePoint)> turned{};        ///< after each turn of the show
  std::function<void(base::TimePoint)> every_minute{};  ///< what depends on the date
  Caretaker* caretaker = nullptr;
  ScreenSwitch* screen = nullptr;
  ScreenTimer* timer = nullptr;
};

/// One turn after the other: wait, take the events, let the show go on. Returns on Quit, at a limit,
/// or when the caretaker says so.
void run_loop(Kiosk& kiosk, sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
              const Chores& chores);

/// The same for the safe page, which needs nothing but a display: shown until Quit or a limit. A timetable
/// does not switch it off: something is broken, and nobody may rely on the settings. Returns what was shown.
gfx::Picture run_safe_page(sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
                           gfx::Rotation rotation, const Chores& chores = {});

/// The same on memory that is there already, for when there is no other.
void run_safe_page(sdl::Session& session, const base::Clock& clock, const RunLimits& limits,
                   SafePicture& picture, const Chores& chores = {});

}  // namespace kiosk::app
