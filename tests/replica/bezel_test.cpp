#include "replica/bezel.h"

#include <doctest/doctest.h>

#include "replica/a_board.h"

using namespace kiosk;
using gfx::Rotation;
using replica::Bezel;
using replica::Placed;

TEST_CASE("the frame is as wide as the millimetres say") {
  const Bezel bezel = replica::make_bezel(fakes::a_board(), {80, 48}, Rotation::R0);
  CHECK(bezel.whole == gfx::Size{100, 68});
  CHECK(bezel.screen == gfx::Rect{10, 10, 80, 48});
}

TEST_CASE("a frame with two widths is turned together with the panel") {
  board::Board board = fakes::a_board();
  board.outline_mm = board::SizeMm{200, 100};
  CHECK(replica::make_bezel(board, {80, 48}, Rotation::R0).screen == gfx::Rect{10, 1, 80, 48});
  for (const Rotation rotation : {Rotation::R90, Rotation::R270}) {
    const Bezel turned = replica::make_bezel(board, {80, 48}, rotation);
    CHECK(turned.whole == gfx::Size{50, 100});
    CHECK(turned.screen == gfx::Rect{1, 10, 48, 80});
  }
}

TEST_CASE("a board of unknown outline has a frame nevertheless") {
  board::Board board = fakes::a_board();
  board.outline_mm.reset();
  const Bezel bezel = replica::make_bezel(board, {800, 480}, Rotation::R0);
  CHECK(bezel.screen == gfx::Rect{24, 24, 800, 480});
}

TEST_CASE("a large window shows whole multiples, a small one all of the board") {
  const Bezel bezel{{100, 68}, {10, 10, 80, 48}};
  CHECK(replica::place(bezel, {100, 68}) == Placed{{0, 0, 100, 68}, {10, 10, 80, 48}});
  CHECK(replica::place(bezel, {330, 290}) == Placed{{15, 43, 300, 204}, {45, 73, 240, 144}});
  CHECK(replica::place(bezel, {50, 300}) == Placed{{0, 133, 50, 34}, {5, 138, 40, 24}});
  for (int w = 1; w < 400; w += 7) {
    for (int h = 1; h < 300; h += 5) {
      const Placed placed = replica::place(bezel, {w, h});
      CHECK_FALSE(placed.screen.empty());
      if (w >= 10 && h >= 10) {
        CHECK(gfx::bounds({w, h}).contains(placed.whole));
        CHECK(placed.whole.contains(placed.screen));
      }
    }
  }
}

TEST_CASE("a pixel of the window is a pixel of the page, at every scale, and never beside it") {
  const Bezel bezel{{100, 68}, {10, 10, 80, 48}};
  const Placed once = replica::place(bezel, {100, 68});
  CHECK(replica::page_point(once, {80, 48}, {10, 10}) == gfx::Point{0, 0});
  CHECK(replica::page_point(once, {80, 48}, {89, 57}) == gfx::Point{79, 47});
  CHECK(replica::page_point(once, {80, 48}, {0, 200}) == gfx::Point{0, 47});
  const Placed thrice = replica::place(bezel, {300, 204});
  CHECK(replica::page_point(thrice, {80, 48}, {30 + 3 * 7 + 2, 30 + 3 * 5}) == gfx::Point{7, 5});
  const Placed half = replica::place(bezel, {50, 34});
  CHECK(replica::page_point(half, {80, 48}, {5 + 39, 5 + 23}) == gfx::Point{78, 46});
}

TEST_CASE("the frame leaves every pixel of the screen alone") {
  gfx::Picture window({120, 100});
  constexpr std::uint32_t kMark = 0xFF123456;
  const Placed placed = replica::place({{100, 68}, {10, 10, 80, 48}}, window.size());
  for (int y = 0; y < 100; ++y) std::fill_n(window.row(y), 120, kMark);
  replica::draw_frame(placed, window.view());
  for (int y = 0; y < 100; ++y) {
    for (int x = 0; x < 120; ++x) {
      CHECK((window.at({x, y}) == kMark) == placed.screen.contains(gfx::Point{x, y}));
    }
  }
}

TEST_CASE("larger is the same pixels larger, smaller is their mean") {
  gfx::Picture page({2, 2});
  page.row(0)[0] = 0xFF000000;
  page.row(0)[1] = 0xFFFFFFFF;
  page.row(1)[0] = 0xFFFF0000;
  page.row(1)[1] = 0xFF0000FF;
  gfx::Picture large({4, 4});
  replica::draw_screen(page, {0, 0, 4, 4}, large.view());
  for (int y = 0; y < 4; ++y) {
    for (int x = 0; x < 4; ++x) CHECK(large.at({x, y}) == page.at({x / 2, y / 2}));
  }
  gfx::Picture one({1, 1});
  replica::draw_screen(page, {0, 0, 1, 1}, one.view());
  CHECK(one.at({0, 0}) == 0xFF804080);
}
