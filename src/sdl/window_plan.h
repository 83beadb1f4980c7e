#pragma once

#include <string_view>
#include <vector>

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

struct Mode {
  gfx::Size size;
  int refresh = 0;  ///< Hz
};

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
};

/// A window on a desktop (1280x800, or four fifths of a screen that is smaller), the whole screen on the
/// console, a plain 1280x720 in memory; `options` can ask for something else.
WindowPlan plan_window(Place place, const SessionOptions& options, const ScreenFacts& screen);

/// The mode to ask for on the console. A 4K television prefers 3840x2160, often at 30 Hz, which is too much
/// for a small board: the largest mode of the same shape with no more pixels than 1920x1080 is taken then.
gfx::Size choose_mode(const Mode& preferred, const std::vector<Mode>& modes);

}  // namespace kiosk::sdl
