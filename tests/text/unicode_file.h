#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace kiosk::checks {

/// Unicode's own conformance files, from Debian's package unicode-data.
inline const std::string kUnicodeFolder = "/usr/share/unicode/";

/// The lines of a conformance file without comments and blanks; `row` gets each with its number.
inline void for_each_row(const std::string& name,
                         const std::function<void(const std::string& row, int line)>& row) {
  std::ifstream file(kUnicodeFolder + name);
  REQUIRE_MESSAGE(file.is_open(), name << " is missing: install the package unicode-data");
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    line.resize(std::min(line.size(), line.find('#')));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
      line.pop_back();
    if (!line.empty()) row(line, number);
  }
}

inline std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

/// "0061 05D0" as UTF-8.
inline std::string from_hex(const std::string& code_points) {
  std::string utf8;
  std::istringstream in(code_points);
  for (std::string hex; in >> hex;)
    utf8 += base::encode_utf8(static_cast<char32_t>(std::stoul(hex, nullptr, 16)));
  return utf8;
}

/// Counts what agrees and shows the first few that do not.
class Tally {
 public:
  void add(bool agrees, const std::string& row, int line) {
    ++total_;
    if (agrees) return;
    if (++wrong_ <= 5) MESSAGE("line " << line << ": " << row);
  }
  long total() const { return total_; }
  long wrong() const { return wrong_; }

 private:
  long total_ = 0;
  long wrong_ = 0;
};

}  // namespace kiosk::checks
