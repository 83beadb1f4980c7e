// How much memory the largest pictures take that the header check lets through.
#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>

#include <SDL_image.h>

#include "fakes/temp_folder.h"
#include "sanitized.h"
#include "sdl/handles.h"
#include "sdl/jpeg_samples.h"

using namespace kiosk;

namespace {

/// The most memory, in megabytes, that a process has needed at once to decode `file` to 800 × 600.
long peak_mb(const std::string& file) {
  const std::string command = std::string(KIOSK_IMAGE_PEAK) + " " + file + " 800 600";
  std::FILE* output = ::popen(command.c_str(), "r");
  REQUIRE(output != nullptr);
  long kilobytes = 0;
  const int read = std::fscanf(output, "%ld", &kilobytes);
  REQUIRE(::pclose(output) == 0);
  REQUIRE(read == 1);
  return kilobytes / 1024;
}

}  // namespace

TEST_CASE("the largest pictures that are let through take at most 64 MB beside their file") {
  if (checks::kSlow) return;  // the memory of a sanitizer or an emulator is counted, too
  const fakes::TempFolder folder;
  const auto save = [&](const char* name, const std::string& bytes) {
    const std::string path = folder.path() + "/" + name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  };
  fakes::JpegSample sample{.size = {4000, 4000},
                           .color = [](int x, int y) { return unsigned(x / 16 * 7 + y / 16 * 5); }};
  const long nothing = peak_mb(save("small.jpg", fakes::make_jpeg({})));
  CHECK(peak_mb(save("baseline.jpg", fakes::make_jpeg(sample))) - nothing <= 16);
  sample.scans = fakes::Scans::Progressive;
  sample.chroma = fakes::Chroma::Halved;
  CHECK(peak_mb(save("progressive.jpg", fakes::make_jpeg(sample))) - nothing <= 72);
  // As a surface with alpha and with a palette: whole, because SDL_image knows no rows.
  for (const auto format : {SDL_PIXELFORMAT_ARGB8888, SDL_PIXELFORMAT_INDEX8}) {
    const sdl::SurfacePtr surface(SDL_CreateRGBSurfaceWithFormat(0, 4000, 4000, 0, format));
    REQUIRE(surface);
    const std::string path = folder / "large.png";
    REQUIRE(IMG_SavePNG(surface.get(), path.c_str()) == 0);
    CHECK(peak_mb(path) - nothing <= 72);
  }
}
