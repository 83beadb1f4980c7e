#include "app/console_report.h"

#include "app/display_wait.h"
#include "app/screen_power.h"
#include "console/terminal.h"
#include "sdl/diagnosis.h"

namespace kiosk::app {
namespace {

void report_terminal(Report& report) {
  const console::Terminal terminal = console::look_at_terminal();
  if (terminal.owned) {
    report.good("terminal", terminal.reason + ": the keyboard is silenced on it");
  } else {
    // Over ssh that is how it must be; the service's own terminal is what counts.
    report.fact("terminal", terminal.reason +
                                "; started like this, keys also reach the login behind the "
                                "picture. The package's service owns tty1");
  }
}

/// As `run` does it, and closed again.
void report_drawing(Report& report, const config::Config::Display& display,
                    const console::Connector& connector, base::Log& log) {
  if (sdl::card_is_taken(connector.card)) {
    report.fact("drawing", "another program shows on card" + std::to_string(connector.card) +
                               "; if that is the kiosk, `systemctl status vgt-kiosk` says what draws");
    return;
  }
  sdl::SessionOptions options;
  options.connector = display.connector;
  options.max_mode = display.max_mode;
  if (display.renderer == config::Renderer::Memory) options.drawing = sdl::Drawing::Memory;
  try {
    report.good("drawing", sdl::open_session(options, log)->describe());
  } catch (const std::exception& error) {
    report.bad("drawing", error.what(), "see the lines `display card` and `graphics` below");
  }
}

void report_off(Report& report, const config::Config::Display& display, const console::Connector& connector) {
  const power::Backlight backlight(power::kBacklightFolder);
  const auto television = power::find_television(base::SystemFiles(), "/usr/bin", "/dev");
  const power::Means means = find_means(backlight, television, connector);
  std::string ways;
  for (const power::OffBy method : power::off_methods(display.off_by, means, connector.name)) {
    ways += (ways.empty() ? "" : ", then ") + power::describe(method);
  }
  report.fact("screen off", ways + "; backlight " +
                                (backlight.name().empty()
                                     ? "none"
                                     : backlight.name() + (means.backlight ? "" : " (not ours to set)")) +
                                ", cec-ctl " + (means.cec ? "usable" : "not usable"));
}

}  // namespace

void report_console(Report& report, const config::Config::Display& display, base::Log& log) {
  const std::vector<console::Connector> connectors = read_screens();
  report.fact("connectors", console::describe(connectors));
  const sdl::ConsoleState state = sdl::look_at_console(display.connector);
  if (!state.meant) {
    report.fact("console", "not used: a desktop runs here, or SDL_VIDEODRIVER names another driver");
    return;
  }
  report_terminal(report);
  const console::Connector* chosen = console::choose_connector(connectors, display.connector);
  if (!state.screen || chosen == nullptr) {
    report.fact("screen", "none; a service would wait for one");
    return;
  }
  if (const auto why = console::explain_choice(connectors, display.connector)) {
    report.bad("screen", *why, "correct display.connector, or the cable");
  } else {
    report.good("screen", console::describe(*chosen) + "; at most " + console::describe(display.max_mode));
  }
  report_drawing(report, display, *chosen, log);
  report_off(report, display, *chosen);
}

}  // namespace kiosk::app
