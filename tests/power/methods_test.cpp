#include "power/methods.h"

#include <doctest/doctest.h>

using namespace kiosk;
using power::Means;
using power::off_methods;
using power::OffBy;

namespace {

constexpr Means kAll{true, true, true};
constexpr OffBy kEach[] = {OffBy::Auto, OffBy::Backlight, OffBy::Signal, OffBy::Cec, OffBy::Black};

}  // namespace

TEST_CASE("a built-in panel loses its backlight, a television is told to sleep") {
  using List = std::vector<OffBy>;
  CHECK(off_methods(OffBy::Auto, kAll, "DSI-1") == List{OffBy::Backlight, OffBy::Signal, OffBy::Black});
  CHECK(off_methods(OffBy::Auto, kAll, "eDP-1") == List{OffBy::Backlight, OffBy::Signal, OffBy::Black});
  CHECK(off_methods(OffBy::Auto, kAll, "HDMI-A-1") == List{OffBy::Cec, OffBy::Signal, OffBy::Black});
  CHECK(off_methods(OffBy::Auto, kAll, "DP-1") == List{OffBy::Cec, OffBy::Signal, OffBy::Black});
  CHECK(off_methods(OffBy::Auto, {true, true, false}, "HDMI-A-1") == List{OffBy::Signal, OffBy::Black});
}

TEST_CASE("what was asked for comes first if it is there, and black is always the last resort") {
  for (const OffBy wanted : kEach) {
    CHECK(off_methods(wanted, {}, "HDMI-A-1") == std::vector<OffBy>{OffBy::Black});
    CHECK(off_methods(wanted, kAll, "HDMI-A-1").back() == OffBy::Black);
    if (wanted != OffBy::Auto) CHECK(off_methods(wanted, kAll, "HDMI-A-1").front() == wanted);
  }
}

TEST_CASE("each way has a name of its own") {
  std::string names;
  for (const OffBy method : kEach) names += power::describe(method) + " ";
  CHECK(names == "auto backlight signal cec black ");
}
