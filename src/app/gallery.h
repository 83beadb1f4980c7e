#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/stage.h"
#include "model/content.h"
#include "show/view.h"

namespace kiosk::app {

/// One picture of the display and the name of its file without ending.
struct Exhibit {
  std::string name;
  show::View view;
};

/// Every picture there is in one language: each page as the loop shows it (`<page>`, loop pages only) and
/// opened (`<page>-open`, further cards `<page>-open-2` …), then the menus and the idle warning
/// (`menu-topics`, `menu-languages`, `menu-easier`, `idle-warning`). With `page` only that page's. `aids` are
/// those that every visitor of the device finds.
std::vector<Exhibit> exhibits(const Stage& stage, const model::Content& content, const std::string& language,
                              const std::optional<std::string>& page, const show::Aids& aids);

/// What to render and where to.
struct GalleryOrder {
  std::string out;
  std::vector<gfx::Size> sizes;  ///< of the panel, before it is turned
  std::optional<gfx::Rotation> rotation;
  std::vector<std::string> languages;
  std::optional<std::string> page;
  bool contact_sheet = false;
  std::vector<emergency::LocalNumber> numbers{};  ///< confirmed for today
};

/// Writes the pictures to `out/<size>/<language>/<name>.png`. False, with the reason in the log, when a
/// file cannot be written; `written` counts those that were.
bool write_gallery(const GalleryOrder& order, const model::Content& content, const config::Config& config,
                   sdl::LibraryRasters& rasters, base::Log& log, int& written);

}  // namespace kiosk::app
