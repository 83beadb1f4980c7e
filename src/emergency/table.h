#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace kiosk::emergency {

/// The most digits of an emergency number: ten is the longest in Android's table, six in ours.
inline constexpr std::size_t kMostDigits = 10;

/// 1 to kMostDigits ASCII digits. Digits of other scripts are none: the table and the handset have these.
bool is_number(std::string_view text);

/// The emergency numbers of one region.
struct Region {
  std::string code;                  ///< ISO 3166-1 alpha-2 in capitals; also AC and XK
  std::vector<std::string> numbers;  ///< each written out; strings, because Australia's is 000
  std::string listing;               ///< the same for a person: "18, 1730, 1300 to 1399"

  bool has(std::string_view number) const;
};

/// Which numbers are emergency numbers where. It is a gate for what an operator has confirmed: nothing is
/// ever taken from it, and it does not know which service answers.
class Table {
 public:
  /// `csv`: as assets/emergency/README.txt describes it, region and numbers in the first two columns. "13xx"
  /// among the numbers stands for 1300 to 1399. The error names the line (1-based).
  static base::Result<Table, std::string> parse(std::string_view csv);

  /// Nothing for a region that is not in the table. The pointer lives as long as the table.
  const Region* find(std::string_view code) const;
  /// In the order of their codes.
  const std::vector<Region>& regions() const { return regions_; }

 private:
  std::vector<Region> regions_;
};

/// The table in the program, parsed at the first call. Any thread may call.
const Table& builtin_table();

}  // namespace kiosk::emergency
