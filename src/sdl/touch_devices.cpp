#include "sdl/touch_devices.h"

#include <algorithm>
#include <utility>

#include <SDL.h>

#include "base/ascii.h"
#include "sdl/device_places.h"

namespace kiosk::sdl {
namespace {

std::string plain(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string::npos) return "";
  std::string out = text.substr(first, text.find_last_not_of(" \t\n") - first + 1);
  for (char& c : out) c = base::to_lower(c);
  return out;
}

/// SDL 3, under SDL 2's interface, always lists a device of its own for what pens do, "pen_input"
/// (SDL_PEN_TOUCHID), and on request one for the mouse (SDL_MOUSE_TOUCHID): no panel is behind them.
bool is_of_sdl(SDL_TouchID id) {
  constexpr SDL_TouchID kOfPens = -2;
  return id == SDL_MOUSE_TOUCHID || id == kOfPens;
}

std::string hardware_of(std::int64_t id, const base::FileSystem& files) {
  const auto event = event_file(id);
  if (!event) return "";
  const std::string folder = "/sys/class/input/" + *event + "/device/id/";
  const auto vendor = files.read(folder + "vendor", 16);
  const auto product = files.read(folder + "product", 16);
  if (!vendor.ok() || !product.ok()) return "";
  return plain(vendor.value()) + ":" + plain(product.value());
}

}  // namespace

bool names_device(const std::string& setting, const TouchDevice& device) {
  const std::string wanted = plain(setting);
  if (wanted.empty()) return false;
  return wanted == plain(device.name) || wanted == plain(device.hardware);
}

std::string describe_device(const TouchDevice& device) {
  const std::string name = device.name.empty() ? "without a name" : device.name;
  return device.hardware.empty() ? name : name + " (" + device.hardware + ")";
}

std::vector<TouchDevice> touch_devices_by_name() {
  std::vector<TouchDevice> devices;
  for (int i = 0; i < SDL_GetNumTouchDevices(); ++i) {
    const SDL_TouchID id = SDL_GetTouchDevice(i);
    if (is_of_sdl(id)) continue;
    const char* name = SDL_GetTouchName(i);
    devices.push_back({id, name == nullptr ? "" : name, ""});
  }
  return devices;
}

std::vector<TouchDevice> list_touch_devices(const base::FileSystem& files) {
  std::vector<TouchDevice> devices = touch_devices_by_name();
  for (TouchDevice& device : devices) device.hardware = hardware_of(device.id, files);
  return devices;
}

bool TouchChoice::update(std::vector<TouchDevice> devices) {
  if (devices == devices_) return false;
  devices_ = std::move(devices);
  chosen_.clear();
  if (setting_.empty()) return true;
  std::string there;
  for (const TouchDevice& device : devices_) {
    if (names_device(setting_, device)) chosen_.push_back(device.id);
    there += (there.empty() ? "" : ", ") + describe_device(device);
  }
  found_ = found_ || !chosen_.empty();
  if (chosen_.empty() && !devices_.empty()) {
    log_->write(base::Level::Error,
                "touch.device \"" + setting_ + "\" is none of the touch devices (" + there + "); " +
                    (found_ ? "waiting until it is connected again" : "all of them count"));
  }
  return true;
}

bool TouchChoice::counts(std::int64_t id) const {
  return !found_ || std::find(chosen_.begin(), chosen_.end(), id) != chosen_.end();
}

}  // namespace kiosk::sdl
