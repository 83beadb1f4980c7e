#include "service/supervisor.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace kiosk::service {
namespace {

std::string take_variable(const char* name) {
  const char* value = std::getenv(name);
  std::string text = value == nullptr ? "" : value;
  ::unsetenv(name);
  return text;
}

std::optional<long long> whole(const std::string& text) {
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value <= 0) return std::nullopt;
  return value;
}

/// A connected socket, or -1. A name that begins with "@" is one without a file.
int connect_to(const std::string& name) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (name.size() < 2 || name.size() >= sizeof address.sun_path || (name[0] != '/' && name[0] != '@'))
    return -1;
  std::memcpy(address.sun_path, name.data(), name.size());
  if (name[0] == '@') address.sun_path[0] = '\0';
  const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
  if (fd < 0 || ::connect(fd, reinterpret_cast<const sockaddr*>(&address), length) == 0) return fd;
  ::close(fd);
  return -1;
}

}  // namespace

SystemdSupervisor::SystemdSupervisor() {
  const std::string socket = take_variable("NOTIFY_SOCKET");
  const auto usec = whole(take_variable("WATCHDOG_USEC"));
  const auto pid = whole(take_variable("WATCHDOG_PID"));
  fd_ = connect_to(socket);
  if (fd_ >= 0 && usec && (!pid || *pid == ::getpid())) watchdog_ = std::chrono::microseconds(*usec);
}

SystemdSupervisor::~SystemdSupervisor() {
  if (fd_ >= 0) ::close(fd_);
}

void SystemdSupervisor::status(const std::string& text) {
  std::string line = text;
  std::replace(line.begin(), line.end(), '\n', ' ');  // a line break would begin another message
  send("STATUS=" + line);
}

void SystemdSupervisor::send(const std::string& text) {
  if (fd_ < 0) return;
  // A supervisor that does not read must not hold up the picture.
  [[maybe_unused]] const ssize_t sent = ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

}  // namespace kiosk::service
