#include "json/cursor.h"

#include <algorithm>
#include <utility>

namespace kiosk::json {

std::string_view type_name(Type type) {
  switch (type) {
    case Type::Null:
      return "null";
    case Type::Boolean:
      return "true or false";
    case Type::Number:
      return "a number";
    case Type::String:
      return "a string";
    case Type::Array:
      return "an array";
    case Type::Object:
      return "an object";
  }
  return "null";
}

Cursor Cursor::member(const Member& member) const {
  Cursor child = *this;
  child.node_ = &member.value;
  child.pointer_ = append_pointer(pointer_, member.key);
  child.key_offset_ = member.key_offset;
  return child;
}

Cursor Cursor::item(std::size_t index) const {
  Cursor child = *this;
  child.node_ = &node_->items[index];
  child.pointer_ = append_pointer(pointer_, std::to_string(index));
  child.key_offset_ = child.node_->offset;
  return child;
}

void Cursor::report(base::Severity severity, std::string what, std::string todo) const {
  add(severity, node_->offset, pointer_, std::move(what), std::move(todo));
}

void Cursor::error_at_key(std::string what, std::string todo) const {
  add(base::Severity::Error, key_offset_, pointer_, std::move(what), std::move(todo));
}

void Cursor::report_missing(base::Severity severity, std::string_view key, std::string what,
                            std::string todo) const {
  add(severity, node_->offset, append_pointer(pointer_, key), std::move(what), std::move(todo));
}

void Cursor::add(base::Severity severity, std::size_t offset, std::string pointer, std::string what,
                 std::string todo) const {
  const Position at = document_->position(offset);
  faults_->push_back({document_->file(), at.line, at.column, severity, std::move(pointer), std::move(what),
                      std::move(todo)});
}

std::string append_pointer(const std::string& pointer, std::string_view token) {
  std::string out = pointer + "/";
  for (const char c : token) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

std::string show(std::string_view text) {
  constexpr std::size_t kMost = 60;
  if (text.size() <= kMost) return "\"" + std::string(text) + "\"";
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return "\"" + std::string(text.substr(0, end)) + "…\"";
}

bool ErrorMark::any() const {
  return std::any_of(faults_->begin() + static_cast<std::ptrdiff_t>(from_), faults_->end(),
                     [](const base::Fault& fault) { return fault.severity == base::Severity::Error; });
}

}  // namespace kiosk::json
