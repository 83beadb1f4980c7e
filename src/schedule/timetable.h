#pragma once

#include <bitset>
#include <optional>
#include <vector>

#include "schedule/week_time.h"

namespace kiosk::schedule {

/// A time of the day, on some days of the week, in which the screen is off or has another brightness.
struct Span {
  std::bitset<7> days;              ///< on which it begins, Monday first
  std::chrono::minutes from{};      ///< 0 to 23:59, since midnight
  std::chrono::minutes to{};        ///< 1 to 24:00; not later than `from`: on the next day
  std::optional<int> brightness{};  ///< percent of the backlight; unset: the screen is off
};

/// What the screen is to be like.
struct Wanted {
  bool off = false;
  std::optional<int> brightness{};  ///< percent; unset: as on any other hour
  bool operator==(const Wanted&) const = default;
};

/// The spans of a week. Where there is none the screen is on, so that a span that is missing or wrong never
/// takes the message away. Spans go by the clocks of the place: an hour that daylight saving leaves out is
/// left out of them, and one that comes twice is in them twice.
class Timetable {
 public:
  Timetable() = default;
  explicit Timetable(std::vector<Span> spans) : spans_(std::move(spans)) {}

  bool empty() const { return spans_.empty(); }
  /// Whether any span sets the brightness.
  bool dims() const;
  /// Whether there is a moment of the week at which the screen is on.
  bool ever_on() const;

  /// Off if any span says so; the brightness of the first span that has one now, also for a screen that
  /// somebody has woken.
  Wanted at(WeekTime now) const;
  /// Until the next begin or end of a span: more than 0, at most a week; a week where there is no span.
  std::chrono::seconds until_change(WeekTime now) const;

 private:
  std::vector<Span> spans_;
};

}  // namespace kiosk::schedule
