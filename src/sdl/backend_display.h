#pragma once

#include <string>

#include "display/display.h"
#include "sdl/power.h"

namespace kiosk::sdl {

/// A display in an SDL window, with what the session must tell it.
class BackendDisplay : public display::Display {
 public:
  virtual void resized(gfx::Size size) = 0;
  /// What was shown is lost, with the device (`device_lost`) or without.
  virtual void invalidate(bool device_lost) = 0;
  /// The way to the screen in words: "window surface".
  virtual std::string name() const = 0;
  /// Switches the screen's signal. False where it cannot; then nothing has happened.
  virtual bool set_power(Power) { return false; }
};

}  // namespace kiosk::sdl
