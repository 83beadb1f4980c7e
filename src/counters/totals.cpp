#include "counters/totals.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "base/ascii.h"

namespace kiosk::counters {
namespace {

constexpr std::string_view kHeadline = "day,what,name,count";
constexpr std::size_t kLongestName = 32;
/// In the order of `What`.
constexpr std::array<std::string_view, 5> kWhats = {"start", "fault", "page", "message", "language"};

/// The form only: that the calendar has such a day is sure, because it came from the clock.
bool is_day(std::string_view day) {
  if (day == kUnknownDay) return true;
  if (day.size() != 10) return false;
  for (std::size_t i = 0; i < day.size(); ++i) {
    if (i == 4 || i == 7 ? day[i] != '-' : !base::is_digit(day[i])) return false;
  }
  return true;
}

bool is_name(std::string_view name) {
  return name.size() <= kLongestName && std::all_of(name.begin(), name.end(), [](char c) {
           return base::is_alphanumeric(c) || c == '-' || c == '_';
         });
}

/// Takes the text up to `end` off the front, and `end` with it. Nothing if there is none.
std::optional<std::string_view> take(std::string_view& text, char end) {
  const std::size_t at = text.find(end);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at + 1);
  return taken;
}

std::optional<std::uint64_t> parse_count(std::string_view text) {
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size() || count == 0) return std::nullopt;
  return count;
}

std::optional<What> parse_what(std::string_view text) {
  const auto* const it = std::find(kWhats.begin(), kWhats.end(), text);
  if (it == kWhats.end()) return std::nullopt;
  return static_cast<What>(it - kWhats.begin());
}

}  // namespace

bool Totals::add(std::string_view day, What what, std::string_view name, std::uint64_t times) {
  if (!is_day(day) || !is_name(name)) return false;
  if (days_.size() >= kMostDays && days_.find(std::string(day)) == days_.end()) {
    // The unknown day is last in the order, so that it is never the one that gives way.
    if (days_.begin()->first > day) return true;
    days_.erase(days_.begin());
  }
  Day& counts = days_[std::string(day)];
  const Name key{what, std::string(name)};
  const auto it = counts.find(key);
  if (it == counts.end()) {
    if (counts.size() < kMostNamesOfDay) counts.emplace(key, times);
    return true;
  }
  it->second += std::min(times, std::numeric_limits<std::uint64_t>::max() - it->second);
  return true;
}

void Totals::count(std::string_view day, What what, std::string_view name) {
  add(day, what, name, 1);
}

std::string Totals::to_csv() const {
  std::string csv(kHeadline);
  csv += '\n';
  for (const auto& [day, counts] : days_) {
    for (const auto& [key, times] : counts) {
      csv += day;
      csv += ',';
      csv += kWhats[static_cast<std::size_t>(key.first)];
      csv += ',';
      csv += key.second;
      csv += ',';
      csv += std::to_string(times);
      csv += '\n';
    }
  }
  return csv;
}

std::optional<Totals> Totals::from_csv(std::string_view csv) {
  if (csv.size() > kMostBytes || take(csv, '\n') != kHeadline) return std::nullopt;
  Totals totals;
  while (!csv.empty()) {
    auto line = take(csv, '\n');
    if (!line) return std::nullopt;  // cut off
    const auto day = take(*line, ',');
    const auto what = take(*line, ',');
    const auto name = take(*line, ',');
    if (!day || !what || !name) return std::nullopt;
    const auto kind = parse_what(*what);
    const auto times = parse_count(*line);
    if (!kind || !times || !totals.add(*day, *kind, *name, *times)) return std::nullopt;
  }
  return totals;
}

}  // namespace kiosk::counters
