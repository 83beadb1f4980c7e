#pragma once

#include <cstdint>

namespace kiosk::safety {

/// What the screen can show, from best to last. Each rung holds the message; below the last there is nothing,
/// so the last is kept for ever. The numbers are in records on disk.
enum class Rung : std::uint8_t {
  Current = 0,   ///< the content folder
  LastGood = 1,  ///< the copy of the content that was shown without trouble before
  BuiltIn = 2,   ///< the content that is part of the program
  SafePage = 3,  ///< one picture, without file, font, decoder or new memory
};

/// The next rung down. SafePage stays SafePage.
Rung below(Rung rung) noexcept;

/// "current", "last-good", "built-in", "safe-page".
const char* name_of(Rung rung) noexcept;

/// What there is to show. The safe page is always there.
struct Stock {
  bool current = false;
  bool last_good = false;
  bool built_in = false;
};

/// The best rung from `wanted` down that there is something for.
Rung best_from(Rung wanted, const Stock& stock) noexcept;

}  // namespace kiosk::safety
