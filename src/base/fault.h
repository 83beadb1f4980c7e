#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::base {

/// How bad a fault is: an error makes `vgt-kiosk check` fail, a warning and a notice do not.
enum class Severity { Error, Warning, Notice };

std::string_view severity_name(Severity severity);

/// One thing that is wrong with a file, and what to do about it.
struct Fault {
  std::string file;
  int line = 0;    ///< 1-based; 0: the fault belongs to the file as a whole
  int column = 0;  ///< 1-based, counted in Unicode code points; 0 with line 0
  Severity severity = Severity::Error;
  std::string pointer;  ///< JSON pointer (RFC 6901) of the value; empty for the whole document
  std::string what;
  std::string todo;

  bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;

bool has_errors(const Faults& faults);

/// `file:line:column: error: what; what to do (at /json/pointer)`. Control characters are replaced.
std::string format_fault(const Fault& fault);

}  // namespace kiosk::base
