#include "config/touch_setting.h"

#include <cstdio>
#include <optional>

#include "config/keys.h"
#include "json/document.h"

namespace kiosk::config {
namespace {

/// The member `key` of an object; nothing where it is missing or there twice.
const json::Member* only_member(const json::Node& object, keys::Key key) {
  const json::Member* found = nullptr;
  for (const json::Member& member : object.members) {
    if (member.key != key) continue;
    if (found != nullptr) return nullptr;
    found = &member;
  }
  return found;
}

bool has_member(const json::Node& object, keys::Key key) {
  for (const json::Member& member : object.members) {
    if (member.key == key) return true;
  }
  return false;
}

/// One past the end of the array that starts at `from`. Brackets within strings do not count.
std::size_t end_of_array(const std::string& text, std::size_t from) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = from; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '[') ++depth;
    if (c == ']' && --depth == 0) return i + 1;
  }
  return text.size();
}

std::string setting(const std::string& matrix) {
  return '"' + std::string(keys::kMatrix) + "\": " + matrix;
}

/// The matrix as first member of the object that starts at `object.offset`.
std::string into_object(const std::string& text, const json::Node& object, const std::string& matrix) {
  std::string with = text;
  return with.insert(object.offset + 1, setting(matrix) + (object.members.empty() ? "" : ", "));
}

/// A new member "touch" at the end of the file's object.
std::string as_new_member(const std::string& text, const json::Node& root, const std::string& matrix) {
  const std::size_t brace = text.rfind('}');
  const std::size_t last = text.find_last_not_of(" \t\r\n", brace - 1);
  std::string with = text.substr(0, last + 1);
  with += root.members.empty() ? "\n" : ",\n";
  with += "  \"" + std::string(keys::kTouch) + "\": {" + setting(matrix) + "}\n";
  return with + text.substr(brace);
}

}  // namespace

std::string matrix_text(const std::array<double, 6>& matrix) {
  std::string out = "[";
  for (const double value : matrix) {
    char number[32];
    std::snprintf(number, sizeof number, "%.6f", value);
    std::string digits = number;
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.pop_back();
    out += (out.size() == 1 ? "" : ", ") + (digits == "-0" ? std::string("0") : digits);
  }
  return out + "]";
}

std::optional<std::string> with_matrix(const std::string& path, const std::string& text,
                                       const std::array<double, 6>& matrix, base::Faults& faults) {
  const std::string numbers = matrix_text(matrix);
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    return "{\n  \"touch\": {" + setting(numbers) + "}\n}\n";
  }
  const auto document = json::Document::parse(path, text, faults);
  if (!document) return std::nullopt;
  const json::Node& root = document->root();
  const auto refuse = [&](const std::string& what) -> std::optional<std::string> {
    faults.push_back({path, 0, 0, base::Severity::Error, "/touch", what, "mend it and calibrate again"});
    return std::nullopt;
  };
  if (root.type != json::Type::Object) return refuse("not an object");
  if (!has_member(root, keys::kTouch)) return as_new_member(text, root, numbers);
  const json::Member* touch = only_member(root, keys::kTouch);
  if (touch == nullptr) return refuse("\"touch\" comes twice");
  if (touch->value.type != json::Type::Object) return refuse("\"touch\" is not an object");
  if (!has_member(touch->value, keys::kMatrix)) return into_object(text, touch->value, numbers);
  const json::Member* old = only_member(touch->value, keys::kMatrix);
  if (old == nullptr || old->value.type != json::Type::Array) return refuse("\"matrix\" is not one array");
  const std::size_t from = old->value.offset;
  return text.substr(0, from) + numbers + text.substr(end_of_array(text, from));
}

}  // namespace kiosk::config
