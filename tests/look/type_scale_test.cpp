#include "look/type_scale.h"

#include <doctest/doctest.h>

using kiosk::look::TypeScale;

TEST_CASE("the ladder of sizes starts at the smallest text and grows by an eighth from rung to rung") {
  const TypeScale type(40);
  CHECK(type.at_most(40) == 40);
  CHECK(type.at_most(44) == 40);
  CHECK(type.at_most(45) == 45);
  CHECK(type.at_most(50) == 45);
  CHECK(type.at_most(51) == 51);
  CHECK(type.at_most(1000) <= 1000);
  CHECK(type.at_most(1000) * TypeScale::kRatio > 1000);
}

TEST_CASE("a size is never made larger, and each rung is its own rung") {
  const TypeScale type(17);
  for (int px = 1; px < 600; ++px) {
    const int rung = type.at_most(px);
    CHECK(rung <= px);
    CHECK(type.at_most(rung) == rung);
  }
}

TEST_CASE("below the smallest text, and without a ladder, every size stays") {
  CHECK(TypeScale(40).at_most(12) == 12);
  CHECK(TypeScale().at_most(137) == 137);
}
