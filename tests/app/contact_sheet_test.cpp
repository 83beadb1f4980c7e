#include "app/contact_sheet.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "fakes/fake_library_rasters.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

gfx::Picture filled(gfx::Size size, std::uint32_t pixel) {
  gfx::Picture picture(size);
  for (int y = 0; y < size.h; ++y) std::fill_n(picture.row(y), size.w, pixel);
  return picture;
}

gfx::Picture sheet_of(int count, gfx::Size size) {
  fakes::FakeLibraryRasters rasters;
  ContactSheet sheet(rasters);
  for (int i = 0; i < count; ++i) sheet.add(filled(size, 0xFF102030), "page");
  CHECK(rasters.texts == 0);
  const gfx::Picture picture = sheet.finish();
  CHECK(rasters.texts == count);
  return picture;
}

}  // namespace

TEST_CASE("reducing averages the pixels that fall together, each channel by itself") {
  gfx::Picture picture({4, 2});
  const std::uint32_t left[] = {0xFF000000, 0xFF0000FF, 0xFF00FF00, 0xFFFF0000};
  for (int i = 0; i < 4; ++i) picture.row(i / 2)[i % 2] = left[i];
  for (int i = 0; i < 4; ++i) picture.row(i / 2)[2 + i % 2] = 0xFF112233;
  const gfx::Picture small = reduce(picture, {2, 1});
  CHECK(small.size() == gfx::Size{2, 1});
  CHECK(small.at({0, 0}) == 0xFF404040);
  CHECK(small.at({1, 0}) == 0xFF112233);
}

TEST_CASE("reducing to the same size changes nothing, and every pixel counts at odd ratios") {
  gfx::Picture picture({5, 3});
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 5; ++x) picture.row(y)[x] = 0xFF000000u + static_cast<std::uint32_t>(x * 10 + y);
  }
  CHECK(reduce(picture, {5, 3}) == picture);
  const gfx::Picture small = reduce(picture, {2, 1});
  CHECK(small.at({0, 0}) == 0xFF000000 + (0 + 10 + 1 + 11 + 2 + 12) / 6);
  CHECK(small.at({1, 0}) == 0xFF000000 + (20 + 30 + 40 + 21 + 31 + 41 + 22 + 32 + 42) / 9);
  CHECK(reduce(filled({7, 7}, 0xFFFFFFFF), {3, 2}) == filled({3, 2}, 0xFFFFFFFF));
}

TEST_CASE("a sheet has at most four pictures in a row, of 480 pixels at the longer side") {
  const gfx::Size one = sheet_of(1, {960, 480}).size();
  const gfx::Size four = sheet_of(4, {960, 480}).size();
  const gfx::Size five = sheet_of(5, {960, 480}).size();
  const int gap = 2 * one.w - sheet_of(2, {960, 480}).size().w;
  CHECK(one.w == 480 + 2 * gap);
  CHECK(one.h > 240 + 2 * gap);
  CHECK(four.w == 4 * 480 + 5 * gap);
  CHECK(four.h == one.h);
  CHECK(five.w == four.w);
  CHECK(five.h == 2 * four.h - gap);
  const gfx::Size tall = sheet_of(1, {480, 960}).size();
  CHECK(tall.w == 240 + 2 * gap);
  CHECK(tall.h > 480);
}

TEST_CASE("small pictures are not enlarged, and a sheet of nothing is a picture, too") {
  const gfx::Picture sheet = sheet_of(1, {100, 60});
  CHECK(sheet.size().w < 200);
  CHECK(sheet.at({sheet.size().w / 2, 40}) == 0xFF102030);
  CHECK(sheet.at({0, 0}) == 0xFFFFFFFF);
  CHECK_FALSE(sheet_of(0, {100, 60}).empty());
}

TEST_CASE("very long pictures keep at least a pixel of their short side") {
  const gfx::Picture sheet = sheet_of(1, {4000, 2});
  CHECK(sheet.size().w > 480);
  const auto pixels = sheet.pixels();
  CHECK(std::count(pixels.begin(), pixels.end(), 0xFF102030) == 480);
}
