#include "base/fault.h"

#include <algorithm>

namespace kiosk::base {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return "error";
    case Severity::Warning:
      return "warning";
    case Severity::Notice:
      return "notice";
  }
  return "error";
}

bool has_errors(const Faults& faults) {
  return std::any_of(faults.begin(), faults.end(),
                     [](const Fault& fault) { return fault.severity == Severity::Error; });
}

std::string format_fault(const Fault& fault) {
  std::string out = fault.file;
  if (fault.line > 0) {
    out += ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
  }
  out += ": ";
  out += severity_name(fault.severity);
  out += ": " + fault.what;
  if (!fault.todo.empty()) out += "; " + fault.todo;
  if (!fault.pointer.empty()) out += " (at " + fault.pointer + ")";
  for (char& c : out) {
    // A hostile file name or key must not move the cursor of the terminal that shows it.
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  }
  return out;
}

}  // namespace kiosk::base
