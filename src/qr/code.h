#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kiosk::qr {

/// The light border that a reader needs around the dark modules (ISO/IEC 18004, 6.3.8), in modules.
inline constexpr int kQuietZone = 4;

/// A QR code without its quiet zone.
struct Code {
  int side = 0;            ///< in modules: 21 to 177
  std::vector<bool> dark;  ///< row by row

  bool is_dark(int x, int y) const {
    return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)];
  }
  bool operator==(const Code&) const = default;
};

/// The smallest code for a text, with the error correction M (15 % of it may be lost) or, where that costs no
/// room, a higher one. Nothing for an empty text, or one of more than 2331 bytes.
std::optional<Code> encode(const std::string& text);

}  // namespace kiosk::qr
