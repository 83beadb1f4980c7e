#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/image.h"

namespace kiosk::model {

/// The built-in colours that a theme starts from.
enum class ThemeBase { Dark, Light };

struct ThemeColor {
  std::string role;  ///< as look::kColorRoles names it
  std::uint32_t rgb = 0;
};

/// An agency's own look. High contrast is never touched by it.
struct Theme {
  ThemeBase base = ThemeBase::Dark;
  std::vector<ThemeColor> colors;  ///< all or none: together with the base they keep every rule of contrast
  std::optional<Image> logo;
};

}  // namespace kiosk::model
