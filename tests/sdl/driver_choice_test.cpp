#include "sdl/driver_choice.h"

#include <doctest/doctest.h>

#include "fakes/fake_files.h"

using namespace kiosk;
using sdl::Connector;
using sdl::DriverFacts;

namespace {

const std::vector<Connector> kHdmi{{1, "HDMI-A-1"}};

struct Case {
  DriverFacts facts;
  std::string hint;
  std::optional<int> card;
};

}  // namespace

TEST_CASE("the driver is chosen by what the machine has") {
  const Case cases[] = {
      {{std::nullopt, ":0", std::nullopt, kHdmi}, "x11", std::nullopt},
      {{std::nullopt, std::nullopt, "wayland-0", kHdmi}, "wayland", std::nullopt},
      {{std::nullopt, ":0", "wayland-0", {}}, "x11,wayland", std::nullopt},
      {{std::nullopt, std::nullopt, std::nullopt, kHdmi}, "KMSDRM", 1},
      {{"dummy", ":0", std::nullopt, kHdmi}, "dummy", std::nullopt},
      {{"kmsdrm", std::nullopt, std::nullopt, kHdmi}, "kmsdrm", 1},
      {{"kmsdrm", std::nullopt, std::nullopt, {}}, "kmsdrm", std::nullopt},
      {{"offscreen", std::nullopt, std::nullopt, {}}, "offscreen", std::nullopt},
  };
  for (const Case& one : cases) {
    const auto choice = sdl::choose_driver(one.facts);
    REQUIRE(choice.ok());
    CHECK(choice.value().hint == one.hint);
    CHECK(choice.value().card == one.card);
    CHECK_FALSE(choice.value().reason.empty());
  }
}

TEST_CASE("without anything to show on there is no choice but one line that says what to do") {
  const auto choice = sdl::choose_driver({});
  REQUIRE_FALSE(choice.ok());
  CHECK(choice.error().find("DISPLAY") != std::string::npos);
  CHECK(choice.error().find("/sys/class/drm") != std::string::npos);
  CHECK(choice.error().find("connect a screen") != std::string::npos);
  CHECK(choice.error().find('\n') == std::string::npos);
}

TEST_CASE("only a driver that was chosen is accepted, in any letter case") {
  CHECK(sdl::is_chosen({"KMSDRM", {}, ""}, "kmsdrm"));
  CHECK(sdl::is_chosen({"kmsdrm", {}, ""}, "KMSDRM"));
  CHECK(sdl::is_chosen({"x11,wayland", {}, ""}, "wayland"));
  CHECK(sdl::is_chosen({"x11,wayland", {}, ""}, "x11"));
  CHECK_FALSE(sdl::is_chosen({"x11,wayland", {}, ""}, "offscreen"));
  CHECK_FALSE(sdl::is_chosen({"x11", {}, ""}, "x1"));
  CHECK_FALSE(sdl::is_chosen({"x11", {}, ""}, ""));
}

TEST_CASE("connected screens are found, other entries are left alone") {
  fakes::FakeFiles files;
  for (const char* name : {"card0", "renderD128", "version"}) {
    files.files["/drm/" + std::string(name) + "/status"] = "connected\n";
  }
  files.files["/drm/card1-HDMI-A-1/status"] = "disconnected\n";
  files.files["/drm/card1-Writeback-1/status"] = "connected\n";
  files.files["/drm/card2-DSI-1/status"] = "connected\n";
  files.files["/drm/card3-DP-1/status"] = "unknown\n";
  files.failing["/drm/card4-DP-1/status"] = "Permission denied";
  CHECK(sdl::find_connectors(files, "/drm") == std::vector<Connector>{{2, "DSI-1"}});
  CHECK(sdl::find_connectors(files, "/nothing").empty());
}
