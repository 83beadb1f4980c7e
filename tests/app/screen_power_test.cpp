#include "app/screen_power.h"

#include <doctest/doctest.h>

#include "fakes/fake_session.h"
#include "power/backlight_files.h"
#include "sdl/recording_log.h"

using namespace kiosk;
using app::ScreenPower;

namespace {

/// A screen of the console, with a backlight that has 200 of 255.
struct Panel {
  explicit Panel(const char* connector = "DSI-1") {
    if (connector != nullptr) session.at = console::Connector{0, connector, {}, {}};
  }
  ScreenPower power(config::Config::Display settings = {}) {
    return ScreenPower(session, settings, power::Backlight(light.folder()), std::nullopt, log);
  }
  long brightness() const { return light.value("brightness"); }
  long switched_off() const { return light.value("bl_power"); }

  fakes::FakeClock clock;
  fakes::FakeSession session{{480, 320}, clock};
  fakes::BacklightFiles light;
  fakes::RecordingLog log;
};

config::Config::Display with_brightness(double percent) {
  config::Config::Display settings;
  settings.brightness = percent;
  return settings;
}

}  // namespace

TEST_CASE("without a word about brightness nobody's brightness is touched") {
  Panel panel;
  ScreenPower power = panel.power();
  power.off();
  power.on();
  CHECK(panel.brightness() == 200);
}

TEST_CASE("the settings' brightness is that of the start, and what a dim hour ends with") {
  Panel panel;
  ScreenPower power = panel.power(with_brightness(40));
  CHECK(panel.brightness() == 102);
  power.dim(20);
  CHECK(panel.brightness() == 51);
  power.dim(std::nullopt);
  CHECK(panel.brightness() == 102);
}

TEST_CASE("without brightness in the settings a dim hour ends as bright as the panel can be") {
  Panel panel;
  ScreenPower power = panel.power();
  power.dim(20);
  CHECK(panel.brightness() == 51);
  power.dim(std::nullopt);
  CHECK(panel.brightness() == 255);
}

TEST_CASE("a panel that is off stays off when an hour dims it, and comes back dim") {
  Panel panel;
  ScreenPower power = panel.power();
  power.off();
  CHECK(panel.switched_off() == 4);
  power.dim(20);
  CHECK(panel.switched_off() == 4);
  CHECK(panel.brightness() == 200);
  power.on();
  CHECK(panel.switched_off() == 0);
  CHECK(panel.brightness() == 51);
  power.dim(40);
  CHECK(panel.brightness() == 102);
}

TEST_CASE("a panel whose backlight is off by its brightness is not lit by an hour that dims it") {
  Panel panel;
  panel.light.remove("bl_power");
  ScreenPower power = panel.power();
  power.off();
  power.dim(20);
  CHECK(panel.brightness() == 0);
  power.on();
  CHECK(panel.brightness() == 51);
}

TEST_CASE("the picture is black before the screen is off") {
  Panel panel;
  panel.session.screen.panel.row(5)[7] = 0xffffffff;
  ScreenPower power = panel.power();
  power.off();
  CHECK(panel.session.screen.panel == gfx::Picture({480, 320}));
  CHECK(panel.log.contains("screen off: backlight"));
}

TEST_CASE("where the backlight cannot be switched the signal is, and where that fails the picture is black") {
  for (const bool obeys : {true, false}) {
    CAPTURE(obeys);
    Panel panel("HDMI-A-1");
    panel.session.signal_obeys = obeys;
    ScreenPower power = panel.power();
    power.off();
    CHECK(panel.switched_off() == 0);
    CHECK(panel.session.signals == std::vector{sdl::Power::Off});
    CHECK(panel.log.contains(obeys ? "screen off: signal" : "screen off: black"));
    power.on();
    CHECK(panel.session.signals.size() == (obeys ? 2 : 1));
  }
}

TEST_CASE("on a desktop nothing of the screen is switched or dimmed") {
  Panel panel(nullptr);
  ScreenPower power = panel.power(with_brightness(40));
  power.dim(20);
  power.off();
  power.on();
  CHECK(panel.brightness() == 200);
  CHECK(panel.switched_off() == 0);
  CHECK(panel.session.signals.empty());
  CHECK_FALSE(panel.log.contains("brightness"));
}

TEST_CASE("a console without a backlight says so when it is to be dimmed") {
  Panel panel;
  panel.light.remove("max_brightness");
  ScreenPower power = panel.power();
  power.dim(20);
  CHECK(panel.log.contains("no backlight that this user may set"));
}
