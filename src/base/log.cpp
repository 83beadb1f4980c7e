#include "base/log.h"

#include <cstdio>
#include <cstdlib>

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

/// Tells also that there is no memory, so it takes none.
void StderrLog::write(Level level, std::string_view text) {
  char buffer[1024];
  std::size_t used = 0;
  const auto add = [&](char c) {
    if (used == sizeof buffer) {
      std::fwrite(buffer, 1, used, stderr);
      used = 0;
    }
    buffer[used++] = c;
  };
  for (const char c : prefix(level, journal_)) add(c);
  // One message, one line: a file name cannot forge a second one.
  for (const char c : text) add(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  add('\n');
  std::fwrite(buffer, 1, used, stderr);
}

}  // namespace kiosk::base
