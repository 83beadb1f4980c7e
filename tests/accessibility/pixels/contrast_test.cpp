// Contrast as it is on the finished picture, of every view in every language: WCAG 2.2, success
// criteria 1.4.6 and 1.4.11, and 10:1 for the message.
#include <doctest/doctest.h>

#include <algorithm>

#include "accessibility/pixels/content_texts.h"
#include "accessibility/pixels/survey.h"
#include "accessibility/pixels/vision.h"
#include "gfx/color.h"

using namespace kiosk;
using namespace kiosk::pixels;

namespace {

double wanted(Use use, Vision vision) {
  if (use == Use::Icon || use == Use::Control) return 3;
  if (vision != Vision::Usual) return 4.5;
  return use == Use::Message ? 10 : 7;
}

void check_all(Vision vision) {
  for (const auto& [tones, where] : survey().tones) {
    const double ratio = contrast_of(tones.mark, tones.ground, vision);
    CHECK_MESSAGE(ratio >= wanted(tones.use, vision),
                  name_of(vision) << ": " << name_of(tones) << " is " << ratio << ":1 at " << where);
  }
}

}  // namespace

TEST_CASE("the ruler agrees with the program's own, and the simulations do what they are for") {
  using Pair = std::pair<std::uint32_t, std::uint32_t>;
  for (const auto& [one, other] :
       {Pair{0xFFC857, 0x0B1B33}, Pair{0xFFFFFF, 0x000000}, Pair{0x777777, 0xFFFFFF}}) {
    CHECK(contrast_of(one, other) == doctest::Approx(gfx::contrast_ratio(gfx::rgb(one), gfx::rgb(other))));
  }
  for (const Vision vision : kAllVisions) {
    CHECK(luminance(0xFFFFFF, vision) == doctest::Approx(1).epsilon(0.001));
    CHECK(luminance(0x000000, vision) == 0);
  }
  CHECK(contrast_of(0xFF0000, 0x000000, Vision::Protanopia) < 3.5);
  CHECK(contrast_of(0xFF0000, 0x000000) > 5);
}

TEST_CASE("on every page text has 7:1, the message 10:1, signs and controls 3:1") {
  check_all(Vision::Usual);
  for (const std::string& control : survey().without_edge) FAIL_CHECK("no edge: " << control);
}

TEST_CASE("in grey and for colour-blind people text keeps 4.5:1, signs and controls 3:1") {
  for (const Vision vision : kAllVisions) {
    if (vision != Vision::Usual) check_all(vision);
  }
}

TEST_CASE("the survey has seen the message in every language, and every kind of thing") {
  const Survey& seen = survey();
  MESSAGE(seen.pictures << " pictures, " << seen.tones.size() << " pairs of colours");
  for (const model::TextSet* words : text_sets()) {
    const auto runs = seen.headline_runs.find(words->language);
    CHECK_MESSAGE((runs != seen.headline_runs.end() && runs->second > 0), words->language);
  }
  for (const Use use : {Use::Text, Use::Message, Use::Icon, Use::Control}) {
    CHECK(std::any_of(seen.tones.begin(), seen.tones.end(),
                      [&](const auto& one) { return one.first.use == use; }));
  }
}
