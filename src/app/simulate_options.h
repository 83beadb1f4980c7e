#pragma once

#include <optional>
#include <string>

#include "app/command_line.h"

namespace CLI {  // NOLINT(readability-identifier-naming): the name is that of the library
class App;
}

namespace kiosk::app {

/// The command line of `simulate`.
class SimulateOptions {
 public:
  void add_to(CLI::App& app);

  /// Nothing where it was not asked for.
  std::optional<SimulateCommand> command() const;

 private:
  CLI::App* app_ = nullptr;
  SimulateCommand command_;
  std::optional<std::string> length_;
  std::optional<std::string> size_;
};

}  // namespace kiosk::app
