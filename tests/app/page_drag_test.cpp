#include "app/page_drag.h"

#include <doctest/doctest.h>

#include <vector>

using namespace kiosk;
using namespace kiosk::app;
using display::MixKind;
using gfx::Rotation;

namespace {

constexpr gfx::Rect kArea{0, 0, 1000, 500};
constexpr gfx::Size kPage{1000, 600};
constexpr int kSlop = 24;

/// A page with a neighbour at the right only, and a list of the sides that were asked for.
struct Pulled {
  std::vector<Side> asked;
  std::shared_ptr<const gfx::Picture> right = std::make_shared<const gfx::Picture>(kPage);
  PageDrag drag{kArea, kSlop, [this](Side side) {
                  asked.push_back(side);
                  return side == Side::Right ? right : nullptr;
                }};

  int to(gfx::Point at) {
    drag.follow({500, 300}, at);
    return drag.offset();
  }
};

}  // namespace

TEST_CASE("a page follows the finger pixel by pixel, without a jump by the slop") {
  Pulled pulled;
  CHECK(pulled.to({474, 300}) == -2);
  CHECK(pulled.to({473, 300}) == -3);
  CHECK(pulled.to({276, 300}) == -200);
  CHECK(pulled.to({376, 300}) == -100);
  CHECK(pulled.drag.neighbour() == pulled.right);
  CHECK(pulled.asked == std::vector<Side>{Side::Right});
}

TEST_CASE("a page follows once the way is twice as wide as high, and then whatever comes") {
  Pulled pulled;
  CHECK(pulled.to({460, 321}) == 0);
  CHECK_FALSE(pulled.drag.following());
  CHECK(pulled.asked.empty());
  CHECK(pulled.to({458, 321}) < 0);
  CHECK(pulled.drag.following());
  CHECK(pulled.to({400, 500}) == -76);
}

TEST_CASE("a page goes no further than its width") {
  Pulled pulled;
  CHECK(pulled.to({-5000, 300}) == -1000);
}

TEST_CASE("a page without a neighbour holds against the finger") {
  Pulled pulled;
  int before = 0;
  for (int x = 530; x <= 1000; x += 10) {
    const int offset = pulled.to({x, 300});
    CHECK(offset >= before);
    CHECK(offset <= kArea.w / 8);
    CHECK(offset <= (x - 500 - kSlop + 1) / 2 + 1);
    before = offset;
  }
  CHECK(before > 30);
  CHECK(pulled.drag.neighbour() == nullptr);
  CHECK(pulled.asked == std::vector<Side>{Side::Left});
  CHECK(held_back(-200, 1000) == -held_back(200, 1000));
  CHECK(held_back(0, 1000) == 0);
}

TEST_CASE("a moment is the page moved, with the neighbour beside it, in the turn of the panel") {
  Pulled pulled;
  pulled.to({376, 300});
  const display::Mix upright = pulled.drag.moment(-100, kPage, Rotation::R0);
  CHECK(upright == display::Mix{MixKind::Slide, 256, {0, 0, 1000, 500}, {-100, 0}});
  CHECK(pulled.drag.moment(-100, kPage, Rotation::R90) ==
        display::Mix{MixKind::Slide, 256, {100, 0, 500, 1000}, {0, -100}});
  CHECK(pulled.drag.moment(-100, kPage, Rotation::R180) ==
        display::Mix{MixKind::Slide, 256, {0, 100, 1000, 500}, {100, 0}});
  CHECK(pulled.drag.moment(-100, kPage, Rotation::R270) ==
        display::Mix{MixKind::Slide, 256, {0, 0, 500, 1000}, {0, 100}});
  pulled.to({700, 300});
  CHECK(pulled.drag.moment(40, kPage, Rotation::R0).kind == MixKind::Rise);
}

TEST_CASE("after the end nothing is followed, and what never followed has no end") {
  Pulled pulled;
  pulled.to({376, 300});
  pulled.drag.let_go(PageDrag::End::Turns, 900);
  CHECK(pulled.drag.end() == PageDrag::End::Turns);
  CHECK(pulled.drag.speed() == 900);
  CHECK(pulled.to({100, 300}) == -100);
  CHECK_FALSE(pulled.drag.following());
  pulled.drag.settle();
  CHECK_FALSE(pulled.drag.end());

  Pulled still;
  still.to({500, 400});
  still.drag.let_go(PageDrag::End::Turns, 900);
  CHECK_FALSE(still.drag.end());
}
