#include "sdl/signals.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace kiosk::sdl {

SignalBlock::SignalBlock() {
  ::sigemptyset(&signals_);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1, SIGUSR2}) ::sigaddset(&signals_, signal);
  ::pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

SignalBlock::~SignalBlock() {
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

bool wait_for_signal(const SignalBlock& block, base::Duration time) {
  const base::SystemClock clock;
  const base::TimePoint end = clock.now() + time;
  while (true) {
    const base::Duration left = std::max(base::Duration::zero(), end - clock.now());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(left);
    const timespec limit{static_cast<time_t>(seconds.count()), static_cast<long>((left - seconds).count())};
    const int signal = ::sigtimedwait(&block.signals(), nullptr, &limit);
    if (signal == SIGTERM || signal == SIGINT || signal == SIGHUP) return true;
    if (signal < 0 && errno == EAGAIN) return false;
  }
}

SignalThread::SignalThread(const SignalBlock& block, std::function<void(int)> on_signal)
    : on_signal_(std::move(on_signal)),
      signal_fd_(::signalfd(-1, &block.signals(), SFD_CLOEXEC | SFD_NONBLOCK)),
      stop_fd_(::eventfd(0, EFD_CLOEXEC)) {
  if (signal_fd_ < 0 || stop_fd_ < 0) {
    const int error = errno;
    if (signal_fd_ >= 0) ::close(signal_fd_);
    throw std::runtime_error("signalfd: " + std::generic_category().message(error));
  }
  thread_ = std::thread([this] { run(); });
}

SignalThread::~SignalThread() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(stop_fd_, &one, sizeof one);
  thread_.join();
  ::close(stop_fd_);
  ::close(signal_fd_);
}

void SignalThread::run() const {
  pollfd waiting[] = {{signal_fd_, POLLIN, 0}, {stop_fd_, POLLIN, 0}};
  while (true) {
    if (::poll(waiting, 2, -1) < 0 && errno != EINTR) return;
    if ((waiting[1].revents & POLLIN) != 0) return;
    signalfd_siginfo info{};
    while (::read(signal_fd_, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
      on_signal_(static_cast<int>(info.ssi_signo));
    }
  }
}

}  // namespace kiosk::sdl
