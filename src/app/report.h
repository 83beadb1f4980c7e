#pragma once

#include <cstdio>
#include <string>

namespace kiosk::app {

/// Prints one finding a line; counts those that need a remedy.
class Report {
 public:
  void fact(const std::string& name, const std::string& value) { line("    ", name, value); }
  void good(const std::string& name, const std::string& value) { line(" ok ", name, value); }
  void bad(const std::string& name, const std::string& value, const std::string& remedy) {
    line(" !! ", name, value);
    std::printf("      %-16s -> %s\n", "", remedy.c_str());
    ++wrong_;
  }
  int wrong() const { return wrong_; }

 private:
  static void line(const char* sign, const std::string& name, const std::string& value) {
    std::printf(" %s %-16s %s\n", sign, name.c_str(), value.c_str());
  }

  int wrong_ = 0;
};

}  // namespace kiosk::app
