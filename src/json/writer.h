#pragma once

#include <string>
#include <string_view>

#include "base/fault.h"

namespace kiosk::json {

/// `text` as a JSON string with its quotes. Control characters are escaped, malformed UTF-8 becomes U+FFFD.
std::string quote(std::string_view text);

/// Builds one JSON object on one line, members in the order they are added.
class ObjectLine {
 public:
  ObjectLine& add(std::string_view key, std::string_view text);
  ObjectLine& add(std::string_view key, long long number);
  /// `json` must itself be a JSON value.
  ObjectLine& add_json(std::string_view key, std::string_view json);
  std::string str() const { return "{" + members_ + "}"; }

 private:
  std::string members_;
};

/// A JSON array with an object per line for each fault: file, line, column, severity, pointer, what, todo.
std::string faults_to_json(const base::Faults& faults);

}  // namespace kiosk::json
