#include "safety/crash_record.h"

#include <algorithm>

namespace kiosk::safety {
namespace {

// "VGK" and the version of the layout below.
constexpr std::array<std::uint8_t, 4> kMagic{'V', 'G', 'K', 1};
constexpr std::size_t kRungAt = 4;
constexpr std::size_t kLifeAt = 5;
constexpr std::size_t kDeathsAt = 6;  // byte 7 is zero
constexpr std::size_t kBootAt = 8;
constexpr std::size_t kStartedAt = 24;
constexpr std::size_t kDiedAt = 32;
constexpr std::size_t kSumAt = 48;
constexpr std::size_t kNumberBytes = 8;
static_assert(kDiedAt + kNumberBytes * (kMostDeaths - 1) == kSumAt);
static_assert(kSumAt + kNumberBytes == kRecordBytes);

void put(RecordBytes& bytes, std::size_t at, std::uint64_t number) noexcept {
  for (std::size_t i = 0; i < kNumberBytes; ++i) {
    bytes[at + i] = static_cast<std::uint8_t>(number >> (8 * i));
  }
}

std::uint64_t number_at(const RecordBytes& bytes, std::size_t at) noexcept {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < kNumberBytes; ++i) number |= std::uint64_t{bytes[at + i]} << (8 * i);
  return number;
}

void put(RecordBytes& bytes, std::size_t at, base::TimePoint moment) noexcept {
  put(bytes, at, static_cast<std::uint64_t>(moment.time_since_epoch().count()));
}

/// Moments are counted from the start of the machine; what is before it comes from another hand, and would
/// make differences that do not fit 64 bits.
bool is_moment(const RecordBytes& bytes, std::size_t at) noexcept {
  return static_cast<std::int64_t>(number_at(bytes, at)) >= 0;
}

base::TimePoint moment_at(const RecordBytes& bytes, std::size_t at) noexcept {
  return base::TimePoint(base::Duration(static_cast<std::int64_t>(number_at(bytes, at))));
}

/// FNV-1a over everything before the sum.
std::uint64_t sum_of(const RecordBytes& bytes) noexcept {
  std::uint64_t sum = 0xCBF29CE484222325u;
  for (std::size_t i = 0; i < kSumAt; ++i) sum = (sum ^ bytes[i]) * 0x100000001B3u;
  return sum;
}

}  // namespace

RecordBytes encode(const CrashRecord& record) noexcept {
  RecordBytes bytes{};
  std::copy(kMagic.begin(), kMagic.end(), bytes.begin());
  bytes[kRungAt] = static_cast<std::uint8_t>(record.rung);
  bytes[kLifeAt] = static_cast<std::uint8_t>(record.life);
  bytes[kDeathsAt] = record.deaths;
  std::copy(record.boot.begin(), record.boot.end(), bytes.begin() + kBootAt);
  put(bytes, kStartedAt, record.started);
  std::size_t at = kDiedAt;
  for (const base::TimePoint died : record.died) {
    put(bytes, at, died);
    at += kNumberBytes;
  }
  put(bytes, kSumAt, sum_of(bytes));
  return bytes;
}

std::optional<CrashRecord> decode(const RecordBytes& bytes) noexcept {
  if (!std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) return std::nullopt;
  if (number_at(bytes, kSumAt) != sum_of(bytes)) return std::nullopt;
  if (bytes[kRungAt] > static_cast<std::uint8_t>(Rung::SafePage)) return std::nullopt;
  if (bytes[kLifeAt] > static_cast<std::uint8_t>(Life::Running)) return std::nullopt;
  if (bytes[kDeathsAt] >= kMostDeaths) return std::nullopt;
  for (std::size_t at = kStartedAt; at < kSumAt; at += kNumberBytes) {
    if (!is_moment(bytes, at)) return std::nullopt;
  }
  CrashRecord record;
  record.rung = static_cast<Rung>(bytes[kRungAt]);
  record.life = static_cast<Life>(bytes[kLifeAt]);
  record.deaths = bytes[kDeathsAt];
  std::copy_n(bytes.begin() + kBootAt, record.boot.size(), record.boot.begin());
  record.started = moment_at(bytes, kStartedAt);
  std::size_t at = kDiedAt;
  for (base::TimePoint& died : record.died) {
    died = moment_at(bytes, at);
    at += kNumberBytes;
  }
  return record;
}

}  // namespace kiosk::safety
