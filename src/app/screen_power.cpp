#include "app/screen_power.h"

#include <cmath>

namespace kiosk::app {

power::Means find_means(const power::Backlight& backlight, const std::optional<power::Television>& television,
                        const std::optional<console::Connector>& connector) {
  // On a desktop the screen is not ours to switch.
  if (!connector) return {};
  return {backlight.writable(), true, television.has_value()};
}

ScreenPower::ScreenPower(sdl::Session& session, const config::Config::Display& settings, base::Log& log)
    : session_(session),
      log_(log),
      backlight_(power::kBacklightFolder),
      television_(power::find_television(base::SystemFiles(), "/usr/bin", "/dev")) {
  const auto connector = session.connector();
  methods_ = power::off_methods(settings.off_by, find_means(backlight_, television_, connector),
                                connector ? connector->name : "");
  if (!connector || !settings.brightness) return;
  if (!backlight_.set_percent(static_cast<int>(std::lround(*settings.brightness)))) {
    log_.write(base::Level::Warning, "display.brightness: there is no backlight that this user may set");
  }
}

void ScreenPower::off() {
  // Whatever comes after: what is seen for a moment when the screen comes back must not be an old page.
  black_ = gfx::Picture(session_.display().size());
  session_.display().show(black_, gfx::bounds(black_.size()));
  for (const power::OffBy method : methods_) {
    if (!try_off(method)) continue;
    used_ = method;
    log_.write(base::Level::Info, "screen off: " + power::describe(method));
    return;
  }
}

void ScreenPower::on() {
  if (used_ == power::OffBy::Backlight) backlight_.on();
  if (used_ == power::OffBy::Signal) session_.set_power(sdl::Power::On);
  if (used_ == power::OffBy::Cec && television_) television_->wake();
  used_ = power::OffBy::Black;
  log_.write(base::Level::Info, "screen on");
}

bool ScreenPower::try_off(power::OffBy method) {
  if (method == power::OffBy::Backlight) return backlight_.off();
  if (method == power::OffBy::Signal) return session_.set_power(sdl::Power::Off);
  if (method == power::OffBy::Cec) return television_ && television_->sleep();
  return true;
}

}  // namespace kiosk::app
