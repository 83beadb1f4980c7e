#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "gfx/geometry.h"

namespace kiosk::console {

/// Where the kernel's display driver tells of its cards and connectors.
inline constexpr const char* kDrmFolder = "/sys/class/drm";

enum class Link { Connected, Disconnected, Unknown };

/// A socket for a screen, from `/sys/class/drm/card1-HDMI-A-1`. Sockets that lead to no screen
/// (`Writeback`) and those of other devices are none.
struct Connector {
  int card = 0;      ///< the number behind "card"; it may be another one after the next boot
  std::string name;  ///< "HDMI-A-1"
  Link link = Link::Unknown;
  std::vector<gfx::Size> modes;  ///< the preferred one first; a size comes once for each refresh rate

  /// Connected, and its screen has said what it can show. SDL and the kernel take no other.
  bool usable() const { return link == Link::Connected && !modes.empty(); }
  bool operator==(const Connector&) const = default;
};

/// All connectors under `folder`, in the order of cards and names. What cannot be read counts as unknown.
std::vector<Connector> read_connectors(const base::FileSystem& files, const std::string& folder);

/// The connector called `wanted` if it is usable, else the first that is: a mistyped name or a cable in the
/// wrong socket must not turn the display dark.
const Connector* choose_connector(const std::vector<Connector>& connectors,
                                  const std::optional<std::string>& wanted);

/// Why the choice is not the one that was asked for; nothing where it is.
std::optional<std::string> explain_choice(const std::vector<Connector>& connectors,
                                          const std::optional<std::string>& wanted);

/// "HDMI-A-1 of card1: connected, 1920x1080" and so on; "none" without connectors.
std::string describe(const std::vector<Connector>& connectors);
std::string describe(const Connector& connector);

}  // namespace kiosk::console
