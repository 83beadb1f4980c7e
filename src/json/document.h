#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/fault.h"
#include "json/line_map.h"
#include "json/node.h"

namespace kiosk::json {

inline constexpr std::size_t kMaxBytes = 256 * 1024;
inline constexpr std::size_t kMaxDepth = 16;
inline constexpr std::size_t kMaxStringBytes = 4 * 1024;

/// A parsed JSON text whose values know their line and column. Nodes live as long as the document.
class Document {
 public:
  /// Strict JSON in well-formed UTF-8, at most kMaxBytes long and kMaxDepth deep. On a fault there is no
  /// document and `faults` gets one error with its position. Safe for any input: nothing recurses.
  static std::optional<Document> parse(std::string file, std::string text, base::Faults& faults);

  const std::string& file() const { return file_; }
  const Node& root() const { return root_; }
  Position position(std::size_t offset) const { return lines_.position(text_, offset); }

 private:
  Document(std::string file, std::string text);

  std::string file_;
  std::string text_;
  LineMap lines_;
  Node root_;
};

}  // namespace kiosk::json
