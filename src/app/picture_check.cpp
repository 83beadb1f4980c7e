#include "app/picture_check.h"

#include <algorithm>

#include "app/reread.h"
#include "content/keys.h"

namespace kiosk::app {
namespace {

namespace keys = content::keys;

/// A picture of this page that the loader has taken for good: a bad one has had its fault.
bool is_good(const model::Deck& deck, const std::string& file) {
  return std::any_of(deck.pages.begin(), deck.pages.end(), [&](const model::Page& page) {
    return page.image && page.image->file == file && page.image->state == model::ImageState::Good;
  });
}

void check_picture(const json::Cursor& file, const std::string& folder, sdl::LibraryRasters& rasters) {
  const std::string& name = file.node().string;
  const auto reason = rasters.image_fault(base::join_path(base::join_path(folder, "images"), name));
  if (!reason) return;
  constexpr std::string_view kBetween = "; ";
  const std::size_t what_end = reason->rfind(kBetween);
  if (what_end == std::string::npos) {
    file.error("images/" + name + ": " + *reason, "put it right, or take the image off the page");
  } else {
    file.error("images/" + name + ": " + reason->substr(0, what_end),
               reason->substr(what_end + kBetween.size()));
  }
}

}  // namespace

base::Faults check_pictures(const base::FileSystem& files, const Inputs& inputs,
                            sdl::LibraryRasters& rasters) {
  base::Faults faults;
  if (!inputs.content.content) return faults;
  const auto document = reread(files, content::deck_path(inputs.content_folder));
  if (!document) return faults;
  const auto pages = find_member(json::Cursor(*document, faults), keys::kPages);
  if (!pages) return faults;
  for (std::size_t i = 0; i < pages->node().items.size(); ++i) {
    const auto image = find_member(pages->item(i), keys::kImage);
    const auto file = image ? find_member(*image, keys::kFile) : std::nullopt;
    if (file && is_good(inputs.content.content->deck, file->node().string)) {
      check_picture(*file, inputs.content_folder, rasters);
    }
  }
  return faults;
}

}  // namespace kiosk::app
