#pragma once

#include <optional>
#include <string>

#include "app/command_line.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the name is that of the library
class App;
}

namespace kiosk::app {

/// The command lines of `calibrate` and `touch-test`: the raw words, and what they ask for once all are read.
class TouchOptions {
 public:
  /// Both commands below `app`.
  void add_to(CLI::App& app);

  /// Nothing where none of the two was asked for.
  std::optional<TouchCommand> command() const;

 private:
  struct Words {
    CLI::App* app = nullptr;
    TouchCommand command{};
    bool windowed = false;
    bool fullscreen = false;
    std::optional<std::string> size{};
    std::optional<int> rotate{};
    std::optional<std::string> patience{};
  };

  static void add_options(Words& words);

  Words calibrate_{.command = {.tool = TouchTool::Calibrate}};
  Words test_{.command = {.tool = TouchTool::Test}};
};

}  // namespace kiosk::app
