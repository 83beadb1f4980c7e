#pragma once

#include <string>
#include <vector>

#include "base/log.h"

namespace kiosk::fakes {

/// Keeps what was logged.
class RecordingLog final : public base::Log {
 public:
  std::vector<std::string> lines;

  void write(base::Level, std::string_view text) override { lines.emplace_back(text); }
  bool contains(std::string_view part) const {
    for (const std::string& line : lines) {
      if (line.find(part) != std::string::npos) return true;
    }
    return false;
  }
  long count(std::string_view part) const {
    long found = 0;
    for (const std::string& line : lines) found += line.find(part) != std::string::npos ? 1 : 0;
    return found;
  }
};

}  // namespace kiosk::fakes
