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

TEST_CASE("orders for the screen do not end the waiting for one") {
  const sdl::SignalBlock block;
  for (const int signal : {SIGUSR1, SIGUSR2}) {
    ::kill(::getpid(), signal);
    CHECK_FALSE(sdl::wait_for_signal(block, 20ms));
  }
}
