#include "app/touch_options.h"

#include <CLI/CLI.hpp>

namespace kiosk::app {

void TouchOptions::add_to(CLI::App& app) {
  calibrate_.app = app.add_subcommand("calibrate", "Measure with five crosses where touches land");
  add_options(calibrate_);
  test_.app = app.add_subcommand("touch-test", "Show where touches land, and the touch devices");
  add_options(test_);
}

void TouchOptions::add_options(Words& words) {
  CLI::App& app = *words.app;
  app.add_option("--config", words.command.sources.config,
                 "Device settings (default: /etc/vgt-kiosk/kiosk.json, if there)")
      ->type_name("FILE");
  auto* windowed = app.add_flag("--windowed", words.windowed, "Run in a window, wherever it is");
  app.add_flag("--fullscreen", words.fullscreen, "Fill the screen, also on a desktop")->excludes(windowed);
  app.add_option("--size", words.size, "Size of the window or of the screen mode")
      ->check([](const std::string& text) {
        return parse_size(text) ? std::string() : "'" + text + "' is no size; write it like 1280x800";
      })
      ->type_name("WxH");
  app.add_option("--rotate", words.rotate, "Turn the picture clockwise")
      ->check(CLI::IsMember({0, 90, 180, 270}));
  app.add_option("--patience", words.patience, "End after this time without a touch (default 1m)")
      ->check([](const std::string& text) {
        return parse_duration(text) ? std::string()
                                    : "'" + text + "' is no duration; write it like 30s, 5m, 1h or 2d";
      })
      ->type_name("DURATION");
  app.add_option("--screenshot", words.command.screenshot, "Write what is shown at the end as PNG")
      ->type_name("FILE");
}

std::optional<TouchCommand> TouchOptions::command() const {
  for (const Words* words : {&calibrate_, &test_}) {
    if (words->app == nullptr || !words->app->parsed()) continue;
    TouchCommand command = words->command;
    if (words->windowed) command.window = sdl::WindowMode::Windowed;
    if (words->fullscreen) command.window = sdl::WindowMode::Fullscreen;
    if (words->size) command.size = parse_size(*words->size);
    if (words->rotate) command.rotation = rotation_of(*words->rotate);
    if (words->patience) command.patience = parse_duration(*words->patience).value_or(command.patience);
    return command;
  }
  return std::nullopt;
}

}  // namespace kiosk::app
