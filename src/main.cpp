#include <exception>

#include "app/command_line.h"
#include "app/commands.h"
#include "base/exit_code.h"
#include "base/log.h"

int main(int argc, char** argv) {
  using kiosk::base::ExitCode;
  kiosk::base::StderrLog log;
  try {
    const auto parsed = kiosk::app::parse_command_line(argc, argv);
    if (const auto* code = std::get_if<ExitCode>(&parsed)) return static_cast<int>(*code);
    return static_cast<int>(kiosk::app::execute(std::get<kiosk::app::Command>(parsed), log));
  } catch (const std::exception& error) {
    log.write(kiosk::base::Level::Error, error.what());
    return static_cast<int>(ExitCode::Device);
  }
}
