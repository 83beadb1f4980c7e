#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "input/touch_matrix.h"

namespace kiosk::sdl {

/// What SDL does not tell about pointers on the console, asked of the devices themselves.
class DevicePlaces {
 public:
  virtual ~DevicePlaces() = default;
  /// True for a touch device that knows one contact only. SDL reports where such a contact began and that it
  /// ended, and nothing between (SDL_evdev.c, ABS_X; to SDL 3.2 and later).
  virtual bool is_single_touch(std::int64_t device) const = 0;
  /// A pointer with places instead of movements whose main button is down: a tablet of a virtual machine, a
  /// panel that calls itself a mouse. SDL before 2.30 takes its raw values for pixels (commit 9cd7cbe134).
  virtual std::optional<std::int64_t> pressed_pointer() const = 0;
  /// Where the only contact, or the pointer, of this device is now; nothing when it cannot be asked, or is no
  /// longer down.
  virtual std::optional<input::Share> place(std::int64_t device) const = 0;
  /// How many fingers SDL holds for down on a touch device; 0 where the device is gone.
  virtual int fingers(std::int64_t device) const = 0;
};

/// The event files that SDL holds open. Asks for their state and reads nothing from them, so SDL misses
/// nothing. Knows nothing, and does no harm, where SDL has its input from a desktop.
class EvdevPlaces final : public DevicePlaces {
 public:
  bool is_single_touch(std::int64_t device) const override;
  std::optional<std::int64_t> pressed_pointer() const override;
  std::optional<input::Share> place(std::int64_t device) const override;
  int fingers(std::int64_t device) const override;
};

/// The name of the event file that a descriptor of this process is open on ("event3"); nothing for others.
std::optional<std::string> event_file(std::int64_t descriptor);

}  // namespace kiosk::sdl
