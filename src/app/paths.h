#pragma once

#include <string>

namespace kiosk::app {

/// Where the program's own files are: fonts and the default content.
struct Paths {
  std::string share;  ///< ../share/vgt-kiosk beside the program, else the installed folder
  std::string fonts() const { return share + "/fonts"; }
  std::string content() const { return share + "/content"; }
  std::string boards() const { return share + "/boards"; }
};

Paths find_paths();

/// The settings of this device that are read when no `--config` is given, if the file is there.
inline constexpr const char* kSystemConfig = "/etc/vgt-kiosk/kiosk.json";

}  // namespace kiosk::app
