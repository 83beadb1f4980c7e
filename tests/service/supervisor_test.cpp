#include "service/supervisor.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>

using namespace kiosk;
using namespace std::chrono_literals;
using service::SystemdSupervisor;

namespace {

/// The other end: what a service manager hears.
class Listener {
 public:
  explicit Listener(const std::string& name) : name_(name), fd_(::socket(AF_UNIX, SOCK_DGRAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.data(), name.size());
    if (name[0] == '@') address.sun_path[0] = 0;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size());
    REQUIRE(::bind(fd_, reinterpret_cast<const sockaddr*>(&address), length) == 0);
    ::setenv("NOTIFY_SOCKET", name.c_str(), 1);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() {
    ::close(fd_);
    if (name_[0] == '/') ::unlink(name_.c_str());
    for (const char* variable : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"}) ::unsetenv(variable);
  }

  /// The next message; empty if there is none.
  std::string next() {
    char text[256];
    const ssize_t got = ::recv(fd_, text, sizeof text, MSG_DONTWAIT);
    return got > 0 ? std::string(text, static_cast<std::size_t>(got)) : "";
  }

 private:
  std::string name_;
  int fd_;
};

std::string socket_path() {
  return (std::filesystem::temp_directory_path() / ("kiosk-notify-" + std::to_string(::getpid()))).string();
}

std::string abstract_name() {
  return "@kiosk-notify-" + std::to_string(::getpid());
}

}  // namespace

TEST_CASE("the service manager hears each message by itself, at a path and at an abstract name") {
  for (const std::string& name : {socket_path(), abstract_name()}) {
    CAPTURE(name);
    Listener listener(name);
    SystemdSupervisor supervisor;
    CHECK(supervisor.present());
    CHECK_FALSE(supervisor.watchdog());
    supervisor.ready();
    supervisor.status("KMSDRM, opengles2\nREADY=0");
    supervisor.ping();
    supervisor.stopping();
    CHECK(listener.next() == "READY=1");
    CHECK(listener.next() == "STATUS=KMSDRM, opengles2 READY=0");
    CHECK(listener.next() == "WATCHDOG=1");
    CHECK(listener.next() == "STOPPING=1");
    CHECK(listener.next().empty());
  }
}

TEST_CASE("the watchdog's time is taken if it is meant for this process") {
  Listener listener(abstract_name());
  const auto watchdog_with = [](const char* usec, const std::string& pid) {
    ::setenv("NOTIFY_SOCKET", abstract_name().c_str(), 1);
    ::setenv("WATCHDOG_USEC", usec, 1);
    if (!pid.empty()) ::setenv("WATCHDOG_PID", pid.c_str(), 1);
    return SystemdSupervisor().watchdog();
  };
  CHECK(watchdog_with("10000000", std::to_string(::getpid())) == base::Duration(10s));
  CHECK(watchdog_with("8000000", "") == base::Duration(8s));
  CHECK_FALSE(watchdog_with("10000000", "1"));
  for (const char* wrong : {"", "0", "-5", "ten", "10s", "99999999999999999999"})
    CHECK_FALSE(watchdog_with(wrong, ""));
}

TEST_CASE("no child can speak for us: the variables are gone") {
  Listener listener(abstract_name());
  ::setenv("WATCHDOG_USEC", "1000000", 1);
  const SystemdSupervisor supervisor;
  CHECK(supervisor.present());
  CHECK(std::getenv("NOTIFY_SOCKET") == nullptr);
  CHECK(std::getenv("WATCHDOG_USEC") == nullptr);
}

TEST_CASE("without a service manager, or with one that is not there, nothing is said and nothing fails") {
  for (const char* name : {"", "relative", "/nowhere/notify", "@", "@kiosk-nobody-listens"}) {
    CAPTURE(std::string(name));
    ::setenv("NOTIFY_SOCKET", name, 1);
    ::setenv("WATCHDOG_USEC", "1000000", 1);
    SystemdSupervisor supervisor;
    CHECK_FALSE(supervisor.present());
    CHECK_FALSE(supervisor.watchdog());
    supervisor.ready();
    supervisor.ping();
  }
  ::setenv("NOTIFY_SOCKET", ("/" + std::string(200, 'x')).c_str(), 1);
  CHECK_FALSE(SystemdSupervisor().present());
}

TEST_CASE("a service manager that does not read does not hold up the picture") {
  Listener listener(abstract_name());
  SystemdSupervisor supervisor;
  for (int i = 0; i < 100'000; ++i) supervisor.ping();
  CHECK(listener.next() == "WATCHDOG=1");
}
