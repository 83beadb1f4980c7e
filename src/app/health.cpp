#include "app/health.h"

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/files.h"

namespace kiosk::app {
namespace {

std::string group_of(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return "";
  const group* entry = ::getgrgid(info.st_gid);
  return entry != nullptr ? entry->gr_name : std::to_string(info.st_gid);
}

void add_devices(std::vector<Device>& devices, const std::string& folder, const std::string& prefix,
                 const std::string& kind, int access) {
  const auto names = base::SystemFiles().list(folder);
  if (!names.ok()) return;
  for (const std::string& name : names.value()) {
    if (!name.starts_with(prefix)) continue;
    const std::string path = base::join_path(folder, name);
    const bool usable = ::access(path.c_str(), access) == 0;
    const std::string reason = usable ? "" : std::generic_category().message(errno);
    devices.push_back({kind, path, group_of(path), usable, reason});
  }
}

/// The value of KEY="value" in os-release(5).
std::string os_release(const std::string& key) {
  const auto text = base::SystemFiles().read("/etc/os-release", 64 * 1024);
  if (!text.ok()) return "unknown system";
  const std::size_t start = text.value().find(key + "=\"");
  if (start == std::string::npos) return "unknown system";
  const std::size_t from = start + key.size() + 2;
  return text.value().substr(from, text.value().find('"', from) - from);
}

}  // namespace

std::vector<Device> list_devices() {
  std::vector<Device> devices;
  add_devices(devices, "/dev/dri", "card", "display card", R_OK | W_OK);
  add_devices(devices, "/dev/dri", "renderD", "graphics", R_OK | W_OK);
  add_devices(devices, "/dev/input", "event", "input", R_OK);
  return devices;
}

std::string user_name() {
  const passwd* entry = ::getpwuid(::geteuid());
  return entry != nullptr ? entry->pw_name : std::to_string(::geteuid());
}

std::string system_name() {
  std::string name = os_release("PRETTY_NAME");
  utsname kernel{};
  if (::uname(&kernel) == 0)
    name += ", " + std::string(kernel.sysname) + " " + kernel.release + ", " + kernel.machine;
  const auto board = base::SystemFiles().read("/proc/device-tree/model", 256);
  // The kernel ends the name with a zero byte.
  if (board.ok() && !board.value().empty()) name += ", " + board.value().substr(0, board.value().find('\0'));
  return name;
}

}  // namespace kiosk::app
