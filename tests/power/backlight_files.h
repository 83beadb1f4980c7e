#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace kiosk::fakes {

/// A folder like /sys/class/backlight with one panel.
class BacklightFiles {
 public:
  BacklightFiles()
      : top_(std::filesystem::temp_directory_path() / ("kiosk-backlight-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(top_ / "10-0045");
    put("max_brightness", "255\n");
    put("brightness", "200\n");
    put("bl_power", "0\n");
  }
  BacklightFiles(const BacklightFiles&) = delete;
  BacklightFiles& operator=(const BacklightFiles&) = delete;
  ~BacklightFiles() { std::filesystem::remove_all(top_); }

  std::string folder() const { return top_.string(); }
  void put(const char* file, const char* text) const { std::ofstream(top_ / "10-0045" / file) << text; }
  void remove(const char* file) const { std::filesystem::remove(top_ / "10-0045" / file); }
  /// A file of the kernel keeps its length; these do not, and the number is what counts.
  long value(const char* file) const {
    long number = -1;
    std::ifstream(top_ / "10-0045" / file) >> number;
    return number;
  }

 private:
  std::filesystem::path top_;
};

}  // namespace kiosk::fakes
