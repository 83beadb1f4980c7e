#include "console/connectors.h"

#include <doctest/doctest.h>

#include "fakes/fake_files.h"

using namespace kiosk;
using console::Connector;
using console::Link;

namespace {

void add(fakes::FakeFiles& files, const std::string& entry, const std::string& status,
         const std::string& modes) {
  files.files["/drm/" + entry + "/status"] = status + "\n";
  files.files["/drm/" + entry + "/modes"] = modes;
}

/// A Raspberry Pi 5: the cards of two screens, one that only draws, one without a screen.
fakes::FakeFiles two_screens() {
  fakes::FakeFiles files;
  for (const char* name : {"card0", "renderD128", "version"}) {
    files.files["/drm/" + std::string(name) + "/status"] = "connected\n";
  }
  add(files, "card1-DSI-1", "connected", "800x480\n");
  add(files, "card2-HDMI-A-2", "connected", "3840x2160\n3840x2160\n1920x1080i\n1920x1080\n");
  add(files, "card2-HDMI-A-1", "disconnected", "");
  add(files, "card2-Writeback-1", "connected", "640x480\n");
  return files;
}

}  // namespace

TEST_CASE("connectors are read with their state and modes, other entries are left alone") {
  const auto connectors = console::read_connectors(two_screens(), "/drm");
  REQUIRE(connectors.size() == 3);
  CHECK(connectors[0] == Connector{1, "DSI-1", Link::Connected, {{800, 480}}});
  CHECK(connectors[1] == Connector{2, "HDMI-A-1", Link::Disconnected, {}});
  CHECK(connectors[2] ==
        Connector{2, "HDMI-A-2", Link::Connected, {{3840, 2160}, {3840, 2160}, {1920, 1080}}});
  CHECK(console::read_connectors(fakes::FakeFiles(), "/drm").empty());
}

TEST_CASE("what cannot be read counts as unknown, and what makes no sense as no mode") {
  fakes::FakeFiles files;
  add(files, "card10-DP-1", "unknown", "");
  add(files, "card9-DP-1", "connected", "x\n\n-5x10\n0x0\n1024x\n1024x768 \n99999999999x1\n640x480");
  add(files, "card9-DP-2", "connected", "640x480\n");
  add(files, "card9-", "connected", "640x480\n");
  files.failing["/drm/card9-DP-2/status"] = "Input/output error";
  files.failing["/drm/card9-DP-2/modes"] = "Input/output error";
  const auto connectors = console::read_connectors(files, "/drm");
  REQUIRE(connectors.size() == 3);
  CHECK(connectors[0] == Connector{9, "DP-1", Link::Connected, {{640, 480}}});
  CHECK(connectors[1] == Connector{9, "DP-2", Link::Unknown, {}});
  CHECK(connectors[2].card == 10);
  CHECK_FALSE(connectors[1].usable());
}

TEST_CASE("the connector that was named is taken, else the first with a screen that says what it can") {
  const auto connectors = console::read_connectors(two_screens(), "/drm");
  CHECK(console::choose_connector(connectors, std::nullopt)->name == "DSI-1");
  CHECK(console::choose_connector(connectors, "HDMI-A-2")->name == "HDMI-A-2");
  CHECK(console::choose_connector({{0, "DP-1", Link::Connected, {}}}, std::nullopt) == nullptr);
  CHECK(console::choose_connector({}, "HDMI-A-1") == nullptr);
}

TEST_CASE("a wrong name and an empty socket do not turn the display dark, and are explained") {
  const auto connectors = console::read_connectors(two_screens(), "/drm");
  CHECK(console::choose_connector(connectors, "HDMI-A-1")->name == "DSI-1");
  CHECK(console::choose_connector(connectors, "hdmi")->name == "DSI-1");
  CHECK_FALSE(console::explain_choice(connectors, std::nullopt));
  CHECK_FALSE(console::explain_choice(connectors, "HDMI-A-2"));
  CHECK(console::explain_choice(connectors, "HDMI-A-1")->find("has no screen that is on; showing on DSI-1") !=
        std::string::npos);
  CHECK(console::explain_choice(connectors, "hdmi")->find("does not exist") != std::string::npos);
  CHECK(console::explain_choice({}, "hdmi")->find("no other has one either") != std::string::npos);
  const std::vector<Connector> silent{{0, "DP-1", Link::Connected, {}}};
  CHECK(console::explain_choice(silent, "DP-1")->find("names no modes") != std::string::npos);
}

TEST_CASE("connectors are told in words") {
  CHECK(console::describe(console::read_connectors(two_screens(), "/drm")) ==
        "DSI-1 of card1: connected, 800x480; HDMI-A-1 of card2: disconnected; "
        "HDMI-A-2 of card2: connected, 3840x2160");
  CHECK(console::describe(std::vector<Connector>{}) == "none");
}
