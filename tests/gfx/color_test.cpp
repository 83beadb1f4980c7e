#include "gfx/color.h"

#include <doctest/doctest.h>

namespace kiosk::gfx {

TEST_CASE("a colour is made from and turned into hexadecimal digits") {
  CHECK(rgb(0x12AB34) == Color{0x12, 0xAB, 0x34, 255});
  CHECK(rgb(0x12AB34).xrgb() == 0xFF12AB34u);
  CHECK(rgb(0x12AB34).with_alpha(7) == Color{0x12, 0xAB, 0x34, 7});
  CHECK(rgb(0x12AB34).with_alpha(7).xrgb() == 0xFF12AB34u);
}

TEST_CASE("contrast ratios are those of WCAG") {
  const Color white = rgb(0xFFFFFF);
  CHECK(contrast_ratio(white, rgb(0x000000)) == doctest::Approx(21.0));
  CHECK(contrast_ratio(white, white) == doctest::Approx(1.0));
  // Well-known greys: the lightest on white for AA and for AAA, and the three primaries.
  CHECK(contrast_ratio(white, rgb(0x767676)) == doctest::Approx(4.542).epsilon(0.0005));
  CHECK(contrast_ratio(white, rgb(0x777777)) == doctest::Approx(4.478).epsilon(0.0005));
  CHECK(contrast_ratio(white, rgb(0x595959)) == doctest::Approx(7.005).epsilon(0.0005));
  CHECK(contrast_ratio(white, rgb(0xFF0000)) == doctest::Approx(3.998).epsilon(0.0005));
  CHECK(contrast_ratio(white, rgb(0x00FF00)) == doctest::Approx(1.372).epsilon(0.0005));
  CHECK(contrast_ratio(white, rgb(0x0000FF)) == doctest::Approx(8.592).epsilon(0.0005));
}

TEST_CASE("contrast does not depend on the order of the colours") {
  const Color a = rgb(0x123456);
  const Color b = rgb(0xFEDCBA);
  CHECK(contrast_ratio(a, b) == contrast_ratio(b, a));
  CHECK(contrast_ratio(a, b) > 1.0);
}

}  // namespace kiosk::gfx
