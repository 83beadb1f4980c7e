#pragma once

#include <csignal>
#include <functional>
#include <thread>

#include "base/time.h"

namespace kiosk::sdl {

/// Blocks SIGTERM, SIGINT and SIGHUP (end), SIGUSR1 and SIGUSR2 (screen off, on) while it lives. Made before
/// SDL starts and before any thread, so that these signals never reach SDL's handlers and no thread can
/// receive them.
class SignalBlock {
 public:
  SignalBlock();
  SignalBlock(const SignalBlock&) = delete;
  SignalBlock& operator=(const SignalBlock&) = delete;
  ~SignalBlock();

  const sigset_t& signals() const { return signals_; }

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

/// Sleeps for `time`; true as soon as one of the signals that end the program comes. The others do nothing.
bool wait_for_signal(const SignalBlock& block, base::Duration time);

/// Reads the blocked signals and calls `on_signal` for each, on a thread of its own: on X11 and Wayland SDL
/// sleeps on its own descriptors and cannot watch ours, so somebody must wake it.
class SignalThread {
 public:
  SignalThread(const SignalBlock& block, std::function<void(int)> on_signal);
  SignalThread(const SignalThread&) = delete;
  SignalThread& operator=(const SignalThread&) = delete;
  ~SignalThread();

 private:
  void run() const;

  std::function<void(int)> on_signal_;
  int signal_fd_;
  int stop_fd_;
  std::thread thread_;
};

}  // namespace kiosk::sdl
