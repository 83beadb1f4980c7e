#include "app/direction_check.h"

#include "app/reread.h"
#include "content/keys.h"
#include "text/locale.h"

namespace kiosk::app {
namespace {

void check_direction(const json::Cursor& root, const model::TextSet& text) {
  const bool leftwards = text::is_right_to_left(text.language);
  if (leftwards == (text.direction == model::Direction::RightToLeft)) return;
  const std::string todo = leftwards ? "write \"dir\": \"rtl\"" : "write \"dir\": \"ltr\", or leave it out";
  if (const auto dir = find_member(root, content::keys::kDir)) {
    dir->error(
        "\"" + text.language + "\" is not written from " + (leftwards ? "left to right" : "right to left"),
        todo);
  } else if (const auto language = find_member(root, content::keys::kLanguage)) {
    language->error("\"" + text.language + "\" is written from right to left, and \"dir\" is missing", todo);
  }
}

}  // namespace

base::Faults check_directions(const base::FileSystem& files, const Inputs& inputs) {
  base::Faults faults;
  const content::Loaded all =
      content::load_content(files, inputs.content_folder, {.languages = inputs.config.languages});
  if (!all.content) return faults;
  for (const model::TextSet& text : all.content->texts) {
    const auto document = reread(files, content::text_path(inputs.content_folder, text.language));
    if (document) check_direction(json::Cursor(*document, faults), text);
  }
  return faults;
}

}  // namespace kiosk::app
