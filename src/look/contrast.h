#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "look/look.h"

namespace kiosk::look {

/// A colour of the palette and its name in the content's theme.
struct ColorRole {
  std::string_view name;
  gfx::Color Palette::*color;
};

/// All but the veil, which goes with the palette that a theme starts from.
inline constexpr std::array<ColorRole, 11> kColorRoles = {{{"ground", &Palette::ground},
                                                           {"card", &Palette::card},
                                                           {"text", &Palette::text},
                                                           {"muted", &Palette::muted},
                                                           {"accent", &Palette::accent},
                                                           {"on_accent", &Palette::on_accent},
                                                           {"control", &Palette::control},
                                                           {"control_edge", &Palette::control_edge},
                                                           {"message", &Palette::message},
                                                           {"on_message", &Palette::on_message},
                                                           {"focus", &Palette::focus}}};

/// Two colours that are too near to each other.
struct ContrastFault {
  std::string_view front;  ///< names of roles
  std::string_view back;
  double ratio = 1;  ///< what they have
  double least = 1;  ///< what they need
};

/// The pairs of a palette that break the promise of `Palette`: text 7:1 (WCAG 2.2, 1.4.6), the message 10:1,
/// controls and the focus ring 3:1 (1.4.11). Empty for every palette that may be shown.
std::vector<ContrastFault> contrast_faults(const Palette& colors);

}  // namespace kiosk::look
