#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/log.h"
#include "base/time.h"
#include "console/connectors.h"
#include "console/modes.h"
#include "display/display.h"
#include "gfx/rotation.h"
#include "input/event_source.h"
#include "input/touch_matrix.h"
#include "sdl/power.h"

namespace kiosk::sdl {

/// There is nothing to show on; `what()` says what was looked for and what to do.
class NoDisplayError : public std::exception {
 public:
  explicit NoDisplayError(std::string text) : text_(std::move(text)) {}
  const char* what() const noexcept override { return text_.c_str(); }

 private:
  std::string text_;
};

enum class WindowMode { Auto, Fullscreen, Windowed };
/// Whether the size that is asked for is kept on a desktop that has less room.
enum class Fit { AsAsked, IntoScreen };

/// What draws on the console. Auto: the graphics processor, and plain memory where it shows nothing.
enum class Drawing { Auto, Memory };

struct SessionOptions {
  WindowMode mode = WindowMode::Auto;  ///< Auto: a window on X11 and Wayland, the whole screen on the console
  std::optional<gfx::Size> size;       ///< of the window; on the console the mode to ask for
  gfx::Rotation rotation = gfx::Rotation::R0;
  std::string title;
  input::TouchMatrix touch_matrix{};       ///< of the touch device, before the picture is turned
  std::string touch_device{};              ///< name or "vendor:product" of the one that counts; empty: all do
  std::optional<std::string> connector{};  ///< on the console: the one to prefer, "HDMI-A-1"
  console::Mode max_mode = console::kDefaultCap;  ///< on the console
  Drawing drawing = Drawing::Auto;                ///< on the console
  Fit fit = Fit::AsAsked;
};

/// SDL itself, one window and its events, as scope object: made in the right order, ended in the reverse one.
/// Made on the main thread; all but `wake` is called there only.
class Session {
 public:
  virtual ~Session() = default;
  virtual display::Display& display() = 0;
  virtual input::EventSource& events() = 0;
  /// True on X11 and Wayland when opened in a window: developer conveniences (F11, Ctrl+Q, closing it,
  /// overlay, reload) are on, and stay on while F11 has made it full screen.
  virtual bool is_developer_window() const = 0;
  virtual void toggle_fullscreen() = 0;
  /// Makes `events().wait` return a Wakeup; may be called on any thread.
  virtual void wake() = 0;
  /// The touch devices that are connected now, as `vgt-kiosk touch-test` shows them.
  virtual std::vector<std::string> touch_devices() const = 0;
  /// Driver and renderer in words, for the log: "x11, window surface, 1280x800".
  virtual std::string describe() const = 0;
  /// The connector of the console that shows it; nothing elsewhere.
  virtual std::optional<console::Connector> connector() const = 0;
  /// Switches the signal of the console's screen. False where it cannot; then nothing has happened. While it
  /// is off nothing may be shown: a picture would wait for ever.
  virtual bool set_power(Power power) = 0;
};

/// Chooses the video driver itself, verifies what SDL made of it and opens the window. Throws
/// NoDisplayError when there is nothing to show on, std::runtime_error when a display is there but fails.
/// SDL's silent fall-back to an invisible driver cannot happen: "dummy" and "offscreen" are used only when
/// SDL_VIDEODRIVER names them. On the console a drawn pattern is read back; where the graphics processor does
/// not give it, the pictures go into plain memory that the card shows (decision 015).
std::unique_ptr<Session> open_session(const SessionOptions& options, base::Log& log);

/// Whether a program started now would show on the console, and whether a screen is there for it.
struct ConsoleState {
  bool meant = false;
  bool screen = false;
  std::string reason;  ///< without a screen: what was looked for
};
ConsoleState look_at_console(const std::optional<std::string>& connector);

}  // namespace kiosk::sdl
