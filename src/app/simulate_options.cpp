#include "app/simulate_options.h"

#include <CLI/CLI.hpp>

namespace kiosk::app {

void SimulateOptions::add_to(CLI::App& app) {
  app_ = app.add_subcommand("simulate", "Let months go by in seconds, and look at the message all the time");
  app_->add_option("--config", command_.sources.config,
                   "Device settings (default: /etc/vgt-kiosk/kiosk.json, if there)")
      ->type_name("FILE");
  app_->add_option("--content", command_.sources.content, "Content folder")->type_name("DIR");
  app_->add_option("--for", length_, "How long, on each of four clocks (default 400d)")
      ->check([](const std::string& text) {
        return parse_duration(text) ? std::string()
                                    : "'" + text + "' is no duration; write it like 30s, 5m, 1h or 2d";
      })
      ->type_name("DURATION");
  app_->add_option("--from", command_.from, "The date at the start, in seconds since 1970")
      ->type_name("EPOCH");
  app_->add_option("--seed", command_.seed, "Other visitors for another number (default 1)")->type_name("N");
  app_->add_option("--size", size_, "Size of the screen (default 800x480)")
      ->check([](const std::string& text) {
        return parse_size(text) ? std::string() : "'" + text + "' is no size; write it like 1280x800";
      })
      ->type_name("WxH");
  app_->add_option("--pictures", command_.pictures, "Also draw each view, look at its pixels, and keep it")
      ->type_name("DIR");
}

std::optional<SimulateCommand> SimulateOptions::command() const {
  if (app_ == nullptr || !app_->parsed()) return std::nullopt;
  SimulateCommand command = command_;
  if (length_) command.length = parse_duration(*length_).value_or(command.length);
  if (size_) command.size = parse_size(*size_).value_or(command.size);
  return command;
}

}  // namespace kiosk::app
