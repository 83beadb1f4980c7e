#include "sdl/image_cache.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "fakes/fake_files.h"
#include "image/sample_images.h"
#include "sdl/rasters.h"
#include "sdl/recording_log.h"

using namespace kiosk;

namespace {

struct Images {
  fakes::FakeFiles files;
  fakes::RecordingLog log;
  sdl::ImageCache cache{files, log};
};

/// A PNG made by ourselves, as bytes.
std::string png_bytes(const gfx::Picture& picture) {
  const std::string path = "image_cache_test.png";
  std::string reason;
  REQUIRE(sdl::write_png(picture, path, reason));
  auto data = base::SystemFiles{}.read(path, 1u << 20);
  REQUIRE(data.ok());
  ::unlink(path.c_str());
  return data.value();
}

}  // namespace

TEST_CASE("a PNG comes back in the size asked for") {
  Images images;
  gfx::Picture picture({40, 20});
  for (int y = 0; y < 20; ++y) {
    for (int x = 0; x < 40; ++x) picture.row(y)[x] = x < 20 ? 0xFFFF0000u : 0xFF0000FFu;
  }
  images.files.files["a.png"] = png_bytes(picture);
  const render::Pixels pixels = images.cache.get("a.png", {20, 10});
  REQUIRE(pixels.size == gfx::Size{20, 10});
  CHECK(pixels.argb.front() == 0xFFFF0000u);
  CHECK(pixels.argb.back() == 0xFF0000FFu);
  CHECK(images.cache.natural_size("a.png") == gfx::Size{40, 20});
}

TEST_CASE("a drawing is made at exactly the size asked for") {
  Images images;
  images.files.files["a.svg"] =
      fakes::svg("viewBox='0 0 20 10'", "<rect width='20' height='10' fill='#00ff00'/>");
  for (const gfx::Size size : {gfx::Size{200, 100}, {200, 101}, {199, 100}, {50, 50}}) {
    const render::Pixels pixels = images.cache.get("a.svg", size);
    REQUIRE(pixels.size == size);
    REQUIRE(pixels.argb.size() == std::size_t(size.w * size.h));
    CHECK(pixels.argb[std::size_t(size.w * (size.h / 2) + size.w / 2)] == 0xFF00FF00u);
  }
  CHECK(images.log.lines.empty());
}

TEST_CASE("a changed file is read again") {
  Images images;
  images.files.files["a.svg"] =
      fakes::svg("viewBox='0 0 4 4'", "<rect width='4' height='4' fill='#ff0000'/>");
  CHECK(images.cache.get("a.svg", {4, 4}).argb.at(5) == 0xFFFF0000u);
  images.files.files["a.svg"] =
      fakes::svg("viewBox='0 0 4 4'", "<rect width='4' height='4' fill='#0000ff'/>");
  CHECK(images.cache.get("a.svg", {4, 4}).argb.at(5) == 0xFF0000FFu);
}

TEST_CASE("a bad image is empty and named in the log once") {
  Images images;
  const std::string good = png_bytes(gfx::Picture({64, 64}));
  images.files.files["cut.png"] = good.substr(0, good.size() / 2);
  images.files.files["bomb.png"] = fakes::png_header(60000, 60000) + std::string(35, '\0');
  images.files.files["empty.svg"] = "<svg viewBox='0 0 4 4'";
  images.files.failing["broken.png"] = "Input/output error";
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < 3; ++round) {
    for (const char* name : {"cut.png", "bomb.png", "empty.svg", "broken.png", "missing.png"}) {
      CHECK(images.cache.get(name, {32, 32}).argb.empty());
      images.cache.natural_size(name);
    }
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
  CHECK(images.log.lines.size() == 5);
  CHECK(images.log.contains("cut.png"));
  CHECK(images.log.contains("60000 × 60000"));
  CHECK(images.log.contains("Input/output error"));
  CHECK(images.log.contains("missing.png: No such file"));
}

TEST_CASE("a good image at an absurd size is refused") {
  Images images;
  images.files.files["a.svg"] = fakes::svg("viewBox='0 0 4 4'", "<rect width='4' height='4'/>");
  CHECK(images.cache.get("a.svg", {0, 4}).argb.empty());
  CHECK(images.cache.get("a.svg", {60000, 60000}).argb.empty());
  CHECK(images.log.contains("60000x60000"));
}
