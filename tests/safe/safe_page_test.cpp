#include "safe/safe_page.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "gfx/color.h"
#include "safe/counting_new.h"
#include "safe/safe_layout.h"

namespace kiosk::safe {
namespace {

constexpr std::uint32_t kGuard = 0x12345678;
constexpr int kGuardWidth = 5;

constexpr gfx::Size kSizes[] = {{160, 120},   {120, 160},   {320, 240},  {480, 320},   {800, 480},
                                {1024, 600},  {720, 1280},  {1280, 800}, {1920, 1080}, {1080, 1920},
                                {2560, 1080}, {3840, 2160}, {1920, 160}, {160, 1920},  {3840, 130},
                                {333, 777},   {7680, 4320}};

gfx::Color color_of(std::uint32_t pixel) {
  return gfx::rgb(pixel & 0xFFFFFF);
}

/// A page with guard pixels on all four sides.
class Guarded {
 public:
  explicit Guarded(gfx::Size size)
      : size_(size),
        pitch_(size.w + 2 * kGuardWidth),
        pixels_(std::size_t(pitch_) * std::size_t(size.h + 2 * kGuardWidth), kGuard) {}

  gfx::PixelView view() { return {pixels_.data() + kGuardWidth * pitch_ + kGuardWidth, size_, pitch_}; }

  bool guards_are_whole() const {
    for (int y = 0; y < size_.h + 2 * kGuardWidth; ++y) {
      const bool inside = y >= kGuardWidth && y < size_.h + kGuardWidth;
      for (int x = 0; x < pitch_; ++x) {
        if (inside && x == kGuardWidth) x += size_.w;
        if (pixels_[std::size_t(y) * std::size_t(pitch_) + std::size_t(x)] != kGuard) return false;
      }
    }
    return true;
  }

 private:
  gfx::Size size_;
  int pitch_;
  std::vector<std::uint32_t> pixels_;
};

/// The smallest rectangle around everything that is not paper (the colour of the corner).
gfx::Rect ink_box(const gfx::PixelView& page) {
  gfx::Rect box;
  const std::uint32_t paper = page.row(0)[0];
  for (int y = 0; y < page.size.h; ++y) {
    for (int x = 0; x < page.size.w; ++x) {
      if (page.row(y)[x] != paper) box = box.united({x, y, 1, 1});
    }
  }
  return box;
}

TEST_CASE("the words use the room inside the margins and nothing outside the page is touched") {
  for (const gfx::Size size : kSizes) {
    CAPTURE(size.w);
    CAPTURE(size.h);
    Guarded page(size);
    draw_safe_page(page.view());
    CHECK(page.guards_are_whole());
    const gfx::Rect ink = ink_box(page.view());
    CHECK_FALSE(ink.empty());
    // A blurred edge may lie one pixel outside the letter itself.
    CHECK(gfx::bounds(size).inset(margin(size) - 1).contains(ink));
    // As large as they fit: three quarters of the width or of the height.
    CHECK((ink.w * 4 >= size.w * 3 || ink.h * 4 >= size.h * 3));
  }
}

TEST_CASE("solid letters have a contrast of at least 10 to 1 against the page") {
  gfx::Picture page({1920, 1080});
  draw_safe_page(page.view());
  const gfx::Color paper = color_of(page.at({0, 0}));
  const SafeLayout layout = lay_out(page.size());
  for (int word = 0; word < kWordCount; ++word) {
    const PlacedWord placed = layout[std::size_t(word)];
    double best = 0;
    for (int y = placed.origin.y - ascent(placed.em); y < placed.origin.y; ++y) {
      for (int x = placed.origin.x; x < placed.origin.x + word_advance(word, placed.em); ++x) {
        best = std::max(best, gfx::contrast_ratio(paper, color_of(page.at({x, y}))));
      }
    }
    CAPTURE(word);
    CHECK(best >= 10.0);
  }
}

TEST_CASE("the smallest page still has solid letters") {
  gfx::Picture page({160, 120});
  draw_safe_page(page.view());
  int solid = 0;
  for (const std::uint32_t pixel : page.pixels()) {
    if (gfx::contrast_ratio(color_of(page.at({0, 0})), color_of(pixel)) >= 10.0) ++solid;
  }
  CHECK(solid > 100);
}

TEST_CASE("drawing allocates nothing") {
  gfx::Picture page({800, 480});
  const long before = allocation_count();
  draw_safe_page(page.view());
  CHECK(allocation_count() == before);
  // The counter counts.
  CHECK(std::vector<int>(100).size() == 100);
  CHECK(allocation_count() > before);
}

TEST_CASE("the same size gives the same pixels, whatever was there before") {
  gfx::Picture first({1024, 600});
  gfx::Picture second({1024, 600});
  for (int y = 0; y < 600; ++y) std::fill_n(second.row(y), 1024, 0xFFFF00FFu);
  draw_safe_page(first.view());
  draw_safe_page(second.view());
  CHECK(first == second);
}

TEST_CASE("every pixel is opaque") {
  gfx::Picture page({480, 320});
  draw_safe_page(page.view());
  for (const std::uint32_t pixel : page.pixels()) REQUIRE((pixel >> 24) == 0xFF);
}

TEST_CASE("a page too small for words, or none at all, does no harm") {
  draw_safe_page({});
  for (int w = 1; w < 40; ++w) {
    for (int h = 1; h < 40; ++h) {
      Guarded page({w, h});
      draw_safe_page(page.view());
      REQUIRE(page.guards_are_whole());
      REQUIRE(page.view().row(h - 1)[w - 1] != kGuard);
    }
  }
}

TEST_CASE("the sentence is the one of the message bar") {
  CHECK(std::string(safe_page_text()) == "Child in danger? Call your local emergency number or the police.");
}

}  // namespace
}  // namespace kiosk::safe
