#include "sdl/signals.h"

#include <doctest/doctest.h>
#include <unistd.h>

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("waiting for a signal ends with its time or with the signal") {
  const sdl::SignalBlock block;
  CHECK_FALSE(sdl::wait_for_signal(block, 20ms));
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    ::kill(::getpid(), signal);
    CHECK(sdl::wait_for_signal(block, 10s));
  }
  CHECK_FALSE(sdl::wait_for_signal(block, 0s));
}
