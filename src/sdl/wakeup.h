#pragma once

#include <atomic>
#include <optional>

#include <SDL.h>

#include "input/event.h"

namespace kiosk::sdl {

/// Wakes the waiting main thread from any thread. Two ways at once: an SDL event for the drivers on which
/// SDL waits, an eventfd for those on which we do.
class Wakeup {
 public:
  Wakeup();
  Wakeup(const Wakeup&) = delete;
  Wakeup& operator=(const Wakeup&) = delete;
  ~Wakeup();

  void wake();
  void quit();
  /// The last order counts.
  void order(input::ScreenState wanted);

  /// Main thread: what was asked for since the last call.
  bool take_wake() { return wake_.exchange(false); }
  bool take_quit() { return quit_.exchange(false); }
  std::optional<input::ScreenState> take_order();
  /// Main thread: sleeps until woken, at most `ms`.
  void sleep(int ms);
  /// Readable when woken; `sleep(0)` takes that back.
  int descriptor() const { return fd_; }

 private:
  void notify();

  std::atomic<bool> wake_{false};
  std::atomic<bool> quit_{false};
  std::atomic<int> order_{0};  ///< 0: none, 1: on, 2: off
  int fd_;
  Uint32 type_;
};

}  // namespace kiosk::sdl
