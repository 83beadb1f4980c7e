#include "app/screen_power.h"

#include <cmath>
#include <utility>

namespace kiosk::app {

power::Means find_means(const power::Backlight& backlight, const std::optional<power::Television>& television,
                        const std::optional<console::Connector>& connector) {
  // On a desktop the screen is not ours to switch.
  if (!connector) return {};
  return {backlight.writable(), true, television.has_value()};
}

ScreenPower::ScreenPower(sdl::Session& session, const config::Config::Display& settings,
                         power::Backlight backlight, std::optional<power::Television> television,
                         base::Log& log)
    : session_(session), log_(log), backlight_(std::move(backlight)), television_(std::move(television)) {
  const auto connector = session.connector();
  methods_ = power::off_methods(settings.off_by, find_means(backlight_, television_, connector),
                                connector ? connector->name : "");
  if (!settings.brightness) return;
  usual_percent_ = static_cast<int>(std::lround(*settings.brightness));
  set_brightness(usual_percent_);
}

void ScreenPower::dim(std::optional<int> percent) {
  const int wanted = percent.value_or(usual_percent_);
  if (used_ == power::OffBy::Backlight) {
    percent_on_return_ = wanted;
  } else {
    set_brightness(wanted);
  }
}

void ScreenPower::set_brightness(int percent) {
  // On a desktop, or on a screen with a cable, there is no backlight of ours.
  if (!session_.connector() || backlight_.set_percent(percent)) return;
  log_.write(base::Level::Warning, "brightness: there is no backlight that this user may set");
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
  if (percent_on_return_) set_brightness(*std::exchange(percent_on_return_, std::nullopt));
  log_.write(base::Level::Info, "screen on");
}

bool ScreenPower::try_off(power::OffBy method) {
  if (method == power::OffBy::Backlight) return backlight_.off();
  if (method == power::OffBy::Signal) return session_.set_power(sdl::Power::Off);
  if (method == power::OffBy::Cec) return television_ && television_->sleep();
  return true;
}

}  // namespace kiosk::app
