#include <cstdio>

#include "app/commands.h"
#include "base/files.h"
#include "counters/totals.h"

namespace kiosk::app {

base::ExitCode print_counters(const CountersCommand& command, base::Log& log) {
  const base::SystemFiles files;
  const auto text = files.read(command.file, counters::Totals::kMostBytes);
  if (!text.ok()) {
    log.write(base::Level::Error, command.file + ": " + text.error().reason);
    return base::ExitCode::Failure;
  }
  const auto totals = counters::Totals::from_csv(text.value());
  if (!totals) {
    log.write(base::Level::Error, command.file + ": not a whole file of counters; the display begins anew");
    return base::ExitCode::Failure;
  }
  const std::string csv = totals->to_csv();
  return std::fwrite(csv.data(), 1, csv.size(), stdout) == csv.size() && std::fflush(stdout) == 0
             ? base::ExitCode::Ok
             : base::ExitCode::Failure;
}

}  // namespace kiosk::app
