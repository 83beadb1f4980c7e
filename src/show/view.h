#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace kiosk::show {

enum class Mode { Loop, Opened, Topics, Languages };

/// What is on now: all that a layout needs to know of the show.
struct View {
  Mode mode = Mode::Loop;
  std::size_t page = 0;  ///< index into the deck's pages; in Topics and Languages the page one came from
  int card = 0;  ///< Opened, Topics and Languages: which card, from 0; kLastCard until the layout has counted
  std::string language;
  bool paused = false;                   ///< the loop is held by its pause button
  std::optional<int> warning_seconds{};  ///< set while "still reading?" counts down, 1 or more

  bool operator==(const View&) const = default;
};

/// "The last card", for a page whose cards have not been counted yet.
inline constexpr int kLastCard = -1;

}  // namespace kiosk::show
