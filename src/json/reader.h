#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json/cursor.h"

namespace kiosk::json {

/// Reads an object with a fixed set of keys. The constructor reports a value that is no object, unknown
/// keys (with a guess at what was meant) and duplicate keys; of duplicates the first one counts.
class ObjectReader {
 public:
  ObjectReader(const Cursor& at, std::span<const std::string_view> keys);

  const Cursor& at() const { return at_; }
  /// The member `key`, or nothing.
  std::optional<Cursor> find(std::string_view key) const;
  /// The member `key`; where it is missing an error that says `todo`.
  std::optional<Cursor> require(std::string_view key, std::string todo) const;

 private:
  Cursor at_;
};

/// The members of an object with free keys, without duplicates (which are reported).
std::vector<std::pair<std::string, Cursor>> read_members(const Cursor& at);

/// How many entries an array may have.
struct Count {
  std::size_t least = 0;
  std::size_t most = 0;
};

/// The items of an array; empty with a fault where it is none or `count` is not kept.
std::vector<Cursor> read_array(const Cursor& at, Count count);

/// A string of at most kMaxStringBytes.
std::optional<std::string> read_string(const Cursor& at);

std::optional<bool> read_boolean(const Cursor& at);

struct Range {
  double least = 0;
  double most = 0;
  std::string_view unit;  ///< for the message: "seconds"; may be empty
};

/// A number within `range`, both ends included.
std::optional<double> read_number(const Cursor& at, const Range& range);

/// The name in `names` that `wrong` was most likely meant to be; empty when none is close.
std::string_view guess(std::string_view wrong, std::span<const std::string_view> names);

/// "did you mean …?" where a name is close, otherwise the whole list.
std::string suggest(std::string_view wrong, std::span<const std::string_view> names);

/// The index in `names` of the string at `at`; a fault with a suggestion where it is none of them.
std::optional<std::size_t> read_choice(const Cursor& at, std::span<const std::string_view> names);

}  // namespace kiosk::json
