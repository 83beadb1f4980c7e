#include "app/commands.h"

namespace kiosk::app {

base::ExitCode execute(const Command& command, base::Log& log) {
  struct Execute {
    base::Log& log;
    base::ExitCode operator()(const RunCommand& it) const { return run(it, log); }
    base::ExitCode operator()(const CheckCommand& it) const { return check(it, log); }
    base::ExitCode operator()(const RenderCommand& it) const { return render(it, log); }
    base::ExitCode operator()(const FilmCommand& it) const { return film(it, log); }
    base::ExitCode operator()(const DoctorCommand& it) const { return doctor(it, log); }
    base::ExitCode operator()(const TouchCommand& it) const { return touch(it, log); }
    base::ExitCode operator()(const CountersCommand& it) const { return print_counters(it, log); }
    base::ExitCode operator()(const SimulateCommand& it) const { return simulate(it, log); }
  };
  return std::visit(Execute{log}, command);
}

}  // namespace kiosk::app
