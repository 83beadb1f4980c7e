#pragma once

#include "app/command_line.h"
#include "base/exit_code.h"
#include "base/log.h"

namespace kiosk::app {

/// Runs a command to its end. Results go to standard output, what went wrong to the log. A failing device
/// throws std::runtime_error.
base::ExitCode execute(const Command& command, base::Log& log);

base::ExitCode run(const RunCommand& command, base::Log& log);
base::ExitCode check(const CheckCommand& command, base::Log& log);
base::ExitCode render(const RenderCommand& command, base::Log& log);
base::ExitCode film(const FilmCommand& command, base::Log& log);
base::ExitCode doctor(const DoctorCommand& command, base::Log& log);
base::ExitCode touch(const TouchCommand& command, base::Log& log);
base::ExitCode print_counters(const CountersCommand& command, base::Log& log);
base::ExitCode simulate(const SimulateCommand& command, base::Log& log);

}  // namespace kiosk::app
