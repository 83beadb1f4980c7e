#include "golden/golden_picture.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "base/files.h"

namespace kiosk::golden {

const std::string kSource = KIOSK_SOURCE_DIR;
const std::string kFonts = std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts";

namespace {

// SDL's and FreeType's fast paths differ by processor; a changed layout differs by far more.
constexpr int kMostPerChannel = 3;

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

bool fonts_are_pinned() {
  const base::SystemFiles files;
  const auto pinned = files.read(kSource + "/assets/fonts.sha256", 4096);
  const auto built = files.read(kFonts + "/SHA256SUMS", 4096);
  const bool same = pinned.ok() && built.ok() && pinned.value() == built.value();
  if (!same) std::cout << "skipped: the fonts are not the pinned ones (assets/fonts.sha256)\n";
  return same;
}

void check_golden(const gfx::Picture& actual, const std::string& path, sdl::LibraryRasters& rasters,
                  double most_pixels) {
  if (std::getenv("KIOSK_UPDATE_GOLDEN") != nullptr) write(actual, path);
  gfx::Picture diff(actual.size());
  const double share = difference(actual, rasters.image(path, actual.size()), diff);
  CHECK_MESSAGE(share <= most_pixels, path << ": " << share * 100 << " % of the pixels differ");
  if (share <= most_pixels) return;
  const std::string out = std::string(KIOSK_BINARY_DIR) + "/golden";
  std::filesystem::create_directories(out);
  const std::string name = std::filesystem::path(path).stem().string();
  write(actual, out + "/" + name + "-actual.png");
  write(diff, out + "/" + name + "-diff.png");
}

}  // namespace kiosk::golden
