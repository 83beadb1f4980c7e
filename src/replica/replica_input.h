#pragma once

#include <optional>

#include "input/event_source.h"
#include "replica/replica_display.h"

namespace kiosk::replica {

/// Mouse and fingers on the window as the board's panel would tell of them. A contact that begins beside the
/// screen is none. Keys pass; there is no wheel on a panel.
class ReplicaInput final : public input::EventSource {
 public:
  /// Borrows both. The events come in pixels of the window.
  ReplicaInput(input::EventSource& window, ReplicaDisplay& display, board::Touch touch)
      : window_(window), display_(display), touch_(touch) {}

  /// May come back early and empty: what the panel keeps to itself has woken the desktop nevertheless.
  std::vector<input::Event> wait(std::optional<base::Duration> timeout) override;

 private:
  /// Who touches: on a single-touch panel only the first.
  struct Contact {
    std::int64_t device = 0;
    std::int64_t finger = 0;
    gfx::Point began;
  };

  std::optional<input::Event> translate(const input::Event& event);
  std::optional<input::Event> on_pointer(const input::PointerEvent& event);
  std::optional<input::Event> on_single(const input::PointerEvent& event, gfx::Point at);
  std::optional<input::Event> on_multi(input::PointerEvent event, gfx::Point at);

  input::EventSource& window_;
  ReplicaDisplay& display_;
  board::Touch touch_;
  std::vector<Contact> contacts_;  ///< that are down
};

}  // namespace kiosk::replica
