#include "sdl/device_places.h"

#include <dirent.h>
#include <linux/input.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <climits>
#include <cstring>
#include <memory>
#include <string_view>

#include <SDL.h>

namespace kiosk::sdl {
namespace {

constexpr std::string_view kEventFiles = "/dev/input/event";

constexpr std::size_t kWordBits = sizeof(unsigned long) * CHAR_BIT;
template <int Count>
using Bits = std::array<unsigned long, (Count + kWordBits - 1) / kWordBits>;

template <std::size_t Words>
bool has(const std::array<unsigned long, Words>& bits, std::size_t bit) {
  return (bits[bit / kWordBits] >> (bit % kWordBits) & 1UL) != 0;
}

/// The descriptor behind SDL's number of a touch device, if it has one.
std::optional<int> descriptor_of(std::int64_t device) {
  if (device < 0 || device > INT_MAX || !event_file(device)) return std::nullopt;
  return static_cast<int>(device);
}

Bits<ABS_CNT> axes_of(int fd) {
  Bits<ABS_CNT> axes{};
  if (::ioctl(fd, EVIOCGBIT(EV_ABS, sizeof axes), axes.data()) < 0) axes = {};
  return axes;
}

std::optional<double> share(int fd, unsigned axis) {
  input_absinfo info{};
  if (::ioctl(fd, EVIOCGABS(axis), &info) < 0 || info.maximum <= info.minimum) return std::nullopt;
  return (double(info.value) - info.minimum) / (double(info.maximum) - info.minimum);
}

bool is_down(int fd, std::size_t button) {
  Bits<KEY_CNT> down{};
  return ::ioctl(fd, EVIOCGKEY(sizeof down), down.data()) >= 0 && has(down, button);
}

/// Places instead of movements, and the main button of a mouse down.
bool is_pressed_pointer(int fd) {
  const Bits<ABS_CNT> axes = axes_of(fd);
  return has(axes, ABS_X) && has(axes, ABS_Y) && is_down(fd, BTN_LEFT);
}

/// Calls `each` with every descriptor of this process.
template <typename Each>
void for_each_descriptor(Each each) {
  struct Close {
    void operator()(DIR* dir) const { ::closedir(dir); }
  };
  const std::unique_ptr<DIR, Close> dir(::opendir("/proc/self/fd"));
  while (dir) {
    const dirent* entry = ::readdir(dir.get());
    if (entry == nullptr) return;
    const std::string_view name = entry->d_name;
    int fd = 0;
    if (std::from_chars(name.data(), name.data() + name.size(), fd).ec == std::errc()) each(fd);
  }
}

}  // namespace

std::optional<std::string> event_file(std::int64_t descriptor) {
  char target[256];
  const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
  const ssize_t length = ::readlink(link.c_str(), target, sizeof target);
  if (length <= 0) return std::nullopt;
  const std::string_view path(target, static_cast<std::size_t>(length));
  if (path.substr(0, kEventFiles.size()) != kEventFiles) return std::nullopt;
  return std::string(path.substr(path.rfind('/') + 1));
}

bool EvdevPlaces::is_single_touch(std::int64_t device) const {
  const auto fd = descriptor_of(device);
  if (!fd) return false;
  const Bits<ABS_CNT> axes = axes_of(*fd);
  if (!has(axes, ABS_X) || !has(axes, ABS_Y)) return false;
  // As SDL decides: one slot is as good as none.
  input_absinfo slots{};
  return ::ioctl(*fd, EVIOCGABS(ABS_MT_SLOT), &slots) >= 0 && slots.maximum == 0;
}

std::optional<std::int64_t> EvdevPlaces::pressed_pointer() const {
  std::optional<std::int64_t> pressed;
  for_each_descriptor([&](int fd) {
    if (!pressed && event_file(fd) && is_pressed_pointer(fd)) pressed = fd;
  });
  return pressed;
}

std::optional<input::Share> EvdevPlaces::place(std::int64_t device) const {
  const auto fd = descriptor_of(device);
  if (!fd) return std::nullopt;
  const auto x = share(*fd, ABS_X);
  const auto y = share(*fd, ABS_Y);
  // Asked afterwards: some panels go to 0, 0 once the finger is off.
  if (!x || !y || !(is_down(*fd, BTN_TOUCH) || is_down(*fd, BTN_LEFT))) return std::nullopt;
  return input::Share{*x, *y};
}

int EvdevPlaces::fingers(std::int64_t device) const {
  return SDL_GetNumTouchFingers(device);
}

}  // namespace kiosk::sdl
