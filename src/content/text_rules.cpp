#include "content/text_rules.h"

#include "base/utf8.h"
#include "content/digits.h"
#include "content/keys.h"

namespace kiosk::content {
namespace {

bool is_blank(std::string_view text) {
  return base::count_visible_code_points(text) == 0;
}

bool is_forbidden(char32_t c, Lines lines) {
  if (c == U'\n') return lines == Lines::One;
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
  const bool override_of_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || override_of_direction || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

bool check_characters(const json::Cursor& at, std::string_view text, Lines lines) {
  std::size_t byte = 0;
  while (const auto c = base::next_code_point(text, byte)) {
    if (!is_forbidden(*c, lines)) continue;
    at.error(*c == U'\n' ? "a line break in a text of one line" : "a control character in a text",
             "remove it");
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
  return text;
}

bool check_no_digits(const json::Cursor& at, std::string_view text) {
  if (!has_digit(text)) return true;
  at.error("a digit in the words of the message",
           "write it without digits; a number is set under \"emergency\" in kiosk.json");
  return false;
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

void read_note(const json::ObjectReader& object) {
  if (const auto note = object.find(keys::kNote)) read_text(*note, kNoteRule);
}

}  // namespace kiosk::content
