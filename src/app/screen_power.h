#pragma once

#include <optional>
#include <vector>

#include "base/log.h"
#include "config/config.h"
#include "gfx/picture.h"
#include "power/backlight.h"
#include "power/methods.h"
#include "power/television.h"
#include "sdl/session.h"

namespace kiosk::app {

/// The hardware behind the switch: shows black, then the first of the ways to switch the screen off that
/// works here. The session must outlive it.
class ScreenPower {
 public:
  /// Sets the brightness of the settings, if they name one.
  ScreenPower(sdl::Session& session, const config::Config::Display& settings, power::Backlight backlight,
              std::optional<power::Television> television, base::Log& log);

  void off();
  void on();
  /// Another brightness of the backlight, in percent; nothing: that of the settings, or all of it. A screen
  /// that is off gets it when it is on again.
  void dim(std::optional<int> percent);

 private:
  void set_brightness(int percent);
  bool try_off(power::OffBy method);

  sdl::Session& session_;
  base::Log& log_;
  power::Backlight backlight_;
  std::optional<power::Television> television_;
  std::vector<power::OffBy> methods_;
  power::OffBy used_ = power::OffBy::Black;
  int usual_percent_ = 100;                 ///< brightness where nobody asks for another one
  std::optional<int> percent_on_return_{};  ///< asked for while the backlight was off
  gfx::Picture black_;                      ///< on the screen while it is off
};

/// What this machine has to switch its screen off with.
power::Means find_means(const power::Backlight& backlight, const std::optional<power::Television>& television,
                        const std::optional<console::Connector>& connector);

}  // namespace kiosk::app
