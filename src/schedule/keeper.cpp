#include "schedule/keeper.h"

#include <algorithm>

namespace kiosk::schedule {
namespace {

// The wall clock may be set at any time, or become trusted.
constexpr base::Duration kMostBetween = std::chrono::minutes(1);

}  // namespace

Keeper::Order Keeper::turn(const Seen& seen, base::TimePoint now) {
  if (seen.used) quiet_from_ = now + awake_;
  const Wanted before = wanted_;
  wanted_ = seen.time ? timetable_.at(*seen.time) : Wanted{};
  next_ = now + kMostBetween;
  if (seen.time) next_ = std::min<base::TimePoint>(next_, now + timetable_.until_change(*seen.time));
  if (!wanted_.off) return before.off && seen.off ? Order::On : Order::None;
  if (seen.off) return Order::None;
  if (now >= quiet_from_) return Order::Off;
  next_ = std::min(next_, quiet_from_);
  return Order::None;
}

}  // namespace kiosk::schedule
