#include "json/syntax_fault.h"

#include <charconv>

#include "base/ascii.h"
#include "base/utf8.h"

namespace kiosk::json {
namespace {

std::size_t skip_space(std::string_view text, std::size_t at) {
  const std::size_t next = text.find_first_not_of(" \t\r\n", at);
  return next == std::string_view::npos ? text.size() : next;
}

std::string shown(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (static_cast<unsigned char>(text[at]) < 0x20) return "a control character";
  if (text[at] == '"') return "a string";
  base::next_code_point(text, end);
  return "\"" + std::string(text.substr(at, end - at)) + "\"";
}

/// The value of the four hexadecimal digits at `at`, or -1.
int hex4(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  const auto result = std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
  return result.ptr == text.data() + at + 4 && text[at] != '-' ? value : -1;
}

/// How long the escape at `at` is; 0 for one that JSON does not know or half a surrogate pair.
std::size_t escape_length(std::string_view text, std::size_t at) {
  constexpr std::string_view kShort = "\"\\/bfnrt";
  if (at + 1 >= text.size()) return 0;
  if (kShort.find(text[at + 1]) != std::string_view::npos) return 2;
  const int first = text[at + 1] == 'u' ? hex4(text, at + 2) : -1;
  if (first < 0 || (first >= 0xDC00 && first <= 0xDFFF)) return 0;
  if (first < 0xD800 || first > 0xDFFF) return 6;
  const int second = text.substr(at + 6, 2) == "\\u" ? hex4(text, at + 8) : -1;
  return second >= 0xDC00 && second <= 0xDFFF ? 12 : 0;
}

/// A string that the parser began and could not finish.
SyntaxFault explain_string(std::string_view text, std::size_t start) {
  for (std::size_t at = start + 1; at < text.size();) {
    const char c = text[at];
    if (c == '"') break;
    if (c == '\n' || c == '\r') return {start, "this string does not end on its line", "add the closing \""};
    if (static_cast<unsigned char>(c) < 0x20) {
      return {at, "a control character inside a string", "write it as an escape such as \\n, or remove it"};
    }
    const std::size_t length = c == '\\' ? escape_length(text, at) : 1;
    if (length == 0) {
      return {at, "a broken escape in a string", "use \\\", \\\\, \\n or \\u with four hexadecimal digits"};
    }
    at += length;
  }
  return {start, "this string does not end", "add the closing \""};
}

/// Mistakes that people make everywhere, told by the character where JSON stops.
bool explain_habit(std::string_view text, std::size_t at, SyntaxFault& fault) {
  if (text.substr(at).starts_with("//") || text.substr(at).starts_with("/*")) {
    fault = {at, "a comment", "remove it: JSON has no comments; \"note\" takes them"};
  } else if (text[at] == '\'') {
    fault = {at, "a single quote", "put strings in double quotes"};
  } else {
    return false;
  }
  return true;
}

SyntaxFault expected(std::string_view text, std::size_t at, const std::string& what,
                     const std::string& todo) {
  SyntaxFault fault;
  if (at >= text.size()) return {text.size(), "the file ends here, but " + what + " is expected", todo};
  if (explain_habit(text, at, fault)) return fault;
  return {at, "found " + shown(text, at) + " where " + what + " is expected", todo};
}

SyntaxFault expected_value(std::string_view text, std::size_t at, const Stop& stop) {
  if (at < text.size() && text[at] == '"') return explain_string(text, at);
  if (stop.number_too_large) return {at, "a number too large", "write a smaller number"};
  if (at < text.size() && (text[at] == '-' || base::is_digit(text[at]))) {
    return {at, "a malformed number", "write it like 12 or 2.5"};
  }
  return expected(text, at, "a value", "write a string in quotes, a number, true, false, null, [ or {");
}

SyntaxFault expected_key(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '"') return explain_string(text, at);
  return expected(text, at, "a key in quotes", "write \"key\": value");
}

SyntaxFault after_value(std::string_view text, std::size_t at, const Stop& stop) {
  const bool in_object = stop.understood == Understood::ObjectValue;
  const char closing = in_object ? '}' : ']';
  if (at >= text.size() || text[at] != ',') {
    return expected(text, at, std::string("a comma or ") + closing,
                    "add a comma between entries, or close with " + std::string(1, closing));
  }
  const std::size_t next = skip_space(text, at + 1);
  if (next < text.size() && (text[next] == '}' || text[next] == ']')) {
    return {at, "a comma after the last entry", "remove the comma"};
  }
  return in_object ? expected_key(text, next) : expected_value(text, next, stop);
}

}  // namespace

SyntaxFault explain_syntax(std::string_view text, const Stop& stop) {
  const std::size_t at = skip_space(text, stop.good_end);
  switch (stop.understood) {
    case Understood::Nothing:
      if (at >= text.size()) return {0, "the file is empty", "write a JSON object: { … }"};
      return expected_value(text, at, stop);
    case Understood::Key:
      if (at < text.size() && text[at] == ':') return expected_value(text, skip_space(text, at + 1), stop);
      return expected(text, at, "a colon", "write \"key\": value");
    case Understood::ObjectStart:
      return expected_key(text, at);
    case Understood::ArrayStart:
      return expected_value(text, at, stop);
    case Understood::ObjectValue:
    case Understood::ArrayValue:
      return after_value(text, at, stop);
    case Understood::Everything:
      break;
  }
  return {at, "something follows the end of the document", "remove it, or look for a bracket too many above"};
}

}  // namespace kiosk::json
