#pragma once

#include <optional>

#include "base/time.h"
#include "safety/crash_record.h"

namespace kiosk::safety {

/// kMostDeaths deaths within this time on the same rung lead one rung down.
inline constexpr base::Duration kDeathWindow = std::chrono::minutes(5);

/// A run that has lasted so long was healthy: what was before it is forgotten, and the next start begins at
/// the top. (3 in 5 min and 10 min: after the levels of Android's Rescue Party.)
inline constexpr base::Duration kHealthyRun = std::chrono::minutes(10);

/// A program that starts: the record that it must leave before it does anything dangerous; `rung` is where to
/// begin. `before` is what the start before has left, if it can be read. A record of another boot, or from
/// the future, is none: a power cut is no death. Goes down to the safe page and stays there; never gives up.
CrashRecord begin_life(const std::optional<CrashRecord>& before, const BootId& boot,
                       base::TimePoint now) noexcept;

/// Why a program ends in good order.
enum class End {
  Wanted,          ///< someone has stopped it: they may have mended something, so begin at the top
  DisplayChanged,  ///< no death, and no sign of health either
};

/// The record that a program leaves when it ends. One that dies leaves none: that is how a death is known.
CrashRecord end_life(const CrashRecord& record, End why) noexcept;

}  // namespace kiosk::safety
