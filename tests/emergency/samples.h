#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "emergency/judge.h"

namespace kiosk::emergency {

/// What doctest prints.
inline std::ostream& operator<<(std::ostream& out, const Problem& problem) {
  return out << problem.field << ": " << problem.what << " -> " << problem.todo;
}

}  // namespace kiosk::emergency

namespace kiosk::fakes {

inline emergency::Date day(std::string_view text) {
  return emergency::parse_date(text).value();
}

inline emergency::Today today_is(std::string_view text) {
  return day(text);
}

/// An entry that may be shown on the days from 2026-11-01 to 2026-11-07.
inline emergency::Entry good_entry() {
  emergency::Entry entry;
  entry.region = "NZ";
  entry.service = "all";
  entry.number = "111";
  entry.source = "https://www.police.govt.nz/call-111";
  entry.confirmed_by = "A. Example, New Zealand Police";
  entry.confirmed_on = "2026-11-01";
  entry.valid_until = "2026-11-07";
  return entry;
}

inline emergency::Entry entry_for(std::string_view region, std::string_view number) {
  emergency::Entry entry = good_entry();
  entry.region = region;
  entry.number = number;
  return entry;
}

/// Judged on 2026-11-03, a day on which the good entry is good.
inline emergency::Verdict judged(const emergency::Entry& entry) {
  return emergency::judge(entry, today_is("2026-11-03"));
}

/// Whether there is no number and exactly this one problem, which says what to do.
inline bool refused(const emergency::Verdict& verdict, std::string_view field, std::string_view what) {
  return !verdict.number && verdict.problems.size() == 1 && verdict.problems[0].field == field &&
         verdict.problems[0].what.find(what) != std::string::npos && !verdict.problems[0].todo.empty();
}

}  // namespace kiosk::fakes
