#include "faults/navigation.h"

#include <doctest/doctest.h>

#include "sanitized.h"

using namespace kiosk;

TEST_CASE("thousands of navigations leave memory, descriptors and textures as they were") {
  const faults::NavigationReport report = faults::navigate(checks::kSlow ? 1200 : 3000, 1);
  CHECK(report.finding == "");
  CHECK(report.end.descriptors == report.warm.descriptors);
  CHECK(report.textures_most <= 2);
  CHECK(report.textures_least >= 1);
  // The caches of glyph widths, of fonts and of coverage still fill here: the 1 MB of a long run is measured
  // by tests/soak.
  if (!checks::kSanitized) CHECK(report.end.heap_bytes < report.warm.heap_bytes + (8u << 20));
}
