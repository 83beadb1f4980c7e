#pragma once

#include <string>
#include <vector>

#include "accessibility/scenes.h"

namespace kiosk::accessibility {

/// The least height of a capital on a panel at its viewing distance: 0.7° (EN 301 549, 5.1.4) and 4.8 mm (US
/// Section 508, 402.4). Panels under six inch cannot hold that: 26 minutes of arc (ISO 9241 prefers 22).
double least_capital_mm(const look::Panel& panel);

/// Texts of a scene that are too small to read, in words; empty if none.
std::vector<std::string> text_faults(const Wall& wall, const layout::Scene& scene);

/// Targets of a scene that are too small for a finger or too near to each other, in words; empty if none.
/// 20 mm (Colle and Hiszem 2004), for zones and dots and on panels less than 85 mm high 15 mm; 3 mm apart, on
/// panels under six inch 2 mm.
std::vector<std::string> target_faults(const Wall& wall, const layout::Scene& scene);

}  // namespace kiosk::accessibility
