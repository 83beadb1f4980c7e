#include "layout/icon.h"

namespace kiosk::layout {

std::string_view icon_name(Icon icon) {
  switch (icon) {
    case Icon::Home:
      return "home";
    case Icon::Previous:
      return "previous";
    case Icon::Next:
      return "next";
    case Icon::Topics:
      return "topics";
    case Icon::Pause:
      return "pause";
    case Icon::Play:
      return "play";
    case Icon::Language:
      return "language";
    case Icon::Touch:
      return "touch";
    case Icon::Phone:
      return "phone";
  }
  return "";
}

}  // namespace kiosk::layout
