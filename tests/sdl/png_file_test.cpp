#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "sdl/image_cache.h"
#include "sdl/rasters.h"
#include "sdl/recording_log.h"

using namespace kiosk;

namespace {

gfx::Picture sample() {
  gfx::Picture picture({61, 17});
  std::uint32_t seed = 1;
  for (int y = 0; y < 17; ++y) {
    for (int x = 0; x < 61; ++x)
      picture.row(y)[x] = 0xFF000000u | (seed = seed * 1664525u + 1013904223u) >> 8;
  }
  return picture;
}

std::string bytes_of(const std::string& path) {
  auto data = base::SystemFiles{}.read(path, 1u << 20);
  return data.ok() ? data.value() : "";
}

}  // namespace

TEST_CASE("the same picture gives the same bytes and comes back pixel by pixel") {
  const gfx::Picture picture = sample();
  std::string reason;
  REQUIRE(sdl::write_png(picture, "one.png", reason));
  REQUIRE(sdl::write_png(picture, "two.png", reason));
  CHECK_FALSE(bytes_of("one.png").empty());
  CHECK(bytes_of("one.png") == bytes_of("two.png"));
  base::SystemFiles files;
  fakes::RecordingLog log;
  const render::Pixels pixels = sdl::ImageCache(files, log).get("one.png", picture.size());
  REQUIRE(pixels.argb.size() == picture.pixels().size());
  CHECK(std::equal(pixels.argb.begin(), pixels.argb.end(), picture.pixels().begin()));
  ::unlink("one.png");
  ::unlink("two.png");
}

TEST_CASE("a picture that cannot be saved gives the reason and leaves nothing behind") {
  std::string reason;
  CHECK_FALSE(sdl::write_png(sample(), "no/such/folder/a.png", reason));
  CHECK(reason == "No such file or directory");
  CHECK_FALSE(sdl::write_png(gfx::Picture(), "empty.png", reason));
  CHECK(reason.find("empty") != std::string::npos);
  CHECK(::access("empty.png", F_OK) != 0);
  REQUIRE(::mkdir("folder.png", 0755) == 0);
  CHECK_FALSE(sdl::write_png(sample(), "folder.png", reason));
  CHECK(reason == "Is a directory");
  ::rmdir("folder.png");
}

TEST_CASE("a full disk is noticed") {
  std::string reason;
  CHECK_FALSE(sdl::write_png(sample(), "/dev/full", reason));
  CHECK(reason == "No space left on device");
  struct stat info {};
  REQUIRE(::stat("/dev/full", &info) == 0);
  CHECK(S_ISCHR(info.st_mode));
}
