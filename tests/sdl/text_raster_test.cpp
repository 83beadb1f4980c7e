#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "sdl/font_families.h"
#include "sdl/rasters.h"
#include "sdl/recording_log.h"

using namespace kiosk;

namespace {

constexpr text::Font kRegular{text::Face::Regular, 32};
constexpr text::Font kBold{text::Face::Bold, 32};

struct Fonts {
  base::SystemFiles files;
  fakes::RecordingLog log;
  std::unique_ptr<sdl::LibraryRasters> rasters =
      sdl::open_rasters(KIOSK_BINARY_DIR "/share/vgt-kiosk/fonts", sdl::Hinting::None, files, log);
};

/// The columns and rows with ink, relative to the pen.
gfx::Rect ink(const render::Mask& mask) {
  return {mask.origin.x, mask.origin.y, mask.size.w, mask.size.h};
}

bool same(const render::Mask& a, const render::Mask& b) {
  return a.size == b.size && a.origin == b.origin && a.alpha == b.alpha;
}

}  // namespace

TEST_CASE("every face opens at every size, with and without hinting: none is taken for a broken one") {
  base::SystemFiles files;
  fakes::RecordingLog log;
  for (const sdl::Hinting hinting : {sdl::Hinting::None, sdl::Hinting::Light}) {
    const auto rasters = sdl::open_rasters(KIOSK_BINARY_DIR "/share/vgt-kiosk/fonts", hinting, files, log);
    for (int family = 0; family < static_cast<int>(sdl::kFontFamilies.size()); ++family) {
      for (const text::Face face : {text::Face::Regular, text::Face::Bold}) {
        for (int size = 1; size <= 400; size += 1 + size / 16) {
          CHECK_NOTHROW(rasters->height({face, size, family}));
        }
      }
    }
  }
  CHECK(log.lines.empty());
}

TEST_CASE("measures of a font are positive and in proportion") {
  Fonts fonts;
  const text::FontHeight height = fonts.rasters->height(kRegular);
  CHECK(height.ascent > height.cap_height);
  CHECK(height.descent > 0);
  CHECK(height.line_skip >= height.ascent);
  CHECK(height.cap_height >= 20);
  CHECK(height.cap_height <= 26);
}

TEST_CASE("empty text has no width and draws nothing") {
  Fonts fonts;
  CHECK(fonts.rasters->width("", kRegular, {}) == 0);
  CHECK(fonts.rasters->text("", kRegular, {}).alpha.empty());
  CHECK(fonts.rasters->text("   ", kRegular, {}).alpha.empty());
  CHECK(fonts.rasters->text("\xE2\x80\x8B", kRegular, {}).alpha.empty());
  CHECK(fonts.log.lines.empty());
}

TEST_CASE("the width of a text is its advance: parts add up to the whole") {
  Fonts fonts;
  const auto& rasters = *fonts.rasters;
  CHECK(rasters.width("Help", kBold, {}) > rasters.width("Help", kRegular, {}));
  CHECK(rasters.width(" ", kRegular, {}) > 4);
  for (const std::string word : {"jj", "ff", "Help for children", "Wort. "}) {
    const int twice = rasters.width(word + word, kRegular, {});
    CAPTURE(word);
    CHECK(std::abs(twice - 2 * rasters.width(word, kRegular, {})) <= 2);
  }
  CHECK(rasters.width("help", kRegular, {}) == rasters.width("help", kRegular, {}));
}

TEST_CASE("a capital stands on the baseline, right of the pen") {
  Fonts fonts;
  const gfx::Rect area = ink(fonts.rasters->text("H", kRegular, {}));
  CHECK(area.bottom() == 0);
  CHECK(-area.y == fonts.rasters->height(kRegular).cap_height);
  CHECK(area.x >= 2);
  CHECK(area.right() <= fonts.rasters->width("H", kRegular, {}));
}

TEST_CASE("a j reaches left of the pen and below the baseline") {
  Fonts fonts;
  const render::Mask first = fonts.rasters->text("j", kRegular, {});
  CHECK(ink(first).x < 0);
  CHECK(ink(first).x >= -4);
  CHECK(ink(first).bottom() > 4);
  // The same letter behind an H, drawn at the pen behind that H, covers the same place.
  const render::Mask second = fonts.rasters->text("Hj", kRegular, {});
  const int pen = fonts.rasters->width("H", kRegular, {});
  CHECK(std::abs(ink(second).right() - (pen + ink(first).right())) <= 1);
  CHECK(ink(second).bottom() == ink(first).bottom());
}

TEST_CASE("signs above the line do not push the text down") {
  Fonts fonts;
  const gfx::Rect plain = ink(fonts.rasters->text("AH", kRegular, {}));
  const gfx::Rect marked = ink(fonts.rasters->text("A\xCC\x8A\xCC\x81\xCC\x81H", kRegular, {}));
  CHECK(marked.bottom() == plain.bottom());
  CHECK(marked.y < plain.y);
}

TEST_CASE("text of an absurd length is left out and named in the log") {
  Fonts fonts;
  const std::string longest(20000, 'x');
  CHECK(fonts.rasters->text(longest, kRegular, {}).alpha.empty());
  CHECK(fonts.rasters->width(longest, kRegular, {}) == 0);
  CHECK(fonts.log.contains("20000 bytes"));
  CHECK(fonts.rasters->width(std::string(4096, 'x'), kRegular, {}) > 4096);
}

TEST_CASE("more sizes than the cache holds give the same pictures again") {
  Fonts fonts;
  const render::Mask before = fonts.rasters->text("agency", kRegular, {});
  for (int size = 10; size < 60; ++size) fonts.rasters->text("agency", {text::Face::Bold, size}, {});
  CHECK(same(before, fonts.rasters->text("agency", kRegular, {})));
}

TEST_CASE("icons are square masks that fit their side") {
  Fonts fonts;
  for (const layout::Icon icon : layout::kAllIcons) {
    const render::Mask mask = fonts.rasters->icon(icon, 48);
    CAPTURE(layout::icon_name(icon));
    CHECK(mask.size == gfx::Size{48, 48});
    CHECK(mask.origin == gfx::Point{0, 0});
    CHECK(std::count(mask.alpha.begin(), mask.alpha.end(), 255) > 20);
    CHECK(same(mask, fonts.rasters->icon(icon, 48)));
  }
  CHECK(fonts.rasters->icon(layout::Icon::Home, 0).alpha.empty());
}

TEST_CASE("a missing font is named") {
  base::SystemFiles files;
  fakes::RecordingLog log;
  try {
    sdl::open_rasters("/nonexistent", sdl::Hinting::Light, files, log);
    FAIL("no exception");
  } catch (const std::runtime_error& error) {
    CHECK(std::string(error.what()).find("/nonexistent/NotoSans-Regular.ttf") != std::string::npos);
  }
}
