#include "app/content_watcher.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <system_error>

namespace kiosk::app {
namespace {

constexpr std::uint32_t kSaved = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE;
constexpr int kQuietMs = 80;  // editors write, rename and touch; one save is one change

}  // namespace

ContentWatcher::ContentWatcher(const std::vector<std::string>& folders, std::function<void()> changed,
                               base::Log& log)
    : inotify_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)),
      stop_(::eventfd(0, EFD_CLOEXEC)),
      changed_(std::move(changed)) {
  if (inotify_ < 0 || stop_ < 0) {
    log.write(base::Level::Warning, "files cannot be watched: changes show after a restart");
    return;
  }
  for (const std::string& folder : folders) {
    if (::inotify_add_watch(inotify_, folder.c_str(), kSaved) < 0) {
      log.write(base::Level::Warning,
                folder + ": cannot be watched: " + std::generic_category().message(errno));
    }
  }
  thread_ = std::thread([this] { watch(); });
}

ContentWatcher::~ContentWatcher() {
  if (thread_.joinable()) {
    const std::uint64_t one = 1;
    while (::write(stop_, &one, sizeof one) < 0 && errno == EINTR) {
    }
    thread_.join();
  }
  if (inotify_ >= 0) ::close(inotify_);
  if (stop_ >= 0) ::close(stop_);
}

void ContentWatcher::watch() {
  bool pending = false;
  while (true) {
    pollfd waits[] = {{stop_, POLLIN, 0}, {inotify_, POLLIN, 0}};
    const int ready = ::poll(waits, 2, pending ? kQuietMs : -1);
    if (ready < 0 && errno != EINTR) return;
    if (waits[0].revents != 0) return;
    if (ready > 0 && waits[1].revents != 0) {
      alignas(inotify_event) char buffer[4096];
      while (::read(inotify_, buffer, sizeof buffer) > 0) {
      }
      pending = true;
    } else if (ready == 0 && pending) {
      pending = false;
      changed_();
    }
  }
}

}  // namespace kiosk::app
