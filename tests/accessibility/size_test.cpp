#include <doctest/doctest.h>

#include <algorithm>

#include "accessibility/measures.h"
#include "base/files.h"
#include "sdl/rasters.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using namespace kiosk::accessibility;

namespace {

constexpr double kLargeDiagonalMm = 21 * 25.4;
constexpr double kWallDiagonalMm = 40 * 25.4;
constexpr double kAtThreeMetresMm = 36.7;  // a capital of 0.7° at 3 m (EN 301 549, 5.1.4)
// 22' at 3 m, the comfortable size of ISO 9241: what 21 inch can hold. Eight words of 0.7° fill the height of
// a lying panel of 21 inch without bar and controls.
constexpr double kComfortableMm = 19.2;

/// The pinned fonts: how large a headline fits is a matter of their widths.
const text::TextMetrics& real_metrics() {
  static const base::SystemFiles files;
  static fakes::RecordingLog log;
  static const auto rasters = sdl::open_rasters(std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts",
                                                sdl::Hinting::None, files, log);
  return *rasters;
}

/// The emergency page as the loop shows it and as its own page.
std::vector<show::View> emergency_views(const model::Content& content, const std::string& language) {
  const std::size_t page = content.emergency_page();
  return {{.mode = show::Mode::Loop, .page = page, .language = language},
          {.mode = show::Mode::Opened, .page = page, .language = language}};
}

/// Size in pixels of the headline; 0 if it is not whole.
int headline_px(const Wall& wall, const show::View& view) {
  const layout::Scene scene = wall.scene(view);
  const auto runs = runs_of(scene, wall.content().text(view.language).message.headline);
  int size = runs.empty() ? 0 : runs.front()->font.size_px;
  for (const layout::TextRun* run : runs) size = std::min(size, run->font.size_px);
  return size;
}

std::vector<look::Panel> panels_from_21_inch() {
  std::vector<look::Panel> large;
  for (const look::Panel& panel : panels()) {
    if (panel.diagonal_mm >= kLargeDiagonalMm) large.push_back(panel);
  }
  for (const double inches : {24.0, 32.0, 55.0}) {
    for (const gfx::Size size : {gfx::Size{1920, 1080}, {1080, 1920}}) {
      large.push_back(look::make_panel(size, inches, std::nullopt));
    }
  }
  return large;
}

}  // namespace

TEST_CASE("a reader who stands farther away gets larger text") {
  for (const double metres : {0.6, 1.0, 1.5}) {
    const Wall wall(look::make_panel({1920, 1080}, 32.0, metres));
    for (const char* language : {"en", "de", "ar", "th"}) {
      wall.each_scene(language, [&](const show::View& view, const layout::Scene& scene) {
        for (const std::string& fault : text_faults(wall, scene)) {
          FAIL_CHECK(metres << " m " << describe(wall, view) << ": " << fault);
        }
      });
    }
  }
}

TEST_CASE("from 21 inch up the headline of the emergency page can be read from three metres") {
  for (const look::Panel& panel : panels_from_21_inch()) {
    const Wall wall(panel, checks::default_content(), look::TextSize::Normal, &real_metrics());
    for (const std::string& language : wall.content().deck.languages) {
      for (const show::View& view : emergency_views(wall.content(), language)) {
        const double capital = wall.capital_mm(headline_px(wall, view));
        const bool wall_sized = panel.diagonal_mm >= kWallDiagonalMm;
        CHECK_MESSAGE(capital >= (wall_sized ? kAtThreeMetresMm : kComfortableMm),
                      describe(wall, view) << ": the headline has capitals of " << capital << " mm");
      }
    }
  }
}

TEST_CASE(
    "on smaller panels the headline of the emergency page is whole and the largest text beside the bar") {
  for (const look::Panel& panel : panels()) {
    if (panel.diagonal_mm >= kLargeDiagonalMm) continue;
    const Wall wall(panel, checks::default_content(), look::TextSize::Normal, &real_metrics());
    for (const std::string& language : languages_of(wall.content())) {
      for (const show::View& view : emergency_views(wall.content(), language)) {
        const int size = headline_px(wall, view);
        CHECK_MESSAGE(size > 0, describe(wall, view) << ": the headline is not whole");
        const layout::Scene scene = wall.scene(view);
        for (const layout::TextRun* run : text_runs(scene)) {
          if (scene.message().area.contains(run->box)) continue;
          CHECK_MESSAGE(run->font.size_px <= size, describe(wall, view) << ": " << run->utf8);
        }
      }
    }
  }
}
