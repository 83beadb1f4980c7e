#include <algorithm>
#include <cstdio>

#include "app/commands.h"
#include "app/loading.h"
#include "json/writer.h"
#include "show/plan.h"

namespace kiosk::app {
namespace {

/// What can only be judged with content and settings together.
base::Faults cross_faults(const Inputs& inputs) {
  base::Faults faults;
  if (!inputs.content.content) return faults;
  const model::Content& content = *inputs.content.content;
  const auto profile = inputs.config.time.reading == config::ReadingSpeed::Slow
                           ? show::ReadingProfile::Slow
                           : show::ReadingProfile::Normal;
  for (const std::string& page : show::short_dwells(content, profile)) {
    faults.push_back({.file = base::join_path(inputs.content_folder, "deck.json"),
                      .severity = base::Severity::Notice,
                      .pointer = "/pages/" + std::to_string(content.find_page(page)) + "/dwell_s",
                      .what = "page \"" + page + "\" stays shorter than its words take to read",
                      .todo = "leave dwell_s out, or make it longer"});
  }
  return faults;
}

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
  const base::Faults cross = cross_faults(inputs);
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
