#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "base/time.h"
#include "safety/ladder.h"

namespace kiosk::safety {

/// Which boot of the machine moments belong to (/proc/sys/kernel/random/boot_id); all zero: not known.
using BootId = std::array<std::uint8_t, 16>;

/// How the last start of the program ended, as far as its record knows.
enum class Life : std::uint8_t {
  Ended = 0,
  Running = 1,  ///< it has not said that it ended: it runs, or it died
};

/// How many deaths on one rung lead one rung down.
inline constexpr std::size_t kMostDeaths = 3;

/// What one start leaves for the next. Says nothing about a person.
struct CrashRecord {
  BootId boot{};
  Rung rung = Rung::Current;  ///< where the next start begins
  Life life = Life::Ended;
  base::TimePoint started{};  ///< of the last start; of the monotonic clock of `boot`
  std::uint8_t deaths = 0;    ///< remembered on this rung, fewer than kMostDeaths
  std::array<base::TimePoint, kMostDeaths - 1> died{};  ///< the first `deaths` of them, oldest first
  bool operator==(const CrashRecord&) const = default;
};

/// A record as bytes: the same on every machine, with a checksum.
inline constexpr std::size_t kRecordBytes = 56;
using RecordBytes = std::array<std::uint8_t, kRecordBytes>;

RecordBytes encode(const CrashRecord& record) noexcept;

/// Nothing for bytes that `encode` did not make: torn, of another version, or by another hand.
std::optional<CrashRecord> decode(const RecordBytes& bytes) noexcept;

}  // namespace kiosk::safety
