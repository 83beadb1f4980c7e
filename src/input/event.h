#pragma once

#include <cstdint>
#include <variant>

#include "base/time.h"
#include "gfx/geometry.h"

namespace kiosk::input {

enum class Phase { Down, Move, Up, Cancel };

/// One contact of a finger or the mouse button, in page pixels (already rotated and clamped).
struct PointerEvent {
  std::int64_t device = 0;
  std::int64_t finger = 0;  ///< -1 is a real value: single-touch panels send it
  Phase phase = Phase::Down;
  gfx::Point at;
};

/// One notch of a wheel; positive is towards the next page.
struct WheelEvent {
  int steps = 0;
};

/// Keys by what they do here, not by what is printed on them.
enum class Key {
  NextFocus,      ///< Tab, Down: the "next" of three-key operation
  PreviousFocus,  ///< Shift+Tab, Up: the "previous"
  Select,         ///< Enter, keypad Enter, Space on a focused control: the "select"
  NextPage,       ///< Page Down
  PreviousPage,   ///< Page Up
  Right,          ///< the page at the right: the next one, in a right-to-left language the one before
  Left,           ///< the page at the left
  Pause,          ///< P, Pause, media play
  Home,           ///< Home, Escape
  Topics,         ///< T, F1
  Emergency,      ///< E
  Languages,      ///< L
  Easier,         ///< A: the reading aids
  Listen,         ///< S
  Fullscreen,     ///< F11, desktop only
  Quit,           ///< Ctrl+Q, desktop only
};

struct KeyEvent {
  Key key = Key::Select;
  bool pressed = true;  ///< false: let go
};

/// The window has another size (panel pixels, not rotated).
struct Resized {
  gfx::Size size;
};

struct Exposed {};         ///< what was shown is lost; show it again
struct DevicesChanged {};  ///< an input device came or went: all contacts are void
struct DisplayLost {};     ///< renderer device gone: create it anew
/// The screen is to be switched, by a signal from outside.
enum class ScreenState { On, Off };
struct ScreenOrder {
  ScreenState wanted = ScreenState::On;
};
struct Wakeup {};  ///< a worker has news (content changed on disk)
struct Quit {};    ///< window closed, or SIGTERM/SIGINT/SIGHUP

using Event = std::variant<PointerEvent, WheelEvent, KeyEvent, Resized, Exposed, DevicesChanged, DisplayLost,
                           ScreenOrder, Wakeup, Quit>;

}  // namespace kiosk::input
