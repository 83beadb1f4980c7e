#include "app/emergency_check.h"

#include <algorithm>

#include "app/reread.h"
#include "config/keys.h"
#include "emergency/judge.h"

namespace kiosk::app {
namespace {

void report_entry(const json::Cursor& at, const emergency::Problems& problems) {
  for (const emergency::Problem& problem : problems) {
    if (const auto field = find_member(at, problem.field)) {
      field->error(problem.what, problem.todo);
    } else {
      at.report_missing(base::Severity::Error, problem.field, problem.what, problem.todo);
    }
  }
}

/// Whether the settings were read without an error at this value or in it.
bool was_read(const json::Cursor& at, const base::Faults& config_faults) {
  return std::none_of(config_faults.begin(), config_faults.end(), [&](const base::Fault& fault) {
    const bool inside = fault.pointer == at.pointer() || fault.pointer.starts_with(at.pointer() + "/");
    return inside && fault.severity == base::Severity::Error;
  });
}

}  // namespace

base::Faults check_emergency(const base::FileSystem& files, const Inputs& inputs,
                             const emergency::Today& today, std::chrono::sys_seconds wall) {
  base::Faults faults;
  const auto& entries = inputs.config.emergency;
  if (entries.empty()) return faults;
  const auto document = reread(files, inputs.config_path);
  if (!document) return faults;
  const auto list = find_member(json::Cursor(*document, faults), config::keys::kEmergency);
  if (!list) return faults;
  const emergency::Date day = today.ok() ? today.value() : std::chrono::floor<std::chrono::days>(wall);
  if (!today.ok()) {
    list->warning("this machine is not sure of the date: " + today.error() + " (judged for " +
                      emergency::format_date(day) + ")",
                  "set the clock from the network or fit a real-time clock with a battery, the display shows "
                  "the plain sentence until the clock is trusted");
  }
  std::size_t entry = 0;
  for (std::size_t i = 0; i < list->node().items.size() && entry < entries.size(); ++i) {
    const json::Cursor item = list->item(i);
    // An entry with an error was left out of the settings.
    if (!was_read(item, inputs.config_faults)) continue;
    report_entry(item, emergency::judge(entries[entry++], day).problems);
  }
  return faults;
}

}  // namespace kiosk::app
