#include "content/rules.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

constexpr const char* kIdTodo = "use 1 to 40 of a-z, 0-9 and -";

/// The number made of the digits `text`, or -1.
int number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!base::is_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int days_in_month(int year, int month) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

template <typename Rule>
std::optional<std::string> read_if(const json::Cursor& at, Rule rule, const char* what, const char* todo) {
  std::optional<std::string> text = json::read_string(at);
  if (!text || rule(*text)) return text;
  at.error(json::show(*text) + what, todo);
  return std::nullopt;
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char c) {
    return base::is_lower(c) || base::is_digit(c) || c == '-';
  });
}

bool is_language_tag(std::string_view text) {
  if (text.size() > 35) return false;
  for (std::size_t at = 0, part = 0;; ++part) {
    const std::size_t end = std::min(text.find('-', at), text.size());
    const std::string_view subtag = text.substr(at, end - at);
    const bool good = part == 0 ? (subtag.size() == 2 || subtag.size() == 3) &&
                                      std::all_of(subtag.begin(), subtag.end(), base::is_lower)
                                : subtag.size() >= 2 && subtag.size() <= 8 &&
                                      std::all_of(subtag.begin(), subtag.end(), base::is_alphanumeric);
    if (!good) return false;
    if (end == text.size()) return true;
    at = end + 1;
  }
}

bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  const int year = number(text.substr(0, 4));
  if (year < 1900 || year > 2199) return false;
  if (text.size() == 4) return true;
  const int month = number(text.substr(5, 2));
  if (text[4] != '-' || month < 1 || month > 12) return false;
  if (text.size() == 7) return true;
  const int day = number(text.substr(8, 2));
  return text[7] == '-' && day >= 1 && day <= days_in_month(year, month);
}

bool is_image_name(std::string_view text) {
  const std::size_t dot = text.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || dot > 80 || text[0] == '.') return false;
  const std::string_view ending = text.substr(dot + 1);
  const bool known = ending == "png" || ending == "jpg" || ending == "jpeg" || ending == "svg";
  return known && std::all_of(text.begin(), text.end(), [](char c) {
           return base::is_alphanumeric(c) || c == '.' || c == '_' || c == '-';
         });
}

std::optional<std::string> read_id(const json::Cursor& at) {
  return read_if(at, is_id, " is not an id", kIdTodo);
}

std::optional<std::string> read_language_tag(const json::Cursor& at) {
  return read_if(at, is_language_tag, " is not a language tag", "write it like \"en\" or \"pt-BR\"");
}

std::optional<std::string> read_date(const json::Cursor& at) {
  return read_if(at, is_date, " is not a date", "write YYYY, YYYY-MM or YYYY-MM-DD");
}

bool check_id_key(const json::Cursor& at, std::string_view key) {
  if (is_id(key)) return true;
  at.error_at_key(json::show(key) + " is not an id", kIdTodo);
  return false;
}

std::optional<json::Cursor> find_member(const json::Cursor& at, std::string_view key) {
  const auto& members = at.node().members;
  const auto found = std::find_if(members.begin(), members.end(),
                                  [&](const json::Member& member) { return member.key == key; });
  if (found == members.end()) return std::nullopt;
  return at.member(*found);
}

}  // namespace kiosk::content
