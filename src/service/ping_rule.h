#pragma once

namespace kiosk::service {

/// What the main loop knows when the watchdog is to hear from it.
struct Evidence {
  bool fresh_frame = false;    ///< a picture went to the screen since the last ping, and the call came back
  bool holds_message = false;  ///< that picture has the message in it
  bool resting = false;  ///< nothing is to be shown: waiting for a screen, or the screen is switched off
};

/// Whether the watchdog may hear that all is well. A loop that turns is not enough: the message must be on
/// the screen.
constexpr bool may_ping(const Evidence& evidence) {
  return evidence.resting || (evidence.fresh_frame && evidence.holds_message);
}

}  // namespace kiosk::service
