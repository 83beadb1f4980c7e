#include "emergency/table.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>

#include "base/ascii.h"
#include "emergency/table_data.h"

namespace kiosk::emergency {
namespace {

constexpr std::string_view kHeader = "region,numbers,pattern,example,possible_lengths,note,source";
constexpr std::size_t kColumns = 7;
constexpr std::size_t kMostFolded = 3;  // "x" in one token: 1000 numbers

/// What stands before the next `separator`, taken off `rest`.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

/// The fields of a line of CSV (RFC 4180 without line feeds and quotes inside a field).
std::vector<std::string_view> split_line(std::string_view line) {
  std::vector<std::string_view> fields;
  while (true) {
    const bool quoted = line.starts_with('"');
    if (quoted) line.remove_prefix(1);
    const std::size_t quote = quoted ? line.find('"') : 0;
    const std::size_t comma = line.find(',', quote == std::string_view::npos ? line.size() : quote);
    const std::size_t end = std::min(comma, line.size());
    fields.push_back(line.substr(0, quoted ? std::min(quote, end) : end));
    if (comma == std::string_view::npos) return fields;
    line.remove_prefix(comma + 1);
  }
}

bool is_code(std::string_view text) {
  return text.size() == 2 && base::is_upper(text[0]) && base::is_upper(text[1]);
}

/// Adds "112" as it is and "13xx" as 1300 to 1399. False for anything else.
bool add_numbers(std::string_view token, Region& region) {
  const std::size_t stem = std::min(token.find('x'), token.size());
  const std::size_t folded = token.size() - stem;
  if (!is_number(token.substr(0, stem)) || token.size() > kMostDigits || folded > kMostFolded) return false;
  if (token.find_first_not_of('x', stem) != std::string_view::npos) return false;
  std::size_t count = 1;
  for (std::size_t i = 0; i < folded; ++i) count *= 10;
  for (std::size_t i = 0; i < count; ++i) {
    std::string number(token);
    for (std::size_t at = number.size(), left = i; at > stem; left /= 10) {
      number[--at] = static_cast<char>('0' + left % 10);
    }
    region.numbers.push_back(std::move(number));
  }
  if (!region.listing.empty()) region.listing += ", ";
  region.listing += region.numbers[region.numbers.size() - count];
  if (count > 1) region.listing += " to " + region.numbers.back();
  return true;
}

std::optional<Region> read_row(std::string_view line) {
  const std::vector<std::string_view> fields = split_line(line);
  if (fields.size() != kColumns || !is_code(fields[0])) return std::nullopt;
  Region region;
  region.code = fields[0];
  std::string_view tokens = fields[1];
  while (!tokens.empty()) {
    if (!add_numbers(take(tokens, ' '), region)) return std::nullopt;
  }
  return region;
}

}  // namespace

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= kMostDigits && std::all_of(text.begin(), text.end(), base::is_digit);
}

bool Region::has(std::string_view number) const {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

base::Result<Table, std::string> Table::parse(std::string_view csv) {
  using namespace std::string_literals;
  if (take(csv, '\n') != kHeader) return "line 1: not the header of the table"s;
  Table table;
  for (int number = 2; !csv.empty(); ++number) {
    std::optional<Region> region = read_row(take(csv, '\n'));
    if (!region) return "line " + std::to_string(number) + ": not a row of the table";
    if (!table.regions_.empty() && table.regions_.back().code >= region->code) {
      return "line " + std::to_string(number) + ": " + region->code + " is not in its place";
    }
    table.regions_.push_back(std::move(*region));
  }
  return table;
}

const Region* Table::find(std::string_view code) const {
  const auto found =
      std::lower_bound(regions_.begin(), regions_.end(), code,
                       [](const Region& region, std::string_view wanted) { return region.code < wanted; });
  return found != regions_.end() && found->code == code ? &*found : nullptr;
}

const Table& builtin_table() {
  // A table that cannot be read is a bug in the program; an empty one lets no number through.
  static const Table table = [] {
    auto parsed = Table::parse(table_csv());
    assert(parsed.ok());
    return parsed.ok() ? std::move(parsed).value() : Table();
  }();
  return table;
}

}  // namespace kiosk::emergency
