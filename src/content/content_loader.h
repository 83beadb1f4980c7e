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

/// Whether translations that nobody has reviewed are offered to visitors.
enum class Drafts { Offered, Hidden };

/// Whether the words are looked at by the rules of src/wording. They cost 10 to 30 ms for each loading and
/// give nothing but warnings, so only those who read the warnings ask for them: `check` and the tests.
enum class Wording { Unchecked, Checked };

/// What is asked for, beside the folder itself.
struct Offer {
  std::optional<std::vector<std::string>> languages{};  ///< instead of the deck's own list
  Drafts drafts = Drafts::Offered;  ///< the default language is always there, reviewed or not
  Wording wording = Wording::Unchecked;
};

/// Reads `folder`/deck.json, `folder`/text/*.json and the headers of the images the deck names.
/// Never throws on bad content. A deck without a list of languages has one for each file of text/ whose name
/// is a language tag: the default language first, the others by their names, 32 at most.
Loaded load_content(const base::FileSystem& files, const std::string& folder, const Offer& offer = {});

/// Where the deck and the words of a language are in a content folder.
std::string deck_path(const std::string& folder);
std::string text_path(const std::string& folder, const std::string& language);

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
