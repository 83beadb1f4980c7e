#include "replica/replica_input.h"

#include <algorithm>

namespace kiosk::replica {
namespace {

using input::Phase;

/// As SDL2 names the one contact of a panel without multitouch axes.
constexpr std::int64_t kSingleFinger = -1;
constexpr std::int64_t kPanelDevice = 1;

}  // namespace

std::vector<input::Event> ReplicaInput::wait(std::optional<base::Duration> timeout) {
  std::vector<input::Event> events;
  for (const input::Event& event : window_.wait(timeout)) {
    if (const auto ours = translate(event)) events.push_back(*ours);
  }
  return events;
}

std::optional<input::Event> ReplicaInput::translate(const input::Event& event) {
  if (const auto* pointer = std::get_if<input::PointerEvent>(&event)) return on_pointer(*pointer);
  if (std::holds_alternative<input::WheelEvent>(event)) return std::nullopt;
  if (std::holds_alternative<input::DevicesChanged>(event)) contacts_.clear();
  const bool resized = std::holds_alternative<input::Resized>(event);
  if (resized || std::holds_alternative<input::Exposed>(event)) {
    display_.window_changed();
    return input::Exposed{};  // the panel keeps its size whatever the window does
  }
  return event;
}

std::optional<input::Event> ReplicaInput::on_pointer(const input::PointerEvent& event) {
  if (touch_ == board::Touch::None) return std::nullopt;
  if (event.phase == Phase::Down && !display_.placed().screen.contains(event.at)) return std::nullopt;
  const gfx::Point at = page_point(display_.placed(), display_.page_size(), event.at);
  return touch_ == board::Touch::Single ? on_single(event, at) : on_multi(event, at);
}

/// What the installed SDL2 makes of such a panel: DOWN where it began, no moves, UP at the place of DOWN.
std::optional<input::Event> ReplicaInput::on_single(const input::PointerEvent& event, gfx::Point at) {
  if (event.phase == Phase::Down) {
    if (!contacts_.empty()) return std::nullopt;
    contacts_.push_back({event.device, event.finger, at});
    return input::PointerEvent{kPanelDevice, kSingleFinger, Phase::Down, at};
  }
  if (contacts_.empty() || event.phase == Phase::Move) return std::nullopt;
  const Contact contact = contacts_.front();
  if (contact.device != event.device || contact.finger != event.finger) return std::nullopt;
  contacts_.clear();
  return input::PointerEvent{kPanelDevice, kSingleFinger, event.phase, contact.began};
}

std::optional<input::Event> ReplicaInput::on_multi(input::PointerEvent event, gfx::Point at) {
  const auto contact = std::find_if(contacts_.begin(), contacts_.end(), [&](const Contact& each) {
    return each.device == event.device && each.finger == event.finger;
  });
  if (event.phase == Phase::Down) {
    if (contact == contacts_.end()) contacts_.push_back({event.device, event.finger, at});
  } else if (contact == contacts_.end()) {
    return std::nullopt;  // began beside the screen
  } else if (event.phase != Phase::Move) {
    contacts_.erase(contact);
  }
  event.at = at;
  return event;
}

}  // namespace kiosk::replica
