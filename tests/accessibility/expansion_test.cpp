#include <doctest/doctest.h>

#include "accessibility/pseudo.h"
#include "accessibility/scenes.h"
#include "base/utf8.h"

using namespace kiosk;
using namespace kiosk::accessibility;

namespace {

void check_everywhere(Pseudo pseudo) {
  const model::Content content = with_pseudo(checks::default_content(), pseudo);
  for (const look::Panel& panel : panels()) {
    for (const std::string& fault : whole_faults(Wall(panel, content), tag_of(pseudo))) FAIL_CHECK(fault);
  }
}

}  // namespace

TEST_CASE("a pseudo language is two fifths longer than English and keeps what is no word") {
  const std::string english = "Back in {seconds} s: 2003 or later.";
  for (const Pseudo pseudo : {Pseudo::Longer, Pseudo::LongerArabic}) {
    const std::string longer = stretched(english, pseudo);
    CHECK(longer.find("{seconds}") != std::string::npos);
    CHECK(longer.find(": 2003 ") != std::string::npos);
    CHECK(stretched("emergency", pseudo) != "emergency");
    CHECK(base::count_code_points(stretched("emergency", pseudo)) == 13);
    CHECK(stretched(longer, pseudo) == longer);
  }
}

TEST_CASE("words that are two fifths longer fit on every panel, and none is lost") {
  check_everywhere(Pseudo::Longer);
}

TEST_CASE("words that are two fifths longer fit from right to left, too") {
  check_everywhere(Pseudo::LongerArabic);
}
