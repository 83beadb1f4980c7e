// Pages as pictures, drawn by the software path with the pinned fonts and without hinting. After a wanted
// change: KIOSK_UPDATE_GOLDEN=1 build/dev/bin/golden_test, then look at tests/golden/pictures.
// A difference leaves <name>-actual.png and <name>-diff.png in the build folder's golden/.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "app/stage.h"
#include "base/files.h"
#include "base/log.h"
#include "content/content_loader.h"

using namespace kiosk;

namespace {

// SDL's and FreeType's fast paths differ by processor; a changed layout differs by far more.
constexpr int kMostPerChannel = 3;
constexpr double kMostPixels = 0.002;

const std::string kSource = KIOSK_SOURCE_DIR;
const std::string kFonts = std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts";

bool fonts_are_pinned() {
  const base::SystemFiles files;
  const auto pinned = files.read(kSource + "/assets/fonts.sha256", 4096);
  const auto built = files.read(kFonts + "/SHA256SUMS", 4096);
  return pinned.ok() && built.ok() && pinned.value() == built.value();
}

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

int channel_distance(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const unsigned shift : {0u, 8u, 16u}) {
    most = std::max(most,
                    std::abs(static_cast<int>((a >> shift) & 0xFF) - static_cast<int>((b >> shift) & 0xFF)));
  }
  return most;
}

/// The share of pixels that differ visibly; marks them in `diff`.
double difference(const gfx::Picture& actual, const render::Pixels& golden, gfx::Picture& diff) {
  if (golden.size != actual.size()) return 1.0;
  std::size_t different = 0;
  for (std::size_t i = 0; i < golden.argb.size(); ++i) {
    const bool differs = channel_distance(actual.pixels()[i], golden.argb[i]) > kMostPerChannel;
    different += differs ? 1 : 0;
    diff.view().pixels[i] = differs ? 0xFFFF0000u : 0xFF202020u;
  }
  return static_cast<double>(different) / static_cast<double>(golden.argb.size());
}

void write(const gfx::Picture& picture, const std::string& path) {
  std::string reason;
  CHECK_MESSAGE(sdl::write_png(picture, path, reason), path << ": " << reason);
}

}  // namespace

TEST_CASE("pages look as their golden pictures do") {
  if (!fonts_are_pinned()) {
    std::cout << "skipped: the fonts are not the pinned ones (assets/fonts.sha256)\n";
    return;
  }
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
  const std::string out = std::string(KIOSK_BINARY_DIR) + "/golden";
  std::filesystem::create_directories(out);
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
    const std::string path = kSource + "/tests/golden/pictures/" + name_of(golden) + ".png";
    if (std::getenv("KIOSK_UPDATE_GOLDEN") != nullptr) write(actual, path);
    gfx::Picture diff(golden.size);
    const double share = difference(actual, rasters->image(path, golden.size), diff);
    CHECK_MESSAGE(share <= kMostPixels, name_of(golden) << ": " << share * 100 << " % of the pixels differ");
    if (share <= kMostPixels) continue;
    write(actual, out + "/" + name_of(golden) + "-actual.png");
    write(diff, out + "/" + name_of(golden) + "-diff.png");
  }
}
