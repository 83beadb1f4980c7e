#include "emergency/clock.h"

#include <sys/timex.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

// Set by CMake for a reproducible build.
#ifndef KIOSK_BUILD_YEAR
#define KIOSK_BUILD_YEAR 0
#endif

namespace kiosk::emergency {
namespace {

using namespace std::chrono_literals;

constexpr const char* kSynchronised = "/run/systemd/timesync/synchronized";
constexpr const char* kRtcFolder = "/sys/class/rtc";

constexpr std::chrono::sys_seconds first_second(int year) {
  return std::chrono::sys_days(std::chrono::year(year) / 1 / 1);
}

/// What a real-time clock shows, in seconds since 1970. Nothing where it cannot be read: the driver refuses
/// when the chip knows that its battery ran out.
std::optional<std::int64_t> read_rtc(const base::FileSystem& files, const std::string& name) {
  const auto text = files.read(base::join_path(kRtcFolder, name + "/since_epoch"), 64);
  if (!text.ok()) return std::nullopt;
  const char* const end = text.value().data() + text.value().size();
  std::int64_t seconds = 0;
  const auto [stop, error] = std::from_chars(text.value().data(), end, seconds);
  const bool whole = stop == end || (*stop == '\n' && stop + 1 == end);
  return error == std::errc() && whole ? std::optional(seconds) : std::nullopt;
}

/// Why no real-time clock speaks for the system clock; nothing when one does. `hctosys`, the kernel's word
/// that it set the system clock from this one at boot, is not asked: a clock without a battery sets it to
/// 1970, systemd moves it on to the last time it remembers, and the two no longer agree.
std::optional<std::string> rtc_doubt(const base::FileSystem& files, std::chrono::sys_seconds wall) {
  const auto names = files.list(kRtcFolder);
  if (!names.ok() || names.value().empty()) return "there is no real-time clock";
  std::string doubt = "no real-time clock can be read";
  for (const std::string& name : names.value()) {
    const std::optional<std::int64_t> shown = read_rtc(files, name);
    if (!shown) continue;
    // `wall` is between two years of four digits, so neither bound can overflow.
    const std::int64_t now = wall.time_since_epoch().count();
    constexpr std::int64_t kDay = std::chrono::seconds(24h).count();
    if (*shown >= now - kDay && *shown <= now + kDay) return std::nullopt;
    doubt = "the real-time clock " + name + " does not agree with the system clock";
  }
  return doubt;
}

}  // namespace

ClockEvidence clock_evidence() {
  ClockEvidence clock;
  clock.wall = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  timex state{};  // modes = 0: only asks
  if (::adjtimex(&state) >= 0) {
    clock.kernel = (state.status & STA_UNSYNC) == 0 ? KernelSync::Synchronised : KernelSync::Unsynchronised;
  }
  return clock;
}

int build_year() {
  return std::max(kSourceYear, KIOSK_BUILD_YEAR);
}

Today trusted_date(const base::FileSystem& files, const ClockEvidence& clock) {
  if (clock.wall >= first_second(10000)) return std::string("the system clock is past the year 9999");
  if (clock.wall < first_second(build_year())) {
    return "the system clock is before " + std::to_string(build_year()) + ", when this program was built";
  }
  const Date today = std::chrono::floor<std::chrono::days>(clock.wall);
  if (clock.kernel == KernelSync::Synchronised || files.stamp(kSynchronised).ok()) return today;
  if (const auto doubt = rtc_doubt(files, clock.wall)) {
    return "the system clock was not set from the network, and " + *doubt;
  }
  return today;
}

}  // namespace kiosk::emergency
