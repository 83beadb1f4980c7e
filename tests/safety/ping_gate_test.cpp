#include "safety/ping_gate.h"

#include <doctest/doctest.h>

namespace kiosk::safety {
namespace {

using namespace std::chrono_literals;

constexpr base::TimePoint kStart{1h};
constexpr base::Duration kFresh = 6s;

TEST_CASE("before anything was shown the watchdog hears nothing") {
  const PingGate gate(kFresh);
  CHECK_FALSE(gate.may_ping(base::TimePoint{}));
  CHECK_FALSE(gate.may_ping(kStart));
}

TEST_CASE("a picture with the message is proof for as long as it is fresh, and no longer") {
  PingGate gate(kFresh);
  gate.presented(Holds::Message, kStart);
  CHECK(gate.may_ping(kStart));
  CHECK(gate.may_ping(kStart + 1ns));
  CHECK(gate.may_ping(kStart + kFresh));
  CHECK_FALSE(gate.may_ping(kStart + kFresh + 1ns));
  CHECK_FALSE(gate.may_ping(kStart + 400 * 24h));
}

TEST_CASE("a picture without the message shuts the gate at once, also over one that had it") {
  PingGate gate(kFresh);
  gate.presented(Holds::NoMessage, kStart);
  CHECK_FALSE(gate.may_ping(kStart));
  gate.presented(Holds::Message, kStart);
  gate.presented(Holds::NoMessage, kStart + 1s);
  CHECK_FALSE(gate.may_ping(kStart + 1s));
  gate.presented(Holds::Message, kStart + 2s);
  CHECK(gate.may_ping(kStart + 2s));
}

TEST_CASE("resting is proof for as long as a picture, and has to be said again") {
  PingGate gate(kFresh);
  gate.resting(kStart);
  CHECK(gate.may_ping(kStart));
  CHECK(gate.may_ping(kStart + kFresh));
  CHECK_FALSE(gate.may_ping(kStart + kFresh + 1ns));
  gate.resting(kStart + 10s);
  CHECK(gate.may_ping(kStart + 12s));
  gate.presented(Holds::NoMessage, kStart + 13s);
  CHECK_FALSE(gate.may_ping(kStart + 13s));
  gate.resting(kStart + 14s);
  CHECK(gate.may_ping(kStart + 14s));
}

TEST_CASE("a moment before the picture is no proof") {
  PingGate gate(kFresh);
  gate.presented(Holds::Message, kStart);
  CHECK_FALSE(gate.may_ping(kStart - 1ns));
}

TEST_CASE("a loop that hangs is found out at the first ping after it") {
  PingGate gate(kFresh);
  for (base::Duration at = 0s; at <= 40s; at += 4s) {
    gate.presented(Holds::Message, kStart + at);
    REQUIRE(gate.may_ping(kStart + at));
  }
  CHECK_FALSE(gate.may_ping(kStart + 40s + 8s));
}

}  // namespace
}  // namespace kiosk::safety
