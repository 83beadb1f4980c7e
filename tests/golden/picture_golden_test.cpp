// Pages as pictures, drawn by the software path with the pinned fonts and without hinting. After a wanted
// change: KIOSK_UPDATE_GOLDEN=1 build/dev/bin/golden_test, then look at tests/golden/pictures.
// A difference leaves <name>-actual.png and <name>-diff.png in the build folder's golden/.
#include <doctest/doctest.h>

#include "app/stage.h"
#include "base/files.h"
#include "base/log.h"
#include "content/content_loader.h"
#include "golden/golden_picture.h"

using namespace kiosk;
using namespace kiosk::golden;

namespace {

constexpr double kMostPixels = 0.002;

struct Golden {
  const char* page;
  show::Mode mode;
  gfx::Size size;
  gfx::Rotation rotation = gfx::Rotation::R0;
  const char* language = "en";
  show::Aids aids{};
};

std::string name_of(const Golden& golden) {
  const char* modes[] = {"loop", "opened", "topics", "languages", "easier"};
  const std::string language = golden.language == std::string("en") ? "" : std::string("-") + golden.language;
  return std::string(golden.page) + "-" + modes[static_cast<int>(golden.mode)] + language +
         (golden.aids.high_contrast ? "-contrast" : "") + (golden.aids.large_text ? "-large" : "") + "-" +
         std::to_string(golden.size.w) + "x" + std::to_string(golden.size.h) + "-r" +
         std::to_string(90 * static_cast<int>(golden.rotation));
}

}  // namespace

TEST_CASE("pages look as their golden pictures do") {
  if (!fonts_are_pinned()) return;
  using gfx::Rotation;
  using show::Mode;
  const Golden goldens[] = {
      {"logo", Mode::Loop, {1280, 800}},
      {"mission", Mode::Loop, {1080, 1920}},
      {"objectives", Mode::Loop, {800, 480}},
      {"emergency", Mode::Opened, {1920, 1080}},
      {"history", Mode::Opened, {1920, 1080}},
      {"founders", Mode::Opened, {1080, 1920}},
      {"founders", Mode::Loop, {1920, 1080}},
      {"founders", Mode::Opened, {1920, 1080}, Rotation::R0, "ar"},
      {"tipping-point", Mode::Opened, {480, 320}},
      {"logo", Mode::Topics, {1280, 800}},
      {"emergency", Mode::Loop, {800, 480}, Rotation::R90},
      {"mission", Mode::Opened, {800, 480}, Rotation::R270},
      {"what", Mode::Opened, {1920, 1080}, Rotation::R0, "ar"},
      {"emergency", Mode::Loop, {800, 480}, Rotation::R0, "he"},
      {"emergency", Mode::Opened, {1080, 1920}, Rotation::R0, "hi"},
      {"emergency", Mode::Loop, {1280, 800}, Rotation::R0, "th"},
      {"history", Mode::Opened, {1280, 800}, Rotation::R0, "ko"},
      {"logo", Mode::Languages, {1280, 800}, Rotation::R0, "ja", {.high_contrast = true}},
      {"founders",
       Mode::Opened,
       {1280, 800},
       Rotation::R0,
       "de",
       {.high_contrast = true, .large_text = true}},
      {"logo", Mode::Easier, {1280, 800}, Rotation::R0, "zh-Hans", {.large_text = true}},
  };
  base::StderrLog log;
  const base::SystemFiles files;
  const model::Content content = content::load_content(files, kSource + "/content").content.value();
  const auto rasters = sdl::open_rasters(kFonts, sdl::Hinting::None, files, log);
  for (const Golden& golden : goldens) {
    app::StageSettings settings;
    settings.panel = golden.size;
    settings.rotation = golden.rotation;
    app::Stage stage(content, settings, *rasters);
    const show::View view{.mode = golden.mode,
                          .page = content.find_page(golden.page),
                          .language = golden.language,
                          .aids = golden.aids,
                          .message_language = golden.language};
    const gfx::Picture actual = stage.picture(stage.scene(view, {}));
    check_golden(actual, kSource + "/tests/golden/pictures/" + name_of(golden) + ".png", *rasters,
                 kMostPixels);
  }
}
