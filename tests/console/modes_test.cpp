#include "console/modes.h"

#include <doctest/doctest.h>

using namespace kiosk;
using console::Mode;

namespace {

const std::vector<Mode> kTelevision{{{3840, 2160}, 60}, {{3840, 2160}, 30},  {{1920, 1080}, 24},
                                    {{1920, 1200}, 60}, {{1920, 1080}, 120}, {{1920, 1080}, 50},
                                    {{1920, 1080}, 60}, {{1280, 720}, 60},   {{1024, 768}, 60}};

}  // namespace

TEST_CASE("a mode is written as its size and rate") {
  CHECK(console::parse_mode("1920x1080@50") == Mode{{1920, 1080}, 50});
  CHECK(console::parse_mode("800x480") == Mode{{800, 480}, 60});
  for (const char* wrong :
       {"", "1920", "1920x", "1920x1080@", "0800x480", "800x480@050", "1920x1080@9", "1920x1080@500",
        "1920x1080@60Hz", "x1080", "1920X1080", " 1920x1080", "100x100", "99999x1080", "-800x480"}) {
    CAPTURE(std::string(wrong));
    CHECK_FALSE(console::parse_mode(wrong));
  }
  CHECK(console::describe({{1920, 1080}, 50}) == "1920x1080@50");
  CHECK(console::describe({{800, 480}, 0}) == "800x480");
}

TEST_CASE("a preferred mode within the cap is taken as it is, whatever else there is") {
  for (const Mode& preferred : {Mode{{1920, 1080}, 60}, Mode{{1080, 1920}, 60}, Mode{{800, 480}, 61},
                                Mode{{1280, 1024}, 0}, Mode{{1920, 1080}, 30}}) {
    CHECK(console::choose_mode(preferred, kTelevision, console::kDefaultCap) == preferred);
  }
}

TEST_CASE("above the cap the largest smooth mode of the same shape is taken") {
  CHECK(console::choose_mode({{3840, 2160}, 30}, kTelevision, console::kDefaultCap) ==
        Mode{{1920, 1080}, 60});
  CHECK(console::choose_mode({{3840, 2160}, 30}, kTelevision, {{1920, 1080}, 50}) == Mode{{1920, 1080}, 50});
  CHECK(console::choose_mode({{3840, 2160}, 30}, kTelevision, {{1280, 720}, 60}) == Mode{{1280, 720}, 60});
  CHECK(console::choose_mode({{1920, 1080}, 120}, kTelevision, console::kDefaultCap) ==
        Mode{{1920, 1080}, 60});
  CHECK(console::choose_mode({{3840, 2160}, 60}, kTelevision, {{3840, 2160}, 60}) == Mode{{3840, 2160}, 60});
}

TEST_CASE("a slow mode of the right shape is better than none") {
  const std::vector<Mode> slow{
      {{3840, 2160}, 30}, {{1920, 1080}, 30}, {{1920, 1080}, 24}, {{1600, 1200}, 60}};
  CHECK(console::choose_mode({{3840, 2160}, 30}, slow, console::kDefaultCap) == Mode{{1920, 1080}, 30});
}

TEST_CASE("a screen that has its shape only above the cap gets what it prefers") {
  CHECK(console::choose_mode({{2560, 1080}, 60}, kTelevision, console::kDefaultCap) ==
        Mode{{2560, 1080}, 60});
  CHECK(console::choose_mode({{3840, 2160}, 60}, {}, console::kDefaultCap) == Mode{{3840, 2160}, 60});
}

TEST_CASE("a small panel that is only quicker than the cap keeps its own pixels") {
  // Its own size at 75 Hz, and the usual larger sizes of the same shape at 60.
  const std::vector<Mode> modes{{{800, 480}, 75}, {{1280, 768}, 60}, {{1280, 768}, 75}, {{640, 480}, 60}};
  CHECK(console::choose_mode(modes[0], modes, console::kDefaultCap) == Mode{{800, 480}, 75});
  const std::vector<Mode> both{{{800, 480}, 75}, {{1280, 768}, 60}, {{800, 480}, 50}, {{800, 480}, 60}};
  CHECK(console::choose_mode(both[0], both, console::kDefaultCap) == Mode{{800, 480}, 60});
}
