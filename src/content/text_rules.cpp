#include "content/text_rules.h"

#include <array>

#include "base/utf8.h"
#include "json/reader.h"

namespace kiosk::content {
namespace {

/// Terms of facts.md, section 6: they blame or hide the harm. Compared in lower case.
constexpr std::array<std::string_view, 5> kHarmfulTerms = {"child porn", "kiddie porn", "child prostitut",
                                                           "sex tourism", "sex tourist"};

bool is_blank(std::string_view text) {
  return base::count_visible_code_points(text) == 0;
}

bool is_forbidden(char32_t c, Lines lines) {
  if (c == U'\n') return lines == Lines::One;
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
  const bool override_of_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || override_of_direction || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool is_right_to_left(char32_t c) {
  // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
  return (c >= 0x0590 && c <= 0x08FF && !(c >= 0x0660 && c <= 0x0669) && !(c >= 0x06F0 && c <= 0x06F9)) ||
         (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

bool is_any_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
}

bool check_characters(const json::Cursor& at, std::string_view text, Lines lines) {
  bool right_to_left = false;
  bool digit = false;
  std::size_t byte = 0;
  while (const auto c = base::next_code_point(text, byte)) {
    if (is_forbidden(*c, lines)) {
      at.error(*c == U'\n' ? "a line break in a text of one line" : "a control character in a text",
               "remove it");
      return false;
    }
    right_to_left = right_to_left || is_right_to_left(*c);
    digit = digit || is_any_digit(*c);
  }
  if (right_to_left && digit) {
    at.error("digits in a right-to-left text", "write it without digits: they would be drawn reversed");
    return false;
  }
  return true;
}

bool check_length(const json::Cursor& at, std::string_view text, const TextRule& rule) {
  const std::size_t length = base::count_code_points(text);
  if (length > rule.most_code_points) {
    at.error(std::to_string(length) + " characters",
             "shorten it to " + std::to_string(rule.most_code_points) + " or fewer");
    return false;
  }
  const std::size_t words = count_words(text);
  if (rule.most_words > 0 && words > rule.most_words) {
    const std::size_t wanted = rule.fine_words > 0 ? rule.fine_words : rule.most_words;
    at.error(std::to_string(words) + " words", "shorten it to " + std::to_string(wanted) + " or fewer");
    return false;
  }
  if (rule.fine_words > 0 && words > rule.fine_words) {
    at.warning(std::to_string(words) + " words",
               "shorten it to " + std::to_string(rule.fine_words) + " or fewer");
  }
  return true;
}

void check_terms(const json::Cursor& at, std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const std::string_view term : kHarmfulTerms) {
    if (lower.find(term) == std::string::npos) continue;
    at.warning("the term \"" + std::string(term) + "…\" harms the children it is about",
               "say \"child sexual abuse\", \"sexual exploitation of children\" or "
               "\"child sexual abuse material\"");
    return;
  }
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    base::next_code_point(text, at);
    const bool visible = base::count_visible_code_points(text.substr(start, at - start)) > 0;
    if (visible && !inside) ++words;
    inside = visible;
  }
  return words;
}

std::optional<std::string> read_text(const json::Cursor& at, const TextRule& rule) {
  std::optional<std::string> text = json::read_string(at);
  if (!text) return std::nullopt;
  if (is_blank(*text)) {
    at.error("an empty text", "write 1 to " + std::to_string(rule.most_code_points) +
                                  " characters, or remove the key if it may be missing");
    return std::nullopt;
  }
  if (!check_characters(at, *text, rule.lines) || !check_length(at, *text, rule)) return std::nullopt;
  check_terms(at, *text);
  return text;
}

std::optional<std::string> read_ui_text(const json::Cursor& at, const TextRule& rule,
                                        std::initializer_list<std::string_view> placeholders) {
  std::optional<std::string> text = read_text(at, rule);
  if (!text) return std::nullopt;
  std::string rest = *text;
  for (const std::string_view placeholder : placeholders) {
    const std::size_t found = rest.find(placeholder);
    if (found == std::string::npos) {
      at.error(std::string(placeholder) + " is missing", "put it where the number belongs");
      return std::nullopt;
    }
    rest.erase(found, placeholder.size());
  }
  if (rest.find_first_of("{}") == std::string::npos) return text;
  at.error("a brace that is no placeholder of this text", "remove it");
  return std::nullopt;
}

}  // namespace kiosk::content
