#include "sdl/image_decode.h"

#include <doctest/doctest.h>

#include "base/files.h"
#include "sdl/jpeg_samples.h"

using namespace kiosk;
using fakes::JpegSample;
using fakes::make_jpeg;
using fakes::Scans;

namespace {

base::Result<render::Pixels, std::string> decode(const std::string& bytes, gfx::Size size) {
  const auto info = image::inspect(bytes);
  REQUIRE(info.ok());
  return sdl::decode_image(bytes, info.value(), size);
}

std::uint32_t pixel(const render::Pixels& pixels, int x, int y) {
  return pixels.argb.at(static_cast<std::size_t>(y * pixels.size.w + x));
}

bool is_near(std::uint32_t a, std::uint32_t b) {
  for (const int shift : {24, 16, 8, 0}) {
    const int difference = int(a >> shift & 0xFF) - int(b >> shift & 0xFF);
    if (difference < -12 || difference > 12) return false;
  }
  return true;
}

/// Red, green, blue and white quarters, from the top left in reading order.
std::uint32_t quarters(int x, int y, gfx::Size size) {
  const bool right = x >= size.w / 2;
  if (y < size.h / 2) return right ? 0x00FF00 : 0xFF0000;
  return right ? 0xFFFFFF : 0x0000FF;
}

JpegSample quartered(gfx::Size size) {
  return {.size = size, .color = [size](int x, int y) { return quarters(x, y, size); }};
}

constexpr std::uint32_t kRed = 0xFFFF0000;
constexpr std::uint32_t kGreen = 0xFF00FF00;
constexpr std::uint32_t kBlue = 0xFF0000FF;
constexpr std::uint32_t kWhite = 0xFFFFFFFF;

}  // namespace

TEST_CASE("a JPEG is decoded at any part of its size, and larger") {
  for (const Scans scans : {Scans::Baseline, Scans::Progressive}) {
    JpegSample sample = quartered({640, 320});
    sample.scans = scans;
    const std::string bytes = make_jpeg(sample);
    for (const gfx::Size size :
         {gfx::Size{16, 8}, {80, 40}, {81, 40}, {160, 80}, {320, 161}, {640, 320}, {800, 400}}) {
      CAPTURE(size.w);
      const auto pixels = decode(bytes, size);
      REQUIRE(pixels.ok());
      REQUIRE(pixels.value().size == size);
      CHECK(is_near(pixel(pixels.value(), size.w / 4, size.h / 4), kRed));
      CHECK(is_near(pixel(pixels.value(), size.w * 3 / 4, size.h / 4), kGreen));
      CHECK(is_near(pixel(pixels.value(), size.w / 4, size.h * 3 / 4), kBlue));
      CHECK(is_near(pixel(pixels.value(), size.w * 3 / 4, size.h * 3 / 4), kWhite));
    }
  }
}

TEST_CASE("a JPEG is turned as its camera was held") {
  // What is seen at the top left, top right, bottom left and bottom right (CIPA DC-008, 4.6.5).
  const std::uint32_t seen[8][4] = {{kRed, kGreen, kBlue, kWhite}, {kGreen, kRed, kWhite, kBlue},
                                    {kWhite, kBlue, kGreen, kRed}, {kBlue, kWhite, kRed, kGreen},
                                    {kRed, kBlue, kGreen, kWhite}, {kBlue, kRed, kWhite, kGreen},
                                    {kWhite, kGreen, kBlue, kRed}, {kGreen, kWhite, kRed, kBlue}};
  const std::string stored = make_jpeg(quartered({64, 32}));
  for (int value = 1; value <= 8; ++value) {
    CAPTURE(value);
    const gfx::Size size = value < 5 ? gfx::Size{64, 32} : gfx::Size{32, 64};
    const auto pixels = decode(fakes::with_orientation(stored, value), size);
    REQUIRE(pixels.ok());
    REQUIRE(pixels.value().size == size);
    const int right = size.w - 8;
    const int bottom = size.h - 8;
    CHECK(is_near(pixel(pixels.value(), 8, 8), seen[value - 1][0]));
    CHECK(is_near(pixel(pixels.value(), right, 8), seen[value - 1][1]));
    CHECK(is_near(pixel(pixels.value(), 8, bottom), seen[value - 1][2]));
    CHECK(is_near(pixel(pixels.value(), right, bottom), seen[value - 1][3]));
  }
}

TEST_CASE("a JPEG that is cut off is a fault at every length, and never the end of the program") {
  const std::string whole = make_jpeg(quartered({64, 32}));
  REQUIRE(decode(whole, {64, 32}).ok());
  CHECK(decode(whole + "a camera's second picture", {64, 32}).ok());
  int tried = 0;
  for (std::size_t size = 0; size + 2 < whole.size(); size += 3) {
    const std::string cut = whole.substr(0, size);
    const auto info = image::inspect(cut);
    if (!info.ok()) continue;
    ++tried;
    const auto pixels = sdl::decode_image(cut, info.value(), {64, 32});
    REQUIRE_FALSE(pixels.ok());
    CHECK(pixels.error().starts_with("cannot be decoded: "));
    CHECK(pixels.error().ends_with("; save it again"));
  }
  CHECK(tried > 50);
}

TEST_CASE("a progressive JPEG of endless scans is a fault") {
  const std::string whole = make_jpeg({.size = {64, 64}, .scans = Scans::Progressive});
  const std::size_t scan = whole.rfind("\xFF\xDA");
  REQUIRE(scan != std::string::npos);
  const std::string last = whole.substr(scan, whole.size() - scan - 2);
  std::string endless = whole.substr(0, whole.size() - 2);
  for (int i = 0; i < 200; ++i) endless += last;
  CHECK_FALSE(decode(endless + "\xFF\xD9", {64, 64}).ok());
}

TEST_CASE("PNG files of sixteen bits, with a palette and interlaced keep their colours and their alpha") {
  const base::SystemFiles files;
  for (const char* name : {"rgba16.png", "palette.png", "interlaced.png"}) {
    CAPTURE(name);
    const auto bytes = files.read(std::string(KIOSK_SOURCE_DIR) + "/tests/sdl/samples/" + name, 4096);
    REQUIRE(bytes.ok());
    const auto pixels = decode(bytes.value(), {4, 4});
    REQUIRE(pixels.ok());
    CHECK(pixel(pixels.value(), 0, 0) == 0xFFFF0000u);
    CHECK(pixel(pixels.value(), 3, 3) == 0x800000FFu);
    // Half of each where they meet; the clear half counts half.
    const auto one = decode(bytes.value(), {1, 1});
    REQUIRE(one.ok());
    CHECK(is_near(pixel(one.value(), 0, 0), 0xC0AA0055u));
  }
}

TEST_CASE("a picture of one pixel fills any size") {
  const auto bytes =
      base::SystemFiles{}.read(std::string(KIOSK_SOURCE_DIR) + "/tests/sdl/samples/one_pixel.png", 4096);
  REQUIRE(bytes.ok());
  const auto pixels = decode(bytes.value(), {300, 200});
  REQUIRE(pixels.ok());
  CHECK(pixel(pixels.value(), 299, 199) == 0xFFFF0000u);
  CHECK(decode(make_jpeg({.size = {1, 1}}), {30, 20}).ok());
}
