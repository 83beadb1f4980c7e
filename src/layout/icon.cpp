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
    case Icon::Easier:
      return "easier";
    case Icon::Contrast:
      return "contrast";
    case Icon::LargeText:
      return "large_text";
    case Icon::Motion:
      return "motion";
    case Icon::Listen:
      return "listen";
    case Icon::Stop:
      return "stop";
    case Icon::Louder:
      return "louder";
    case Icon::Check:
      return "check";
    case Icon::Draft:
      return "draft";
    case Icon::Picture:
      return "picture";
  }
  return "";
}

Icon mirrored_icon(Icon icon) {
  if (icon == Icon::Next) return Icon::Previous;
  if (icon == Icon::Previous) return Icon::Next;
  return icon;
}

}  // namespace kiosk::layout
