#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kiosk::emergency {

/// A day of the Gregorian calendar, in UTC.
using Date = std::chrono::sys_days;

/// Reads `YYYY-MM-DD`, ten ASCII characters, a day that exists. The error says what it is instead ("not a
/// date", "no day of the calendar").
base::Result<Date, std::string> parse_date(std::string_view text);

/// `YYYY-MM-DD`, for the years 0 to 9999.
std::string format_date(Date date);

}  // namespace kiosk::emergency
