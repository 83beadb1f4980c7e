#include "schedule/timetable.h"

#include <algorithm>

namespace kiosk::schedule {
namespace {

using std::chrono::seconds;

seconds length(const Span& span) {
  return span.to > span.from ? span.to - span.from : span.to - span.from + kDay;
}

/// The time from `earlier` to the next `later` in a week that goes round.
seconds ahead(seconds earlier, seconds later) {
  return (later - earlier + kWeek) % kWeek;
}

/// Calls `see(begin)` for each day on which the span begins.
template <typename See>
void each_begin(const Span& span, See see) {
  for (std::size_t day = 0; day < span.days.size(); ++day) {
    if (span.days[day]) see(kDay * static_cast<int>(day) + span.from);
  }
}

bool holds(const Span& span, WeekTime now) {
  bool inside = false;
  each_begin(span, [&](seconds begin) { inside = inside || ahead(begin, now) < length(span); });
  return inside;
}

}  // namespace

bool Timetable::dims() const {
  return std::any_of(spans_.begin(), spans_.end(),
                     [](const Span& span) { return span.brightness.has_value(); });
}

bool Timetable::ever_on() const {
  // It can only come on where a span ends.
  bool on = spans_.empty();
  for (const Span& span : spans_) {
    each_begin(span, [&](seconds begin) { on = on || !at((begin + length(span)) % kWeek).off; });
  }
  return on;
}

Wanted Timetable::at(WeekTime now) const {
  Wanted wanted;
  for (const Span& span : spans_) {
    if (!holds(span, now)) continue;
    if (!span.brightness) wanted.off = true;
    if (!wanted.brightness) wanted.brightness = span.brightness;
  }
  return wanted;
}

seconds Timetable::until_change(WeekTime now) const {
  seconds soonest = kWeek;
  const auto see = [&](seconds moment) {
    const seconds left = ahead(now, moment);
    if (left > seconds::zero()) soonest = std::min(soonest, left);
  };
  for (const Span& span : spans_) {
    each_begin(span, [&](seconds begin) {
      see(begin);
      see(begin + length(span));
    });
  }
  return soonest;
}

}  // namespace kiosk::schedule
