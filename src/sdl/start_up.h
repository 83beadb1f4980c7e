#pragma once

#include <string>

#include "sdl/driver_choice.h"

namespace kiosk::sdl {

/// SDL's video part from start to end. It is the owner that everything else of SDL must not outlive.
class SdlLibrary {
 public:
  /// Sets hints and environment, starts SDL and verifies the driver. Throws NoDisplayError when there is
  /// nothing to show on, std::runtime_error when a screen is connected and its driver fails.
  SdlLibrary(const DriverChoice& choice, const std::string& title);
  SdlLibrary(const SdlLibrary&) = delete;
  SdlLibrary& operator=(const SdlLibrary&) = delete;
  ~SdlLibrary();

  /// As SDL names it: "x11", "KMSDRM".
  const std::string& driver() const { return driver_; }

 private:
  std::string driver_;
};

}  // namespace kiosk::sdl
