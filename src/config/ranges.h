#pragma once

#include "json/reader.h"

/// Ranges that more than one setting has.
namespace kiosk::config {

inline constexpr json::Range kIdleRange{10, 3600, "seconds"};
inline constexpr json::Range kBrightnessRange{1, 100, "percent"};

}  // namespace kiosk::config
