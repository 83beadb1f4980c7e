#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace kiosk::show {

enum class Mode {
  Loop,
  Opened,
  Topics,
  Languages,
  Easier,  ///< the page with the reading aids, a menu like Languages
};

/// What makes reading easier, each on or off.
struct Aids {
  bool high_contrast = false;
  bool large_text = false;
  bool less_motion = false;

  bool operator==(const Aids&) const = default;
};

/// What is on now: all that a layout needs to know of the show.
struct View {
  Mode mode = Mode::Loop;
  std::size_t page = 0;  ///< index into the deck's pages; in the menus the page one came from
  int card = 0;          ///< away from the loop: which card, from 0; kLastCard until the layout has counted
  std::string language;
  bool paused = false;                   ///< the loop is held by its pause button
  std::optional<int> warning_seconds{};  ///< set while "still reading?" counts down, 1 or more
  Aids aids{};
  bool speaking = false;  ///< the opened page is being spoken; never in the loop or in a menu
  /// The language that the emergency page speaks first, from the very first view on. It equals `language`,
  /// except on the emergency page in the loop in the default language: there all languages take turns.
  std::string message_language{};

  bool operator==(const View&) const = default;
};

/// "The last card", for a page whose cards have not been counted yet.
inline constexpr int kLastCard = -1;

}  // namespace kiosk::show
