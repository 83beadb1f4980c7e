#include <algorithm>
#include <cstdio>

#include "app/commands.h"
#include "app/cross_check.h"
#include "app/loading.h"
#include "json/writer.h"

namespace kiosk::app {
namespace {

int count(const base::Faults& faults, base::Severity severity) {
  return static_cast<int>(std::count_if(
      faults.begin(), faults.end(), [&](const base::Fault& fault) { return fault.severity == severity; }));
}

}  // namespace

base::ExitCode check(const CheckCommand& command, base::Log&) {
  const base::SystemFiles files;
  const Inputs inputs = load_inputs(files, find_paths(), command.sources);
  base::Faults faults = inputs.config_faults;
  faults.insert(faults.end(), inputs.content.faults.begin(), inputs.content.faults.end());
  const base::Faults cross = cross_check(files, inputs, today_utc());
  faults.insert(faults.end(), cross.begin(), cross.end());
  if (command.json) {
    std::printf("%s\n", json::faults_to_json(faults).c_str());
  } else {
    for (const base::Fault& fault : faults) std::printf("%s\n", base::format_fault(fault).c_str());
    std::printf("%s: %d errors, %d warnings, %d notices\n", inputs.content_folder.c_str(),
                count(faults, base::Severity::Error), count(faults, base::Severity::Warning),
                count(faults, base::Severity::Notice));
  }
  return base::has_errors(faults) ? base::ExitCode::Failure : base::ExitCode::Ok;
}

}  // namespace kiosk::app
