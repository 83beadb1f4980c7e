#include "console/input_wait.h"

#include <doctest/doctest.h>
#include <linux/netlink.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

using namespace kiosk;
using namespace std::chrono_literals;
using console::Descriptor;
using console::InputWait;
using console::Source;

namespace {

/// A socket like udev's monitor: it hears of devices, and nobody reads it.
struct Uevents {
  Uevents() : fd(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_KOBJECT_UEVENT)) {
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    usable = fd >= 0 && ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    socklen_t length = sizeof address;
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &length);
    port = address.nl_pid;
  }
  Uevents(const Uevents&) = delete;
  Uevents& operator=(const Uevents&) = delete;
  ~Uevents() { ::close(fd); }

  /// As a udev daemon would; false where this user may not.
  bool send() const {
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_pid = port;
    return ::sendto(fd, "add", 3, 0, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 3;
  }
  void take() const {
    char text[64];
    while (::recv(fd, text, sizeof text, MSG_DONTWAIT) > 0) {
    }
  }

  int fd;
  bool usable = false;
  unsigned port = 0;
};

struct Wake {
  Wake() : fd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  Wake(const Wake&) = delete;
  Wake& operator=(const Wake&) = delete;
  ~Wake() { ::close(fd); }
  int fd;
};

template <typename Work>
base::Duration lasts(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::steady_clock::now() - start;
}

}  // namespace

TEST_CASE("input arrives on input devices and on what tells of devices, and on nothing else") {
  const std::vector<Descriptor> open{
      {0, "/dev/null"},       {3, "socket:[11]"},          {4, "/dev/input/event0"},
      {5, "/dev/dri/card0"},  {6, "anon_inode:[eventfd]"}, {7, "/dev/input/event12"},
      {8, "/dev/input/mice"}, {9, "socket:[12]"},          {10, "/dev/tty1"}};
  const auto sources = console::input_sources(open, [](int fd) { return fd == 9; });
  CHECK(sources == std::vector<Source>{{4, false}, {7, false}, {9, true}});
  CHECK(console::input_sources({}, [](int) { return true; }).empty());
}

TEST_CASE("the descriptors of a process are read from its folder") {
  const auto folder = std::filesystem::temp_directory_path() / ("kiosk-fd-" + std::to_string(::getpid()));
  std::filesystem::create_directory(folder);
  std::filesystem::create_symlink("/dev/input/event3", folder / "17");
  std::filesystem::create_symlink("socket:[99]", folder / "4");
  std::filesystem::create_symlink("/dev/null", folder / "x5");
  const auto descriptors = console::list_descriptors(folder);
  std::filesystem::remove_all(folder);
  REQUIRE(descriptors.size() == 2);
  CHECK(descriptors[0].fd == 4);
  CHECK(descriptors[0].target == "socket:[99]");
  CHECK(descriptors[1].fd == 17);
  CHECK(descriptors[1].target == "/dev/input/event3");
  CHECK(console::list_descriptors("/no/such/folder").empty());
  CHECK_FALSE(console::list_descriptors("/proc/self/fd").empty());
}

TEST_CASE("a socket for news of devices is told from others") {
  const Uevents uevents;
  if (uevents.fd < 0) return;
  CHECK(console::is_uevent_socket(uevents.fd));
  int pair[2];
  REQUIRE(::socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) == 0);
  CHECK_FALSE(console::is_uevent_socket(pair[0]));
  ::close(pair[0]);
  ::close(pair[1]);
  const Wake wake;
  CHECK_FALSE(console::is_uevent_socket(wake.fd));
  CHECK_FALSE(console::is_uevent_socket(-1));
}

TEST_CASE("sleeping ends with its time, within a second, and at once when somebody wakes") {
  InputWait wait;
  const Wake wake;
  CHECK(lasts([&] { wait.sleep(wake.fd, 50ms); }) >= 50ms);
  CHECK(lasts([&] { wait.sleep(wake.fd, 1h); }) < 10s);
  CHECK(lasts([&] { wait.sleep(wake.fd, -1s); }) < 1s);
  const std::uint64_t one = 1;
  REQUIRE(::write(wake.fd, &one, sizeof one) == sizeof one);
  CHECK(lasts([&] { wait.sleep(wake.fd, 900ms); }) < 900ms);
}

TEST_CASE("news of a device wakes, and news that nobody takes do not keep the program awake") {
  const Uevents uevents;
  const Wake wake;
  InputWait wait;
  if (!uevents.usable || !uevents.send()) return;  // not allowed here
  CHECK(lasts([&] { wait.sleep(wake.fd, 900ms); }) < 900ms);
  int turns = 0;
  const auto end = std::chrono::steady_clock::now() + 500ms;
  while (std::chrono::steady_clock::now() < end) {
    wait.was_useful(false);
    wait.sleep(wake.fd, 1h);
    ++turns;
  }
  CHECK(turns < 100);
  uevents.take();
  CHECK(lasts([&] { wait.sleep(wake.fd, 50ms); }) >= 33ms);
}
