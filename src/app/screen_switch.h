#pragma once

#include <functional>
#include <optional>
#include <utility>

#include "input/event.h"

namespace kiosk::app {

/// Whether the screen is on. It is switched off and on by orders (`input::ScreenOrder`: a signal; the
/// schedule); a touch, a key or the wheel switches it on too, and does nothing else until it is let go,
/// because nobody saw what they touched.
class ScreenSwitch {
 public:
  /// What the switch is wired to. Called once for each change.
  struct Wires {
    std::function<void()> off;
    std::function<void()> on;
  };
  explicit ScreenSwitch(Wires wires) : wires_(std::move(wires)) {}

  bool is_off() const { return off_; }
  void set(input::ScreenState wanted);

  /// True for an event that the show must not see. Those that end the run or change its devices, and the
  /// other fingers of one that was down before, are never swallowed while the screen is on.
  bool swallows(const input::Event& event);

  /// Whether somebody has touched, pressed a key or turned the wheel since the last call. A finger that never
  /// lifts counts once.
  bool take_used() { return std::exchange(used_, false); }

 private:
  bool swallows_pointer(const input::PointerEvent& event);

  Wires wires_;
  bool off_ = false;
  bool used_ = false;
  std::optional<std::pair<std::int64_t, std::int64_t>> waking_;  ///< device and finger that switched it on
  std::optional<input::Key> waking_key_;
};

}  // namespace kiosk::app
