#include "safe/safe_layout.h"

#include <doctest/doctest.h>

namespace kiosk::safe {
namespace {

gfx::Rect box_of(const SafeLayout& layout, int word) {
  const PlacedWord& placed = layout[std::size_t(word)];
  return {placed.origin.x, placed.origin.y - ascent(placed.em), word_advance(word, placed.em),
          ascent(placed.em) + descent(placed.em)};
}

TEST_CASE("at every size no two words overlap and all are inside the margin") {
  for (int w = 160; w <= 4000; w = w * 13 / 10) {
    for (int h = 120; h <= 4000; h = h * 13 / 10) {
      const gfx::Size size{w, h};
      const SafeLayout layout = lay_out(size);
      CAPTURE(w);
      CAPTURE(h);
      for (int a = 0; a < kWordCount; ++a) {
        CHECK(layout[std::size_t(a)].em > 0);
        CHECK(gfx::bounds(size).inset(margin(size)).contains(box_of(layout, a)));
        for (int b = 0; b < a; ++b) CHECK_FALSE(box_of(layout, a).overlaps(box_of(layout, b)));
      }
    }
  }
}

TEST_CASE("words read from left to right and from top to bottom") {
  const SafeLayout layout = lay_out({800, 480});
  for (std::size_t word = 1; word < layout.size(); ++word) {
    const gfx::Point before = layout[word - 1].origin;
    const gfx::Point here = layout[word].origin;
    CHECK((here.y > before.y || (here.y == before.y && here.x > before.x)));
  }
}

TEST_CASE("the answer is larger than the question") {
  const SafeLayout layout = lay_out({800, 480});
  CHECK(layout[kQuestionCount].em > layout[0].em);
}

TEST_CASE("a larger page has larger letters") {
  int em = 0;
  for (int w = 160; w <= 7680; w *= 2) {
    const int here = lay_out({w, w * 9 / 16})[kQuestionCount].em;
    CHECK(here > em);
    em = here;
  }
}

TEST_CASE("the whole answer stands on one line where the page is a band") {
  const SafeLayout layout = lay_out({3840, 130});
  CHECK(layout[kQuestionCount].origin.y == layout[kWordCount - 1].origin.y);
}

}  // namespace
}  // namespace kiosk::safe
