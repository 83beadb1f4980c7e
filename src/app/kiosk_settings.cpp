#include "app/kiosk_settings.h"

namespace kiosk::app {

KioskSettings kiosk_settings(const ShowWords& words, const config::Config& config) {
  KioskSettings settings;
  settings.timing.idle = config.time.idle;
  settings.timing.emergency_idle = config.time.emergency_idle;
  settings.timing.warning = config.time.warning;
  if (config.time.reading == config::ReadingSpeed::Slow) settings.reading = show::ReadingProfile::Slow;
  const bool cuts = words.reduced_motion || config.look.motion == config::Motion::Reduced;
  settings.durations.page = cuts ? base::Duration::zero() : base::Duration(config.look.transition);
  if (config.look.pixel_shift == config::PixelShift::On) settings.pixel_shift = PixelShift::On;
  settings.aids = usual_aids(config);
  settings.start_language = words.language.value_or(config.language.value_or(""));
  settings.start_page = words.page.value_or("");
  return settings;
}

}  // namespace kiosk::app
