#include "json/reader.h"

#include <algorithm>
#include <cstdio>
#include <unordered_set>

namespace kiosk::json {
namespace {

bool expect(const Cursor& at, Type type, std::string_view todo) {
  if (at.node().type == type) return true;
  at.error("found " + std::string(type_name(at.node().type)) + " where " + std::string(type_name(type)) +
               " is expected",
           std::string(todo));
  return false;
}

/// Steps to turn one word into the other: insert, remove, replace, swap neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::vector<std::size_t> next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        next[j] = std::min(next[j], before[j - 2] + 1);
      }
    }
    before.swap(row);
    row.swap(next);
  }
  return row[b.size()];
}

void report_duplicate(const Cursor& member, std::string_view key) {
  member.error_at_key("the key " + show(key) + " comes twice in this object", "keep one of the two");
}

std::string number_text(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

}  // namespace

ObjectReader::ObjectReader(const Cursor& at, std::span<const std::string_view> keys) : at_(at) {
  if (!expect(at, Type::Object, "write { … }")) return;
  std::unordered_set<std::string_view> seen;
  for (const Member& member : at.node().members) {
    const Cursor child = at.member(member);
    if (std::find(keys.begin(), keys.end(), member.key) == keys.end()) {
      child.error_at_key("unknown key " + show(member.key), suggest(member.key, keys));
    } else if (!seen.insert(member.key).second) {
      report_duplicate(child, member.key);
    }
  }
}

std::optional<Cursor> ObjectReader::find(std::string_view key) const {
  for (const Member& member : at_.node().members) {
    if (member.key == key) return at_.member(member);
  }
  return std::nullopt;
}

std::optional<Cursor> ObjectReader::require(std::string_view key, std::string todo) const {
  std::optional<Cursor> found = find(key);
  if (!found && at_.node().type == Type::Object) {
    at_.report_missing(base::Severity::Error, key, "\"" + std::string(key) + "\" is missing",
                       std::move(todo));
  }
  return found;
}

std::vector<std::pair<std::string, Cursor>> read_members(const Cursor& at) {
  std::vector<std::pair<std::string, Cursor>> members;
  if (!expect(at, Type::Object, "write { … }")) return members;
  std::unordered_set<std::string_view> seen;
  for (const Member& member : at.node().members) {
    const Cursor child = at.member(member);
    if (seen.insert(member.key).second) {
      members.emplace_back(member.key, child);
    } else {
      report_duplicate(child, member.key);
    }
  }
  return members;
}

std::vector<Cursor> read_array(const Cursor& at, Count count) {
  std::vector<Cursor> items;
  if (!expect(at, Type::Array, "write [ … ]")) return items;
  const std::size_t size = at.node().items.size();
  if (size < count.least || size > count.most) {
    at.error(std::to_string(size) + (size == 1 ? " entry" : " entries"),
             "give " + std::to_string(count.least) + " to " + std::to_string(count.most));
    return items;
  }
  items.reserve(size);
  for (std::size_t i = 0; i < size; ++i) items.push_back(at.item(i));
  return items;
}

std::optional<std::string> read_string(const Cursor& at) {
  if (!expect(at, Type::String, "write text in double quotes")) return std::nullopt;
  if (at.node().string.size() > kMaxStringBytes) {
    at.error("a string of more than 4 KiB", "shorten it");
    return std::nullopt;
  }
  return at.node().string;
}

std::optional<bool> read_boolean(const Cursor& at) {
  if (!expect(at, Type::Boolean, "write true or false without quotes")) return std::nullopt;
  return at.node().boolean;
}

std::optional<double> read_number(const Cursor& at, const Range& range) {
  const std::string unit = range.unit.empty() ? "" : " " + std::string(range.unit);
  const std::string todo =
      "write a number from " + number_text(range.least) + " to " + number_text(range.most) + unit;
  if (!expect(at, Type::Number, todo)) return std::nullopt;
  if (at.node().number < range.least || at.node().number > range.most) {
    at.error(number_text(at.node().number) + unit + " is out of range", todo);
    return std::nullopt;
  }
  return at.node().number;
}

std::string_view guess(std::string_view wrong, std::span<const std::string_view> names) {
  std::string_view best;
  std::size_t best_distance = 3;
  for (const std::string_view name : names) {
    const std::size_t longer = std::max(name.size(), wrong.size());
    const std::size_t shorter = std::min(name.size(), wrong.size());
    // Words of different length cannot be close; this also bounds the work for a hostile key.
    if (longer - shorter > 2) continue;
    const std::size_t distance = edit_distance(wrong, name);
    if (distance < best_distance && distance * 2 < longer) {
      best = name;
      best_distance = distance;
    }
  }
  return best;
}

std::string suggest(std::string_view wrong, std::span<const std::string_view> names) {
  if (const std::string_view meant = guess(wrong, names); !meant.empty()) {
    return "did you mean \"" + std::string(meant) + "\"?";
  }
  std::string list;
  for (const std::string_view name : names) {
    if (!list.empty()) list += ", ";
    list += name;
  }
  return "use one of: " + list;
}

std::optional<std::size_t> read_choice(const Cursor& at, std::span<const std::string_view> names) {
  const std::optional<std::string> text = read_string(at);
  if (!text) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), *text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  at.error("unknown value " + show(*text), suggest(*text, names));
  return std::nullopt;
}

}  // namespace kiosk::json
