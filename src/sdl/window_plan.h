#pragma once

#include <string_view>
#include <vector>

#include "console/modes.h"
#include "gfx/geometry.h"
#include "sdl/session.h"

namespace kiosk::sdl {

/// Which of the three kinds of places a video driver shows on.
enum class Place {
  Desktop,  ///< x11, wayland: other programs may be there
  Console,  ///< KMSDRM: the whole screen is ours
  Memory,   ///< dummy, offscreen: for tests
};

Place place_of(std::string_view driver);

using console::Mode;

/// What is known of the screen before the window is made.
struct ScreenFacts {
  gfx::Rect bounds;         ///< in desktop coordinates
  Mode mode;                ///< in use now
  std::vector<Mode> modes;  ///< all
  bool managed = false;     ///< a desktop session runs here, so there is a window manager
};

/// How to make the window.
struct WindowPlan {
  bool fullscreen = false;
  bool by_manager = false;  ///< full screen by asking the window manager; else without a border over all
  bool centered = false;
  gfx::Point at;
  gfx::Size size;
  int display = 0;  ///< SDL's number of the screen
};

/// A window on a desktop (1280x800, or four fifths of a screen that is smaller), the whole screen on the
/// console, a plain 1280x720 in memory; `options` can ask for something else.
WindowPlan plan_window(Place place, const SessionOptions& options, const ScreenFacts& screen);

}  // namespace kiosk::sdl
