#pragma once

#include <string>

namespace kiosk::model {

/// What a visitor wants, whatever the device it was said with.
enum class Wish {
  Touch,            ///< some sign of life that presses nothing; cancels the idle warning
  Open,             ///< open the page the loop shows
  OpenPage,         ///< open the page whose id is in `value`
  Emergency,        ///< open the emergency page
  Next,             ///< next card, then next page; in the loop the next loop page
  Previous,         ///< the exact opposite of Next
  GoTo,             ///< the loop page or card with the index in `value` (a dot)
  Home,             ///< back to the loop, from its start
  Topics,           ///< the overview of all topics
  Languages,        ///< the list of languages
  SetLanguage,      ///< the language whose tag is in `value`
  Easier,           ///< the page with the reading aids; once more: back to where one came from
  ToggleContrast,   ///< the reading aid of high contrast, on or off
  ToggleLargeText,  ///< the reading aid of large text, on or off
  ToggleMotion,     ///< the reading aid of less motion, on or off
  Listen,           ///< speak the page, or stop; the loop and the menus open their page first
  Louder,           ///< while a page is spoken: the voice louder. The show only keeps speaking
  TogglePause,      ///< hold the loop, or let it go on
  Continue,         ///< "still reading": cancel the idle warning
};

struct Intent {
  Wish wish = Wish::Touch;
  std::string value;
  bool operator==(const Intent&) const = default;
};

}  // namespace kiosk::model
