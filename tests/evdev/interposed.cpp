// The calls through which SDL's evdev code, and ours, reach the kernel and udev. The program is linked with
// -rdynamic, so the installed libSDL2 finds these before those of libc, and before it would load libudev.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdarg>
#include <cstring>
#include <new>

#include "evdev/fake_kernel.h"

using kiosk::evdev::Device;
using kiosk::evdev::Kernel;
using kiosk::evdev::Kind;

namespace {

Device* of_descriptor(int fd) {
  Kernel* kernel = Kernel::current();
  if (kernel == nullptr) return nullptr;
  const auto it = kernel->descriptors.find(fd);
  return it == kernel->descriptors.end() ? nullptr : it->second;
}

/// "/sys/class/input/event3/device/id/vendor" of a device that is there, as a file in memory.
int open_sysfs(const std::string& path) {
  constexpr const char* kFolder = "/sys/class/input/";
  if (path.compare(0, std::strlen(kFolder), kFolder) != 0) return -1;
  const std::string event = path.substr(std::strlen(kFolder));
  const std::size_t slash = event.find('/');
  if (slash == std::string::npos) return -1;
  const Device* device = Kernel::current()->by_node("/dev/input/" + event.substr(0, slash));
  if (device == nullptr) return -1;
  const std::string text = device->sysfs(path.substr(path.rfind('/') + 1));
  const int fd = static_cast<int>(::syscall(SYS_memfd_create, "sysfs", 0));
  [[maybe_unused]] const ssize_t written = ::write(fd, text.data(), text.size());
  ::lseek(fd, 0, SEEK_SET);
  return fd;
}

int open_device(const char* path) {
  Kernel* kernel = Kernel::current();
  if (kernel == nullptr) return -1;
  Device* device = kernel->by_node(path);
  if (device == nullptr) return open_sysfs(path);
  const int fd = device->open();
  kernel->descriptors[fd] = device;
  return fd;
}

int open_anything(const char* path, int flags, unsigned mode) {
  if (const int fd = open_device(path); fd >= 0) return fd;
  return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const unsigned mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, unsigned) : 0;
  va_end(rest);
  return open_anything(path, flags, mode);
}

// What open is called in a 32-bit program with a wide off_t, which ours is and SDL is not.
int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const unsigned mode = (flags & (O_CREAT | __O_TMPFILE)) != 0 ? va_arg(rest, unsigned) : 0;
  va_end(rest);
  return open_anything(path, flags | O_LARGEFILE, mode);
}

int close(int fd) {
  if (Kernel* kernel = Kernel::current()) kernel->descriptors.erase(fd);
  return static_cast<int>(::syscall(SYS_close, fd));
}

int ioctl(int fd, unsigned long request, ...) noexcept {
  va_list rest;
  va_start(rest, request);
  void* answer = va_arg(rest, void*);
  va_end(rest);
  if (const Device* device = of_descriptor(fd)) return device->ioctl(request, answer);
  return static_cast<int>(::syscall(SYS_ioctl, fd, request, answer));
}

ssize_t readlink(const char* path, char* target, size_t size) noexcept {
  constexpr const char* kLinks = "/proc/self/fd/";
  if (std::strncmp(path, kLinks, std::strlen(kLinks)) == 0) {
    if (const Device* device = of_descriptor(std::atoi(path + std::strlen(kLinks)))) {
      const std::string node = device->node();
      const std::size_t length = std::min(size, node.size());
      std::memcpy(target, node.data(), length);
      return static_cast<ssize_t>(length);
    }
  }
  return ::syscall(SYS_readlinkat, AT_FDCWD, path, target, size);
}

// libudev, as far as SDL asks it. Names of the parameters are those of libudev.h.

struct udev {};
struct udev_monitor {};
struct udev_device {
  Device* device;
  bool added;
};
struct udev_list_entry {
  std::string name;
  udev_list_entry* next;
};
struct udev_enumerate {
  std::vector<udev_list_entry> entries;
};

udev* udev_new() {
  return new udev;
}
void udev_unref(udev* it) {
  delete it;
}

udev_monitor* udev_monitor_new_from_netlink(udev*, const char*) {
  return new udev_monitor;
}
int udev_monitor_filter_add_match_subsystem_devtype(udev_monitor*, const char*, const char*) {
  return 0;
}
int udev_monitor_enable_receiving(udev_monitor*) {
  return 0;
}
int udev_monitor_get_fd(udev_monitor*) {
  return Kernel::current() == nullptr ? -1 : Kernel::current()->monitor();
}
udev_device* udev_monitor_receive_device(udev_monitor*) {
  if (Kernel::current() == nullptr) return nullptr;
  const auto change = Kernel::current()->next_change();
  return change ? new udev_device{change->device, change->added} : nullptr;
}
void udev_monitor_unref(udev_monitor* it) {
  delete it;
}

udev_enumerate* udev_enumerate_new(udev*) {
  return new udev_enumerate;
}
int udev_enumerate_add_match_property(udev_enumerate*, const char*, const char*) {
  return 0;
}
int udev_enumerate_add_match_subsystem(udev_enumerate*, const char*) {
  return 0;
}
int udev_enumerate_scan_devices(udev_enumerate* it) {
  it->entries.clear();
  if (Kernel::current() == nullptr) return 0;
  for (const Device* device : Kernel::current()->plugged())
    it->entries.push_back({device->syspath(), nullptr});
  for (std::size_t i = 1; i < it->entries.size(); ++i) it->entries[i - 1].next = &it->entries[i];
  return 0;
}
udev_list_entry* udev_enumerate_get_list_entry(udev_enumerate* it) {
  return it->entries.empty() ? nullptr : &it->entries.front();
}
void udev_enumerate_unref(udev_enumerate* it) {
  delete it;
}
const char* udev_list_entry_get_name(udev_list_entry* it) {
  return it->name.c_str();
}
udev_list_entry* udev_list_entry_get_next(udev_list_entry* it) {
  return it->next;
}

udev_device* udev_device_new_from_syspath(udev*, const char* path) {
  for (Device* device : Kernel::current()->plugged()) {
    if (device->syspath() == path) return new udev_device{device, true};
  }
  return nullptr;
}
udev_device* udev_device_new_from_devnum(udev*, char, dev_t) {
  return nullptr;
}
dev_t udev_device_get_devnum(udev_device*) {
  return 0;
}
const char* udev_device_get_action(udev_device* it) {
  return it->added ? "add" : "remove";
}
const char* udev_device_get_devnode(udev_device* it) {
  static std::string node;
  node = it->device->node();
  return node.c_str();
}
const char* udev_device_get_syspath(udev_device* it) {
  static std::string path;
  path = it->device->syspath();
  return path.c_str();
}
const char* udev_device_get_subsystem(udev_device*) {
  return "input";
}
udev_device* udev_device_get_parent_with_subsystem_devtype(udev_device*, const char*, const char*) {
  return nullptr;
}
const char* udev_device_get_property_value(udev_device* it, const char* key) {
  const Kind kind = it->device->description().kind;
  const bool touch = kind == Kind::MultiTouch || kind == Kind::SingleTouch;
  if (std::strcmp(key, "ID_INPUT_TOUCHSCREEN") == 0) return touch ? "1" : nullptr;
  if (std::strcmp(key, "ID_INPUT_MOUSE") == 0) return touch ? nullptr : "1";
  return nullptr;
}
const char* udev_device_get_sysattr_value(udev_device*, const char*) {
  return nullptr;
}
void udev_device_unref(udev_device* it) {
  delete it;
}

}  // extern "C"
