#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emergency/clock.h"
#include "emergency/date.h"
#include "emergency/entry.h"
#include "emergency/table.h"

namespace kiosk::emergency {

/// Who answers.
enum class Service { All, Police };

/// A number that may be shown beside the sentence, with the name of its country, until the day is over.
struct LocalNumber {
  std::string region;  ///< code of a region of the table
  Service service = Service::All;
  std::string number;  ///< 1 to kMostDigits ASCII digits
  Date valid_until;    ///< the last day, in UTC

  bool operator==(const LocalNumber&) const = default;
};

/// One reason why a number is not shown. The two texts are in English and have no "; " in them.
struct Problem {
  std::string_view field;  ///< one of `fields`; where the field is missing, the entry has no place for it
  std::string what;
  std::string todo;

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// There is a number, or there are problems; never both, never neither.
struct Verdict {
  std::optional<LocalNumber> number;
  Problems problems;  ///< all of them, in the order of the fields
};

/// Whether `entry` may be shown today. A wrong number is worse than none: anything missing, malformed,
/// unknown, out of date or impossible to judge, and there is no number. Nothing is repaired and nothing is
/// guessed. A verdict holds for one day; judge again on the next. That `number` is the police's own is for
/// the operator to confirm: the table does not know.
Verdict judge(const Entry& entry, const Today& today, const Table& table = builtin_table());

}  // namespace kiosk::emergency
