#include "config/schedule_setting.h"

#include <cmath>

#include "base/ascii.h"
#include "config/keys.h"
#include "config/readers.h"
#include "json/reader.h"

namespace kiosk::config {
namespace {

using schedule::Span;
using std::chrono::minutes;

constexpr std::size_t kMostSpans = 32;

/// "HH:MM" as minutes since midnight, 24:00 among them.
std::optional<minutes> parse_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  for (const std::size_t i : {0u, 1u, 3u, 4u}) {
    if (!base::is_digit(text[i])) return std::nullopt;
  }
  const int hour = (text[0] - '0') * 10 + (text[1] - '0');
  const int minute = (text[3] - '0') * 10 + (text[4] - '0');
  if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return std::nullopt;
  return minutes(hour * 60 + minute);
}

minutes read_time_of_day(const json::ObjectReader& object, keys::Key key, bool begins) {
  const auto at = object.require(key, "add it, like \"" + std::string(key) + "\": \"20:00\"");
  const auto text = at ? json::read_string(*at) : std::nullopt;
  if (!text) return {};
  const auto time = parse_time(*text);
  if (!time || (begins ? *time == schedule::kDay : *time == minutes::zero())) {
    at->error(json::show(*text) + " is not a time of day",
              begins ? "write it like \"07:30\", from \"00:00\" to \"23:59\""
                     : "write it like \"07:30\", from \"00:01\" to \"24:00\", which is the end of the day");
    return {};
  }
  return *time;
}

std::bitset<7> read_days(const json::ObjectReader& object) {
  std::bitset<7> days;
  const auto at = object.find(keys::kDays);
  if (!at) return days.set();
  for (const json::Cursor& item : json::read_array(*at, {1, days.size()})) {
    const auto day = json::read_choice(item, keys::kWeekdays);
    if (!day) continue;
    if (days[*day])
      item.error(json::show(std::string(keys::kWeekdays[*day])) + " is there twice", "keep one");
    days.set(*day);
  }
  return days;
}

std::optional<Span> read_span(const json::Cursor& at) {
  const json::ErrorMark mark(at.faults());
  const json::ObjectReader object(at, keys::kSpanKeys);
  read_remarks(object);
  Span span;
  span.days = read_days(object);
  span.from = read_time_of_day(object, keys::kFrom, true);
  span.to = read_time_of_day(object, keys::kTo, false);
  const auto screen = object.find(keys::kScreen);
  const auto brightness = object.find(keys::kBrightness);
  if (screen) json::read_choice(*screen, keys::kScreens);
  if (brightness) {
    if (const auto percent = json::read_number(*brightness, kBrightnessRange)) {
      span.brightness = static_cast<int>(std::lround(*percent));
    }
  }
  if (!mark.any() && screen.has_value() == brightness.has_value()) {
    at.error(screen ? "the screen is off and has a brightness" : "nothing happens in this span",
             "give it either \"screen\": \"off\" or a \"brightness\"");
  }
  if (!mark.any() && span.from == span.to) {
    at.error("begins when it ends", "a whole day is from \"00:00\" to \"24:00\"");
  }
  if (mark.any()) return std::nullopt;
  return span;
}

}  // namespace

void read_schedule(const json::Cursor& at, Config::Schedule& settings) {
  const json::ObjectReader object(at, keys::kScheduleKeys);
  read_remarks(object);
  read_seconds(object, keys::kAwake, kIdleRange, settings.awake);
  const auto spans = object.require(
      keys::kSpans, "add \"spans\": [{…}], a list of the hours in which the screen is off or dimmer");
  if (!spans) return;
  for (const json::Cursor& item : json::read_array(*spans, {1, kMostSpans})) {
    if (auto span = read_span(item)) settings.spans.push_back(*span);
  }
  if (schedule::Timetable(settings.spans).ever_on()) return;
  spans->error("the screen would never be on",
               "leave hours of the week in which the message is on the screen");
  settings.spans.clear();
}

}  // namespace kiosk::config
