#pragma once

#include <string_view>

namespace kiosk::assets {

/// The SVG file of an icon (assets/icons/<name>.svg), compiled in. Empty for a name that is none.
/// Black on transparent: the alpha is the mask, the colour comes from whoever draws it.
std::string_view icon_svg(std::string_view name);

}  // namespace kiosk::assets
