#include "replica/pace.h"

#include <doctest/doctest.h>

#include "fakes/fake_clock.h"

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("pictures come no faster than the screen shows them") {
  fakes::FakeClock clock;
  base::Duration slept{};
  replica::Pace pace(10, clock, [&](base::Duration time) {
    slept += time;
    clock.advance(time);
  });
  pace.next();
  CHECK(slept == 0ms);
  pace.next();
  CHECK(slept == 100ms);
  clock.advance(30ms);
  pace.next();
  CHECK(slept == 170ms);
}

TEST_CASE("after a pause a picture is shown at once") {
  fakes::FakeClock clock;
  base::Duration slept{};
  replica::Pace pace(10, clock, [&](base::Duration time) { slept += time; });
  pace.next();
  clock.advance(5s);
  pace.next();
  CHECK(slept == 0ms);
}
