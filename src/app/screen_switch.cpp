#include "app/screen_switch.h"

namespace kiosk::app {

using input::Phase;

void ScreenSwitch::set(input::ScreenState wanted) {
  const bool off = wanted == input::ScreenState::Off;
  if (off == off_) return;
  off_ = off;
  waking_.reset();
  waking_key_.reset();
  (off ? wires_.off : wires_.on)();
}

bool ScreenSwitch::swallows(const input::Event& event) {
  if (const auto* order = std::get_if<input::ScreenOrder>(&event)) {
    set(order->wanted);
    return true;
  }
  if (const auto* pointer = std::get_if<input::PointerEvent>(&event)) return swallows_pointer(*pointer);
  if (const auto* key = std::get_if<input::KeyEvent>(&event)) {
    used_ = used_ || key->pressed;
    if (off_ && key->pressed) {
      set(input::ScreenState::On);
      waking_key_ = key->key;
      return true;
    }
    if (!waking_key_ || key->key != *waking_key_) return off_;
    if (!key->pressed) waking_key_.reset();
    return true;
  }
  if (std::holds_alternative<input::WheelEvent>(event)) {
    used_ = true;
    if (!off_) return false;
    set(input::ScreenState::On);
    return true;
  }
  if (std::holds_alternative<input::DevicesChanged>(event)) waking_.reset();  // no finger is down any more
  return false;
}

bool ScreenSwitch::swallows_pointer(const input::PointerEvent& event) {
  const std::pair contact{event.device, event.finger};
  used_ = used_ || event.phase == Phase::Down;
  if (off_) {
    if (event.phase != Phase::Down) return true;
    set(input::ScreenState::On);
    waking_ = contact;
    return true;
  }
  if (waking_ != contact) return false;
  // A finger that comes down again has been let go, whatever the device has told.
  if (event.phase == Phase::Down) {
    waking_.reset();
    return false;
  }
  if (event.phase != Phase::Move) waking_.reset();
  return true;
}

}  // namespace kiosk::app
