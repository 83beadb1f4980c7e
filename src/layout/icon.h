#pragma once

#include <string_view>

namespace kiosk::layout {

/// Signs on controls. Each is a square drawing in `assets/icons/<name>.svg`.
enum class Icon {
  Home,
  Previous,
  Next,
  Topics,
  Pause,
  Play,
  Language,
  Touch,
  Phone,
  Easier,
  Contrast,
  LargeText,
  Motion,
  Listen,
  Stop,
  Louder,
  Check,
  Draft,
  Picture,
};

inline constexpr Icon kAllIcons[] = {
    Icon::Home,  Icon::Previous, Icon::Next,   Icon::Topics,   Icon::Pause,     Icon::Play,   Icon::Language,
    Icon::Touch, Icon::Phone,    Icon::Easier, Icon::Contrast, Icon::LargeText, Icon::Motion, Icon::Listen,
    Icon::Stop,  Icon::Louder,   Icon::Check,  Icon::Draft,    Icon::Picture};

/// The file name without its ending.
std::string_view icon_name(Icon icon);

/// The sign for a page that is read from right to left: arrows the other way, all others as they are.
Icon mirrored_icon(Icon icon);

}  // namespace kiosk::layout
