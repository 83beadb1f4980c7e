#include "console/input_wait.h"

#include <dirent.h>
#include <linux/netlink.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <memory>

namespace kiosk::console {
namespace {

using namespace std::chrono_literals;

constexpr base::Duration kLongest = 1s;
constexpr int kPatience = 3;            ///< wake-ups for nothing that are answered at once
constexpr base::Duration kRest = 33ms;  ///< before the next one
constexpr const char* kOwn = "/proc/self/fd";

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

int to_ms(base::Duration time) {
  return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(time).count());
}

}  // namespace

std::vector<Descriptor> list_descriptors(const std::string& folder) {
  std::vector<Descriptor> descriptors;
  const std::unique_ptr<DIR, CloseFolder> entries(::opendir(folder.c_str()));
  if (!entries) return descriptors;
  while (const dirent* entry = ::readdir(entries.get())) {
    const std::string name = entry->d_name;
    int fd = -1;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), fd);
    if (error != std::errc() || end != name.data() + name.size()) continue;
    char target[256];
    std::string link = folder;
    link.append("/").append(name);
    const ssize_t length = ::readlink(link.c_str(), target, sizeof target);
    if (length > 0) descriptors.push_back({fd, std::string(target, static_cast<std::size_t>(length))});
  }
  std::sort(descriptors.begin(), descriptors.end(),
            [](const Descriptor& a, const Descriptor& b) { return a.fd < b.fd; });
  return descriptors;
}

std::vector<Source> input_sources(const std::vector<Descriptor>& descriptors,
                                  const std::function<bool(int)>& tells_of_devices) {
  std::vector<Source> sources;
  for (const Descriptor& descriptor : descriptors) {
    if (descriptor.target.starts_with("/dev/input/event")) {
      sources.push_back({descriptor.fd, false});
    } else if (descriptor.target.starts_with("socket:") && tells_of_devices(descriptor.fd)) {
      sources.push_back({descriptor.fd, true});
    }
  }
  return sources;
}

bool is_uevent_socket(int fd) {
  const auto option = [fd](int name) {
    int value = -1;
    socklen_t length = sizeof value;
    return ::getsockopt(fd, SOL_SOCKET, name, &value, &length) == 0 ? value : -1;
  };
  return option(SO_DOMAIN) == AF_NETLINK && option(SO_PROTOCOL) == NETLINK_KOBJECT_UEVENT;
}

void InputWait::sleep(int wake_fd, base::Duration time) {
  if (stale_) sources_ = input_sources(list_descriptors(kOwn), is_uevent_socket);
  stale_ = false;
  std::vector<pollfd> waiting{{wake_fd, POLLIN, 0}};
  const bool rests = useless_ > kPatience;
  for (const Source& source : sources_) {
    if (!rests) waiting.push_back({source.fd, POLLIN, 0});
  }
  const base::Duration longest = rests ? kRest : kLongest;
  const int ready =
      ::poll(waiting.data(), waiting.size(), to_ms(std::clamp(time, base::Duration::zero(), longest)));
  // Nobody tells of descriptors that SDL opens late; once a second is soon enough.
  if (ready <= 0) stale_ = true;
  if (rests) useless_ = 0;
  for (std::size_t i = 1; i < waiting.size() && ready > 0; ++i) {
    const Source source = sources_[i - 1];
    if (waiting[i].revents == 0) continue;
    by_source_ = true;
    // A device that is gone has news for ever; SDL closes it when udev tells of it.
    const bool gone = (waiting[i].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0;
    if (source.of_devices || gone) stale_ = true;
  }
}

void InputWait::was_useful(bool useful) {
  useless_ = useful || !by_source_ ? 0 : useless_ + 1;
  by_source_ = false;
}

}  // namespace kiosk::console
