#pragma once

#include <chrono>
#include <string>

#include "base/files.h"
#include "base/result.h"
#include "emergency/date.h"

namespace kiosk::emergency {

/// The day of today in UTC, or why it is not known.
using Today = base::Result<Date, std::string>;

/// What adjtimex(2) says: whether something (chrony, ntpd, systemd-timesyncd) keeps the system clock right.
enum class KernelSync {
  Synchronised,
  Unsynchronised,
  Unknown,  ///< not allowed to ask, as under ProtectClock= of systemd
};

/// What the machine says about its own clock.
struct ClockEvidence {
  std::chrono::sys_seconds wall;  ///< the system clock, in UTC
  KernelSync kernel = KernelSync::Unknown;
};

/// Asks this machine. The only place of the program that reads the date.
ClockEvidence clock_evidence();

/// The year of the sources: no right clock is before it. tests/emergency compares it with the dates in them.
inline constexpr int kSourceYear = 2026;

/// The first year that a right clock can show: that of SOURCE_DATE_EPOCH where the build had it, but at least
/// kSourceYear.
int build_year();

/// Today, when the clock can be trusted: its year is between the year of the build and 9999, and either
/// it was synchronised (/run/systemd/timesync/synchronized is there, or the kernel says so), or a real-time
/// clock below /sys/class/rtc agrees with it within a day. A Raspberry Pi before the 5 has no such clock, and
/// a 5 without a battery has one that begins in 1970: neither is trusted before it is synchronised.
Today trusted_date(const base::FileSystem& files, const ClockEvidence& clock);

}  // namespace kiosk::emergency
