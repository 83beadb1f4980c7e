#include "replica/pace.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace kiosk::replica {

Pace::Pace(double frames_per_s, const base::Clock& clock, std::function<void(base::Duration)> sleep)
    : period_(std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(1 / frames_per_s))),
      clock_(clock),
      sleep_(std::move(sleep)) {
  if (!sleep_) sleep_ = [](base::Duration time) { std::this_thread::sleep_for(time); };
}

void Pace::next() {
  const base::TimePoint now = clock_.now();
  const base::TimePoint due = last_ ? *last_ + period_ : now;
  if (due > now) sleep_(due - now);
  last_ = std::max(due, now);
}

}  // namespace kiosk::replica
