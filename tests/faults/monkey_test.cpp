#include "faults/monkey.h"

#include <doctest/doctest.h>

#include "sanitized.h"

using namespace kiosk;

TEST_CASE("whatever a monkey does, the message is on the panel and home is two taps away") {
  for (const std::uint64_t seed : {1u, 2u, 3u}) {
    const faults::MonkeyReport report = faults::let_monkey_play(checks::kEmulated ? 700
                                                                : checks::kSlow   ? 2000
                                                                                  : 8000,
                                                                seed);
    CAPTURE(seed);
    CHECK(report.finding == "");
    CHECK(report.states.size() > 50);
    CHECK(report.home_walks > 50);
  }
}
