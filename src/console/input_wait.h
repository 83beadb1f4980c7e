#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/time.h"

namespace kiosk::console {

/// An open descriptor of a process, and what its entry in /proc/self/fd says: "/dev/input/event0".
struct Descriptor {
  int fd = -1;
  std::string target;
};

/// One that has news when something comes in.
struct Source {
  int fd = -1;
  bool of_devices = false;  ///< the kernel tells here that devices come and go
  bool operator==(const Source&) const = default;
};

/// All open descriptors, from `folder` ("/proc/self/fd"). Empty where that cannot be read.
std::vector<Descriptor> list_descriptors(const std::string& folder);

/// Those that input arrives on: the input devices (`/dev/input/event*`), and the sockets of which
/// `tells_of_devices` is true. Not those of the display card: they have news of every picture, which SDL
/// takes only with the next one.
std::vector<Source> input_sources(const std::vector<Descriptor>& descriptors,
                                  const std::function<bool(int)>& tells_of_devices);

/// Whether this is a socket on which the kernel or udev tells of devices (NETLINK_KOBJECT_UEVENT).
bool is_uevent_socket(int fd);

/// Sleeps until one of SDL's own input descriptors has news. On the console SDL itself looks at them a
/// thousand times a second (SDL_WaitEventTimeout in SDL_events.c, up to SDL 3.2), so that we look for them
/// and let the kernel wake us. Reads nothing.
class InputWait {
 public:
  /// Until there is news, `wake_fd` is readable, or `time` is over; never longer than a second, so that what
  /// has no descriptor is seen too.
  void sleep(int wake_fd, base::Duration time);
  /// The last sleep has brought something, or has not. Descriptors that keep having news that nobody takes
  /// must not keep the program awake.
  void was_useful(bool useful);

 private:
  std::vector<Source> sources_;
  bool stale_ = true;       ///< devices have come or gone since they were listed
  bool by_source_ = false;  ///< what ended the last sleep
  int useless_ = 0;         ///< sleeps ended by a source in a row that brought nothing
};

}  // namespace kiosk::console
