#include "gfx/rotation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

namespace kiosk::gfx {
namespace {

constexpr Rotation kAll[] = {Rotation::R0, Rotation::R90, Rotation::R180, Rotation::R270};
constexpr Size kPage{7, 4};

constexpr std::uint32_t kUntouched = 0xFF00FF00u;

/// A page on which every pixel has another colour.
Picture numbered(Size size) {
  Picture picture(size);
  for (int y = 0; y < size.h; ++y) {
    for (int x = 0; x < size.w; ++x)
      picture.row(y)[x] = 0xFF000000u | static_cast<std::uint32_t>(y * 1000 + x);
  }
  return picture;
}

/// Panel memory with rows wider than the panel, as drivers have them.
struct Panel {
  explicit Panel(Size panel_size)
      : size(panel_size),
        pitch(panel_size.w + 3),
        pixels(static_cast<std::size_t>(pitch) * static_cast<std::size_t>(size.h), kUntouched) {}

  PixelView view() { return {pixels.data(), size, pitch}; }
  std::uint32_t at(Point p) { return view().row(p.y)[p.x]; }

  Size size;
  int pitch;
  std::vector<std::uint32_t> pixels;
};

}  // namespace

TEST_CASE("a quarter turn swaps width and height") {
  CHECK(rotated(kPage, Rotation::R0) == kPage);
  CHECK(rotated(kPage, Rotation::R90) == Size{4, 7});
  CHECK(rotated(kPage, Rotation::R180) == kPage);
  CHECK(rotated(kPage, Rotation::R270) == Size{4, 7});
}

TEST_CASE("the page turns clockwise: its first corner goes right, then down, then left") {
  const Point first{0, 0};
  CHECK(to_panel(first, kPage, Rotation::R0) == Point{0, 0});
  CHECK(to_panel(first, kPage, Rotation::R90) == Point{3, 0});
  CHECK(to_panel(first, kPage, Rotation::R180) == Point{6, 3});
  CHECK(to_panel(first, kPage, Rotation::R270) == Point{0, 6});
  const Point top_right{6, 0};
  CHECK(to_panel(top_right, kPage, Rotation::R90) == Point{3, 6});
  CHECK(to_panel(top_right, kPage, Rotation::R270) == Point{0, 0});
}

TEST_CASE("every pixel of the page has its own pixel on the panel, and a touch finds it again") {
  for (const Rotation rotation : kAll) {
    const Rect panel = bounds(rotated(kPage, rotation));
    std::vector<Point> seen;
    for (int y = 0; y < kPage.h; ++y) {
      for (int x = 0; x < kPage.w; ++x) {
        const Point there = to_panel(Point{x, y}, kPage, rotation);
        CHECK(panel.contains(there));
        CHECK(to_page(there, kPage, rotation) == Point{x, y});
        CHECK(std::find(seen.begin(), seen.end(), there) == seen.end());
        seen.push_back(there);
      }
    }
  }
}

TEST_CASE("a rectangle lands on exactly the pixels its own pixels land on") {
  for (const Rotation rotation : kAll) {
    for (const Rect& rect : {Rect{0, 0, 7, 4}, Rect{1, 2, 3, 1}, Rect{6, 3, 1, 1}, Rect{2, 0, 2, 4}}) {
      const Rect there = to_panel(rect, kPage, rotation);
      CHECK(there.w * there.h == rect.w * rect.h);
      for (int y = rect.y; y < rect.bottom(); ++y) {
        for (int x = rect.x; x < rect.right(); ++x)
          CHECK(there.contains(to_panel(Point{x, y}, kPage, rotation)));
      }
    }
    CHECK(to_panel(Rect{3, 2, 0, 1}, kPage, rotation).empty());
  }
}

TEST_CASE("a picture is copied turned, pixel by pixel") {
  const Picture page = numbered(kPage);
  for (const Rotation rotation : kAll) {
    Panel panel(rotated(kPage, rotation));
    copy_rotated(page, bounds(kPage), rotation, panel.view());
    for (int y = 0; y < kPage.h; ++y) {
      for (int x = 0; x < kPage.w; ++x)
        CHECK(panel.at(to_panel(Point{x, y}, kPage, rotation)) == page.at({x, y}));
    }
  }
}

TEST_CASE("only the asked part is copied, and nothing outside of the panel is written") {
  const Picture page = numbered(kPage);
  for (const Rotation rotation : kAll) {
    for (const Rect& part :
         {Rect{2, 1, 3, 2}, Rect{-5, -5, 7, 7}, Rect{5, 2, 100, 100}, Rect{50, 50, 5, 5}, Rect{}}) {
      Panel panel(rotated(kPage, rotation));
      copy_rotated(page, part, rotation, panel.view());
      for (int y = 0; y < panel.size.h; ++y) {
        for (int x = 0; x < panel.pitch; ++x) {
          const Point on_page = to_page({x, y}, kPage, rotation);
          const bool copied = x < panel.size.w && part.contains(on_page);
          CHECK(panel.at({x, y}) == (copied ? page.at(on_page) : kUntouched));
        }
      }
    }
  }
}

TEST_CASE("four quarter turns bring a picture back") {
  const Picture page = numbered(kPage);
  for (const Rotation rotation : kAll) {
    const int turns = rotation == Rotation::R0 ? 1 : rotation == Rotation::R180 ? 2 : 4;
    Picture turned = page;
    for (int i = 0; i < turns; ++i) {
      Picture next(rotated(turned.size(), rotation));
      copy_rotated(turned, bounds(turned.size()), rotation, next.view());
      turned = next;
    }
    CHECK(turned == page);
  }
}

}  // namespace kiosk::gfx
