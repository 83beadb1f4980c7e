#include "app/reread.h"

#include <algorithm>

namespace kiosk::app {

std::optional<json::Document> reread(const base::FileSystem& files, const std::string& path) {
  base::Faults known;
  auto text = files.read(path, json::kMaxBytes);
  if (!text.ok()) return std::nullopt;
  return json::Document::parse(path, std::move(text).value(), known);
}

std::optional<json::Cursor> find_member(const json::Cursor& at, std::string_view key) {
  const auto& members = at.node().members;
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const json::Member& it) { return it.key == key; });
  if (found == members.end()) return std::nullopt;
  return at.member(*found);
}

}  // namespace kiosk::app
