#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "app/commands.h"
#include "app/console_report.h"
#include "app/health.h"
#include "app/loading.h"
#include "app/local_numbers.h"
#include "app/screen_timer.h"
#include "app/version.h"
#include "emergency/clock.h"
#include "emergency/date.h"
#include "look/look.h"
#include "sdl/diagnosis.h"
#include "sdl/rasters.h"
#include "speech/audio_output.h"
#include "speech/espeak_speaker.h"

namespace kiosk::app {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out.empty() ? "none" : out;
}

void report_display(Report& report, const sdl::Diagnosis& sdl) {
  report.fact("SDL", sdl.sdl_running + " (built with " + sdl.sdl_compiled + "), SDL_ttf " + sdl.ttf_running +
                         ", SDL_image " + sdl.image_running);
  report.fact("video drivers", joined(sdl.drivers_compiled));
  if (sdl.drivers_usable.empty()) {
    report.bad("usable", "none",
               "connect a display and start again; on a desktop check DISPLAY or WAYLAND_DISPLAY" +
                   (sdl.error.empty() ? std::string() : " (" + sdl.error + ")"));
  } else {
    report.good("usable", joined(sdl.drivers_usable) + "; in use: " + sdl.driver);
  }
  for (const sdl::DisplayInfo& display : sdl.displays) {
    const auto shown = std::min<std::size_t>(4, display.modes.size());
    const std::vector<std::string> modes(display.modes.begin(),
                                         display.modes.begin() + static_cast<long>(shown));
    const std::size_t more = display.modes.size() - shown;
    report.fact("display",
                display.name + ": " + joined(modes) + (more ? " and " + std::to_string(more) + " more" : ""));
  }
  report.fact("renderers", joined(sdl.renderers));
  report.fact("touch", joined(sdl.touch_devices));
}

void report_permissions(Report& report) {
  for (const Device& device : list_devices()) {
    if (device.usable) {
      report.good(device.kind, device.path);
    } else {
      report.bad(device.kind, device.path + ": " + device.reason,
                 "add the user to the group " + device.group + ": sudo usermod -aG " + device.group + " " +
                     user_name());
    }
  }
}

void report_fonts(Report& report, const Paths& paths, const base::FileSystem& files, base::Log& log) {
  try {
    (void)sdl::open_rasters(paths.fonts(), sdl::Hinting::Light, files, log);
    report.good("fonts", paths.fonts());
  } catch (const std::runtime_error& error) {
    report.bad("fonts", error.what(), "install the package again, or build with ./dev build");
  }
}

void report_content(Report& report, const Inputs& inputs) {
  base::Faults faults = inputs.config_faults;
  faults.insert(faults.end(), inputs.content.faults.begin(), inputs.content.faults.end());
  const std::string remedy = "vgt-kiosk check " + inputs.content_folder + " lists every fault";
  if (!inputs.content.content) {
    report.bad("content", inputs.content_folder + ": cannot be shown, the built-in content is", remedy);
  } else if (base::has_errors(faults)) {
    report.bad("content", inputs.content_folder + ": has errors; what is wrong is left out", remedy);
  } else {
    report.good("content", inputs.content_folder + ", version " + inputs.content.content->deck.version +
                               ", " + std::to_string(inputs.content.content->deck.pages.size()) +
                               " pages, languages " + joined(inputs.content.content->deck.languages));
  }
}

void report_panel(Report& report, const Inputs& inputs, const sdl::Diagnosis& sdl) {
  const config::Config::Display& display = inputs.config.display;
  if (!display.diagonal_in) {
    report.fact("panel", "diagonal not configured: guessed from the resolution; set display.diagonal_in");
  }
  if (sdl.displays.empty() || sdl.displays.front().modes.empty()) return;
  const auto size =
      parse_size(sdl.displays.front().modes.front().substr(0, sdl.displays.front().modes.front().find('@')));
  if (!size) return;
  const look::Panel panel = look::make_panel(*size, display.diagonal_in, display.viewing_distance_m);
  char text[96];
  std::snprintf(text, sizeof text, "%.1f inch, read from %.2f m", panel.diagonal_mm / 25.4,
                panel.distance_mm / 1000);
  if (look::make_look(panel, look::dark_palette()).readable) {
    report.good("panel", text);
  } else {
    report.bad("panel", text,
               "too small for text of 0.7 degrees (EN 301 549, 5.1.4); use a panel of 6 inch or more");
  }
}

void report_voice(Report& report, const Inputs& inputs, const base::FileSystem& files, base::Log& log) {
  if (!inputs.config.speech.listen) {
    report.fact("voice", "off: speech.listen is not set");
    return;
  }
  if (!speech::EspeakSpeaker(log).can_speak("en")) {
    report.bad("voice", "espeak-ng is missing", "install the package espeak-ng, or leave speech.listen out");
  } else if (!speech::audio_output_exists(files)) {
    report.bad("voice", "no sound device", "connect a loudspeaker, or leave speech.listen out");
  } else {
    report.good("voice", "espeak-ng, and a sound device");
  }
}

/// Whether the date is known is what a local number depends on.
void report_number(Report& report, const Inputs& inputs, const base::FileSystem& files, base::Log& log) {
  const emergency::Today today = emergency::trusted_date(files, emergency::clock_evidence());
  const std::string clock =
      today.ok() ? "trusted, " + emergency::format_date(today.value()) : "not trusted: " + today.error();
  if (inputs.config.emergency.empty()) {
    report.fact("local number", "none configured; clock " + clock);
  } else if (const auto numbers = judge_numbers(inputs.config.emergency, today, log); numbers.empty()) {
    report.bad("local number", "not shown; clock " + clock, "vgt-kiosk check --config FILE says why");
  } else {
    report.good("local number", numbers.front().region + " " + numbers.front().number + "; clock " + clock);
  }
}

void report_schedule(Report& report, const Inputs& inputs, const base::FileSystem& files) {
  const schedule::Timetable timetable(inputs.config.schedule.spans);
  if (timetable.empty()) {
    report.fact("schedule", "none: the screen is always on");
    return;
  }
  const auto time_here = week_time_here(files);
  if (!time_here.ok()) {
    report.bad("schedule", "not kept, the screen is always on: " + time_here.error(),
               "let the clock be set over a network, or add one with a battery");
    return;
  }
  const schedule::WeekTime now = time_here.value();
  const schedule::Wanted wanted = timetable.at(now);
  const auto left = std::chrono::duration_cast<std::chrono::minutes>(timetable.until_change(now)).count();
  char time[64];
  std::snprintf(time, sizeof time, "%02d:%02d here; now the screen is ",
                static_cast<int>(now % schedule::kDay / std::chrono::hours(1)),
                static_cast<int>(now % std::chrono::hours(1) / std::chrono::minutes(1)));
  report.good("schedule", time + std::string(wanted.off ? "off" : "on") +
                              (wanted.brightness ? " at " + std::to_string(*wanted.brightness) + " %" : "") +
                              ", next change in " + std::to_string(left / 60) + " h " +
                              std::to_string(left % 60) + " min");
}

}  // namespace

base::ExitCode doctor(const DoctorCommand& command, base::Log& log) {
  const base::SystemFiles files;
  const Paths paths = find_paths();
  const Inputs inputs = load_inputs(files, paths, command.sources);
  const sdl::Diagnosis sdl = sdl::diagnose();
  Report report;
  report.fact("vgt-kiosk", kVersion);
  report.fact("system", system_name());
  report_display(report, sdl);
  report_console(report, inputs.config.display, log);
  report_permissions(report);
  report_panel(report, inputs, sdl);
  report_fonts(report, paths, files, log);
  report_content(report, inputs);
  report_voice(report, inputs, files, log);
  report_number(report, inputs, files, log);
  report_schedule(report, inputs, files);
  std::printf("%s\n",
              report.wrong() == 0 ? "All well." : (std::to_string(report.wrong()) + " to mend.").c_str());
  return report.wrong() == 0 ? base::ExitCode::Ok : base::ExitCode::Failure;
}

}  // namespace kiosk::app
