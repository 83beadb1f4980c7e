// The pictures of docs/gallery.md: every page, at three sizes, in every theme. After a wanted change:
// KIOSK_UPDATE_GOLDEN=1 build/dev/bin/golden_test, then look at docs/gallery.
#include <doctest/doctest.h>

#include "app/contact_sheet.h"
#include "app/gallery.h"
#include "app/stage.h"
#include "base/files.h"
#include "base/log.h"
#include "content/content_loader.h"
#include "golden/golden_picture.h"
#include "sanitized.h"

using namespace kiosk;
using namespace kiosk::golden;

namespace {

// Of a whole sheet: a few words on one page are more.
constexpr double kMostPixels = 0.0005;

struct Theme {
  const char* name;
  look::Palette colors;
  bool high_contrast = false;
};

}  // namespace

TEST_CASE("the gallery shows every page as it is, at three sizes, in every theme") {
  if (!fonts_are_pinned()) return;
  base::StderrLog log;
  const base::SystemFiles files;
  const model::Content content = content::load_content(files, kSource + "/content").content.value();
  const auto rasters = sdl::open_rasters(kFonts, sdl::Hinting::None, files, log);
  const Theme themes[] = {{"dark", look::dark_palette()},
                          {"light", look::light_palette()},
                          {"contrast", look::dark_palette(), true}};
  for (const gfx::Size size : {gfx::Size{800, 480}, {1920, 1080}, {1080, 1920}}) {
    for (const Theme& theme : themes) {
      // Sanitizers and an emulator make a picture ten times dearer, and what they find does not depend on
      // colours.
      if (checks::kSlow && (size.w != 1920 || theme.high_contrast)) continue;
      app::StageSettings settings;
      settings.panel = size;
      settings.colors = theme.colors;
      app::Stage stage(content, settings, *rasters);
      const bool lying = size.w > size.h;
      app::ContactSheet sheet(*rasters, {.columns = lying ? 6 : 8, .long_side = 300});
      const show::Aids aids{.high_contrast = theme.high_contrast};
      for (const app::Exhibit& exhibit : app::exhibits(stage, content, "en", std::nullopt, aids)) {
        sheet.add(stage.picture(stage.scene(exhibit.view, {})), exhibit.name);
      }
      const std::string name =
          std::string(theme.name) + "-" + std::to_string(size.w) + "x" + std::to_string(size.h) + ".png";
      check_golden(sheet.finish(), kSource + "/docs/gallery/" + name, *rasters, kMostPixels);
    }
  }
}
