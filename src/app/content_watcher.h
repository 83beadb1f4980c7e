#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/log.h"

namespace kiosk::app {

/// Tells when a file in one of some folders was saved, added or removed, for reloading on a developer's
/// desktop. This is the program's only thread of its own beside the one that waits for signals: the window
/// system's wait cannot watch files, and polling them would cost CPU on a still page.
class ContentWatcher {
 public:
  /// `changed` is called on the watcher's thread, once for changes that come within 80 ms of each other.
  /// A folder that cannot be watched is named in the log; the others still are.
  ContentWatcher(const std::vector<std::string>& folders, std::function<void()> changed, base::Log& log);
  ContentWatcher(const ContentWatcher&) = delete;
  ContentWatcher& operator=(const ContentWatcher&) = delete;
  ~ContentWatcher();

 private:
  void watch();

  int inotify_ = -1;
  int stop_ = -1;
  std::function<void()> changed_;
  std::thread thread_;
};

}  // namespace kiosk::app
