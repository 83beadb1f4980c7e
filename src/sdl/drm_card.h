#pragma once

#include <xf86drm.h>
#include <xf86drmMode.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "console/modes.h"
#include "sdl/backend_display.h"

namespace kiosk::sdl {

/// A connector as its card tells it.
struct CardConnector {
  std::uint32_t id = 0;
  std::string name;  ///< as in /sys/class/drm: "HDMI-A-1"
  bool usable = false;
  std::uint32_t encoder = 0;            ///< in use now; 0: none
  std::vector<std::uint32_t> encoders;  ///< that could be
  std::vector<drmModeModeInfo> modes;   ///< the preferred one first
};

/// A display card of the kernel (`/dev/dri/card1`), open while it lives. The first program that opens one is
/// its master, the only one that may show on it.
class DrmCard {
 public:
  /// Throws std::runtime_error with the path and the reason.
  explicit DrmCard(int card);
  DrmCard(const DrmCard&) = delete;
  DrmCard& operator=(const DrmCard&) = delete;
  ~DrmCard();

  int fd() const { return fd_; }
  const std::string& path() const { return path_; }
  bool is_master() const;
  /// All connectors in the card's own order, which is that of SDL's displays. Asks each screen anew for its
  /// modes.
  std::vector<CardConnector> connectors() const;
  /// A display controller that can drive this connector, the one that does so now if there is one.
  std::optional<std::uint32_t> crtc_for(const CardConnector& connector) const;

 private:
  std::string path_;
  int fd_;
};

console::Mode to_mode(const drmModeModeInfo& mode);

/// Which of SDL's displays stands for this connector: SDL counts the usable ones, without names. 0 where the
/// card does not tell.
int display_index(int card, const std::string& connector);

/// Lets the cards ask their screens anew. Without a text console on them nobody has yet, and /sys/class/drm
/// knows of nothing.
void probe_cards();

/// Switches the screen of a connector off or on through `fd`, which must be the master's. False where it
/// cannot be.
bool set_dpms(int fd, std::uint32_t connector, Power power);

/// The kernel's number of a connector with a screen; nothing if there is none of that name.
std::optional<std::uint32_t> connector_id(int fd, const std::string& name);

}  // namespace kiosk::sdl
