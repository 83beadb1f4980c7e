#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "look/contrast.h"

using namespace kiosk;
using gfx::contrast_ratio;

namespace {

/// Every palette a page may have.
std::vector<look::Palette> palettes() {
  std::vector<look::Palette> all{look::dark_palette(), look::light_palette(), look::contrast_palette()};
  for (int i = 0; i < 3; ++i) all.push_back(look::message_palette(all[static_cast<std::size_t>(i)]));
  return all;
}

look::Look look_for(gfx::Size size, double diagonal_in, double distance_m) {
  return look::make_look(look::make_panel(size, diagonal_in, distance_m), look::dark_palette());
}

}  // namespace

TEST_CASE("every built-in palette keeps the rules of contrast") {
  for (const look::Palette& colors : palettes()) {
    for (const look::ContrastFault& fault : look::contrast_faults(colors)) {
      FAIL_CHECK(fault.front << " on " << fault.back << ": " << fault.ratio);
    }
  }
}

TEST_CASE("a pair that is too near is named, with what it has and what it needs") {
  look::Palette colors = look::dark_palette();
  colors.on_message = gfx::rgb(0x50401F);
  const auto faults = look::contrast_faults(colors);
  REQUIRE(faults.size() == 1);
  CHECK(faults[0].front == "on_message");
  CHECK(faults[0].back == "message");
  CHECK(faults[0].ratio == doctest::Approx(contrast_ratio(colors.on_message, colors.message)));
  CHECK(faults[0].ratio > 5);
  CHECK(faults[0].least == 10);
}

TEST_CASE("each role of the palette is in a rule: a change to the colour of another one breaks it") {
  for (const look::ColorRole& role : look::kColorRoles) {
    look::Palette black = look::dark_palette();
    look::Palette white = look::dark_palette();
    black.*role.color = gfx::rgb(0x000000);
    white.*role.color = gfx::rgb(0xFFFFFF);
    const std::size_t faults = look::contrast_faults(black).size() + look::contrast_faults(white).size();
    CAPTURE(std::string(role.name));
    CHECK(faults > 0);
  }
}

TEST_CASE("a control is 20 mm wide on every panel from 7 inches up, and never under 15 mm") {
  // Pixel figures: docs of the panels, diagonal and resolution (0.191, 0.170 and 0.248 mm a pixel).
  CHECK(look_for({800, 480}, 7, 0.4).target == 105);
  CHECK(look_for({1280, 800}, 10.1, 0.5).target == 118);
  CHECK(look_for({1920, 1080}, 21.5, 0.6).target == 81);
  const look::Look tiny = look_for({480, 320}, 3.5, 0.3);
  CHECK(tiny.target == tiny.target_min);
  CHECK(tiny.target >= 97);
}

TEST_CASE("the smallest text has a capital of 0.7 degrees at the viewing distance, and never under 4.8 mm") {
  // EN 301 549, 5.1.4: 7.3 mm at 0.6 m; 0.248 mm a pixel on 21.5 inch.
  CHECK(look_for({1920, 1080}, 21.5, 0.6).text_min == look::em_for_cap_height(7.32 / 0.2479));
  CHECK(look_for({1920, 1080}, 21.5, 1.2).text_min == look::em_for_cap_height(14.64 / 0.2479));
  CHECK(look_for({1920, 1080}, 21.5, 0.2).text_min == look::em_for_cap_height(4.8 / 0.2479));
}

TEST_CASE("panels under 6 inches say that they are too small for that") {
  CHECK_FALSE(look_for({480, 320}, 3.5, 0.3).readable);
  CHECK(look_for({800, 480}, 7, 0.4).readable);
}

TEST_CASE("headlines reach 19 mm on panels of 21 inches and up") {
  const int px_of_19_mm = look::em_for_cap_height(19.0 / 0.2479);
  CHECK(look_for({1920, 1080}, 21.5, 0.6).headline_max >= px_of_19_mm);
  CHECK(look_for({3840, 2160}, 43, 0.6).headline_max >= px_of_19_mm);
}

TEST_CASE("the emergency page has the two colours of the message and no other") {
  const look::Palette dark = look::dark_palette();
  const look::Palette page = look::message_palette(dark);
  for (const gfx::Color color : {page.ground, page.card, page.on_accent, page.control, page.message}) {
    CHECK(color == dark.message);
  }
  for (const gfx::Color color : {page.text, page.muted, page.accent, page.control_edge, page.on_message}) {
    CHECK(color == dark.on_message);
  }
}
