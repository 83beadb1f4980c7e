#include "safety/crash_counter.h"

#include <algorithm>

namespace kiosk::safety {
namespace {

CrashRecord fresh(const BootId& boot) noexcept {
  CrashRecord record;
  record.boot = boot;
  return record;
}

/// The deaths that are too long ago are forgotten.
void forget_old(CrashRecord& record, base::TimePoint now) noexcept {
  while (record.deaths > 0 && now - record.died[0] > kDeathWindow) {
    std::copy(record.died.begin() + 1, record.died.end(), record.died.begin());
    record.died.back() = {};
    --record.deaths;
  }
}

/// One more. The time of a death is when it is found: at the next start.
void count_death(CrashRecord& record, base::TimePoint now) noexcept {
  forget_old(record, now);
  if (record.deaths < record.died.size()) {
    record.died[record.deaths] = now;
    ++record.deaths;
    return;
  }
  const Rung rung = below(record.rung);
  record = fresh(record.boot);
  record.rung = rung;
}

}  // namespace

CrashRecord begin_life(const std::optional<CrashRecord>& before, const BootId& boot,
                       base::TimePoint now) noexcept {
  CrashRecord record = fresh(boot);
  if (before && before->boot == boot && before->started <= now) {
    const bool was_healthy = now - before->started >= kHealthyRun;
    if (!was_healthy) record = *before;
    if (before->life == Life::Running) count_death(record, now);
  }
  record.life = Life::Running;
  record.started = now;
  return record;
}

CrashRecord end_life(const CrashRecord& record, End why) noexcept {
  CrashRecord left = why == End::Wanted ? fresh(record.boot) : record;
  left.life = Life::Ended;
  left.started = record.started;
  return left;
}

}  // namespace kiosk::safety
