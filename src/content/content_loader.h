#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "base/files.h"
#include "model/content.h"

namespace kiosk::content {

/// What came out of reading a content folder.
struct Loaded {
  /// The usable part: pages with an error are left out ("bad page → skipped"). Nothing when the deck, the
  /// default language or its message cannot be used, or no page is left in the loop.
  std::optional<model::Content> content;
  base::Faults faults;  ///< everything found, in the order of files and positions
};

/// Reads `folder`/deck.json, `folder`/text/*.json and the headers of the images the deck names.
/// Never throws on bad content. `languages` (from the device config) replaces the deck's own list.
Loaded load_content(const base::FileSystem& files, const std::string& folder,
                    const std::optional<std::vector<std::string>>& languages = std::nullopt);

/// All paths that `load_content` looks at, for a watcher: deck, texts, images, and the folders of both.
std::vector<std::string> content_paths(const base::FileSystem& files, const std::string& folder);

/// The default deck in English, built into the program; needs no file. Loading it is part of the tests.
/// `images` of it are not available (its content has `folder` empty).
const base::FileSystem& builtin_files();
inline constexpr const char* kBuiltinFolder = "builtin:";

/// The fact ids of the two seeds that `content` does not cover, in order ("A1" … "B27"). A part such as
/// "A19.1" to "A19.3" covers its fact only when all parts are there.
std::vector<std::string> uncovered_facts(const model::Content& content);

}  // namespace kiosk::content
