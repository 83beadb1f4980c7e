#include "app/screen_timer.h"

#include <algorithm>
#include <string>
#include <utility>

#include "emergency/clock.h"

namespace kiosk::app {

ScreenTimer::ScreenTimer(const schedule::Timetable& timetable, base::Duration awake, ScreenSwitch& screen,
                         Wires wires, base::TimePoint start)
    : keeper_(timetable, awake, start), screen_(screen), wires_(std::move(wires)) {
  if (timetable.dims()) wires_.dim(std::nullopt);
}

base::Duration ScreenTimer::time_to_next(base::TimePoint now) const {
  return std::max(base::Duration::zero(), keeper_.next() - now);
}

void ScreenTimer::turn(bool occupied, base::TimePoint now) {
  using Order = schedule::Keeper::Order;
  const bool switched = screen_.is_off() != was_off_;  // by somebody else
  if (now < keeper_.next() && !switched) return;
  const bool used = screen_.take_used() || occupied;
  const Order order = keeper_.turn({wires_.time(), used, screen_.is_off()}, now);
  if (order != Order::None)
    screen_.set(order == Order::Off ? input::ScreenState::Off : input::ScreenState::On);
  was_off_ = screen_.is_off();
  if (keeper_.brightness() == brightness_) return;
  brightness_ = keeper_.brightness();
  wires_.dim(brightness_);
}

base::Result<schedule::WeekTime, std::string> week_time_here(const base::FileSystem& files) {
  const emergency::ClockEvidence clock = emergency::clock_evidence();
  const emergency::Today today = emergency::trusted_date(files, clock);
  if (!today.ok()) return today.error();
  return schedule::week_time(clock.wall);
}

std::function<std::optional<schedule::WeekTime>()> trusted_week_time(const base::FileSystem& files,
                                                                     base::Log& log) {
  return [&files, &log, told = std::string()]() mutable -> std::optional<schedule::WeekTime> {
    const auto time = week_time_here(files);
    const std::string reason = time.ok() ? "" : time.error();
    if (!time.ok() && told != reason) {
      log.write(base::Level::Warning, "schedule: the screen stays on: " + reason);
    }
    told = reason;
    return time.ok() ? std::optional(time.value()) : std::nullopt;
  };
}

}  // namespace kiosk::app
