#include "base/log.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace kiosk::base {
namespace {

std::string_view prefix(Level level, bool journal) {
  switch (level) {
    case Level::Info:
      return journal ? "<6>" : "vgt-kiosk: ";
    case Level::Warning:
      return journal ? "<4>" : "vgt-kiosk: warning: ";
    case Level::Error:
      return journal ? "<3>" : "vgt-kiosk: error: ";
  }
  return "";
}

}  // namespace

StderrLog::StderrLog() : journal_(std::getenv("JOURNAL_STREAM") != nullptr) {}

void StderrLog::write(Level level, std::string_view text) {
  std::string line(prefix(level, journal_));
  for (const char c : text) {
    // One message, one line: a file name cannot forge a second one.
    line += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace kiosk::base
