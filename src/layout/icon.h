#pragma once

#include <string_view>

namespace kiosk::layout {

/// Signs on controls. Each is a square drawing in `assets/icons/<name>.svg`.
enum class Icon { Home, Previous, Next, Topics, Pause, Play, Language, Touch, Phone };

inline constexpr Icon kAllIcons[] = {Icon::Home, Icon::Previous, Icon::Next,  Icon::Topics, Icon::Pause,
                                     Icon::Play, Icon::Language, Icon::Touch, Icon::Phone};

/// The file name without its ending.
std::string_view icon_name(Icon icon);

}  // namespace kiosk::layout
