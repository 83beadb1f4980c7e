#include "sdl/driver_choice.h"

#include <doctest/doctest.h>

using namespace kiosk;
using console::Connector;
using console::Link;
using sdl::DriverFacts;

namespace {

const std::vector<Connector> kHdmi{{1, "HDMI-A-1", Link::Connected, {{1920, 1080}}}};
const std::vector<Connector> kOff{{1, "HDMI-A-1", Link::Disconnected, {}}};

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
      {{"kmsdrm", ":0", std::nullopt, kHdmi}, "kmsdrm", 1},
      {{"offscreen", std::nullopt, std::nullopt, {}}, "offscreen", std::nullopt},
  };
  for (const Case& one : cases) {
    const auto choice = sdl::choose_driver(one.facts);
    REQUIRE(choice.ok());
    CHECK(choice.value().hint == one.hint);
    CHECK(choice.value().connector.has_value() == one.card.has_value());
    if (one.card) CHECK(choice.value().connector->card == *one.card);
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

TEST_CASE("a console without a screen is no choice, whether the console is named or not") {
  for (const auto& driver : {std::optional<std::string>(), std::optional<std::string>("KMSDRM")}) {
    const auto choice = sdl::choose_driver({driver, std::nullopt, std::nullopt, kOff});
    REQUIRE_FALSE(choice.ok());
    CHECK(choice.error().find("HDMI-A-1 of card1: disconnected") != std::string::npos);
  }
}

TEST_CASE("on the console the connector that was asked for is taken") {
  std::vector<Connector> both = kHdmi;
  both.push_back({2, "DSI-1", Link::Connected, {{800, 480}}});
  const auto choice = sdl::choose_driver({std::nullopt, std::nullopt, std::nullopt, both}, "DSI-1");
  REQUIRE(choice.ok());
  CHECK(choice.value().connector == both[1]);
  CHECK(choice.value().reason == "screen DSI-1");
}

TEST_CASE("the console is meant where nothing else runs or it is named") {
  CHECK(sdl::means_console({std::nullopt, std::nullopt, std::nullopt, {}}));
  CHECK(sdl::means_console({"KmsDrm", ":0", std::nullopt, {}}));
  CHECK_FALSE(sdl::means_console({std::nullopt, ":0", std::nullopt, kHdmi}));
  CHECK_FALSE(sdl::means_console({std::nullopt, std::nullopt, "wayland-0", kHdmi}));
  CHECK_FALSE(sdl::means_console({"dummy", std::nullopt, std::nullopt, kHdmi}));
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
