#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/log.h"

namespace kiosk::sdl {

/// A touch device that SDL has opened.
struct TouchDevice {
  std::int64_t id = 0;   ///< SDL's; another one each time it is plugged in
  std::string name;      ///< "raspberrypi-ts"; on Wayland one name for all
  std::string hardware;  ///< "0eef:0005", vendor and product; empty where they cannot be known (desktops)
  bool operator==(const TouchDevice&) const = default;
};

/// Whether `setting` (kiosk.json, touch.device) names this device: its name, or vendor:product in
/// hexadecimal. Letter case and spaces around do not count.
bool names_device(const std::string& setting, const TouchDevice& device);

/// "raspberrypi-ts", "ILITEK (222a:0001)": for people.
std::string describe_device(const TouchDevice& device);

/// The devices that SDL has now, in its order, without `hardware`: cheap enough to ask in each turn.
std::vector<TouchDevice> touch_devices_by_name();

/// The same with `hardware`. On the console SDL's number is the descriptor of the device file, through which
/// `files` finds vendor and product.
std::vector<TouchDevice> list_touch_devices(const base::FileSystem& files);

/// Which devices there are and which of them count.
class TouchChoice {
 public:
  /// `setting` empty: all count.
  TouchChoice(std::string setting, base::Log& log) : setting_(std::move(setting)), log_(&log) {}

  /// The devices of now; true if they are others than before. A setting that names none of them is told in
  /// the log, once for each set of devices, and then all count: a wrong word must not make a display deaf.
  /// A device that was there once is waited for, and no other counts until it is back.
  bool update(std::vector<TouchDevice> devices);

  bool counts(std::int64_t id) const;
  const std::vector<TouchDevice>& devices() const { return devices_; }

 private:
  std::string setting_;
  base::Log* log_;
  std::vector<TouchDevice> devices_;
  std::vector<std::int64_t> chosen_;
  bool found_ = false;  ///< the setting has named a device at least once
};

}  // namespace kiosk::sdl
