#include "json/writer.h"

#include <cstdio>

#include "base/utf8.h"

namespace kiosk::json {

std::string quote(std::string_view text) {
  std::string out = "\"";
  std::size_t at = 0;
  while (const auto c = base::next_code_point(text, at)) {
    if (*c == U'"' || *c == U'\\') {
      out += '\\';
      out += static_cast<char>(*c);
    } else if (*c == U'\n') {
      out += "\\n";
    } else if (*c == U'\t') {
      out += "\\t";
    } else if (*c < 0x20 || *c == 0x7F) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(*c));
      out += escape;
    } else {
      out += base::encode_utf8(*c);
    }
  }
  return out + "\"";
}

ObjectLine& ObjectLine::add(std::string_view key, std::string_view text) {
  return add_json(key, quote(text));
}

ObjectLine& ObjectLine::add(std::string_view key, long long number) {
  return add_json(key, std::to_string(number));
}

ObjectLine& ObjectLine::add_json(std::string_view key, std::string_view json) {
  if (!members_.empty()) members_ += ", ";
  members_ += quote(key) + ": " + std::string(json);
  return *this;
}

std::string faults_to_json(const base::Faults& faults) {
  std::string out = "[";
  for (const base::Fault& fault : faults) {
    out += out.size() == 1 ? "\n  " : ",\n  ";
    out += ObjectLine()
               .add("file", fault.file)
               .add("line", fault.line)
               .add("column", fault.column)
               .add("severity", base::severity_name(fault.severity))
               .add("pointer", fault.pointer)
               .add("what", fault.what)
               .add("todo", fault.todo)
               .str();
  }
  return out + (faults.empty() ? "]\n" : "\n]\n");
}

}  // namespace kiosk::json
