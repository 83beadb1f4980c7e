#include "power/backlight.h"

#include <doctest/doctest.h>

#include "power/backlight_files.h"

using namespace kiosk;
using fakes::BacklightFiles;
using power::Backlight;

TEST_CASE("a backlight is switched by its switch and keeps its brightness") {
  const BacklightFiles panel;
  Backlight light(panel.folder());
  CHECK(light.name() == "10-0045");
  CHECK(light.writable());
  CHECK(light.off());
  CHECK(panel.value("bl_power") == 4);
  CHECK(panel.value("brightness") == 200);
  CHECK(light.on());
  CHECK(panel.value("bl_power") == 0);
}

TEST_CASE("one without a switch is switched by its brightness, and gets the old one back") {
  const BacklightFiles panel;
  panel.remove("bl_power");
  Backlight light(panel.folder());
  CHECK(light.off());
  CHECK(panel.value("brightness") == 0);
  CHECK(light.on());
  CHECK(panel.value("brightness") == 200);
  CHECK_FALSE(light.on());  // there is nothing to come back to
}

TEST_CASE("brightness is a part of the most, and never so little that nothing is seen") {
  const BacklightFiles panel;
  Backlight light(panel.folder());
  CHECK(light.set_percent(100));
  CHECK(panel.value("brightness") == 255);
  panel.put("brightness", "   ");
  CHECK(light.set_percent(40));
  CHECK(panel.value("brightness") == 102);
  panel.put("max_brightness", "15\n");
  panel.put("brightness", "   ");
  CHECK(light.set_percent(1));
  CHECK(panel.value("brightness") == 1);
}

TEST_CASE("without a backlight, or with one that makes no sense, nothing is done") {
  Backlight none("/no/such/folder");
  CHECK(none.name().empty());
  CHECK_FALSE(none.writable());
  CHECK_FALSE(none.off());
  CHECK_FALSE(none.on());
  CHECK_FALSE(none.set_percent(50));
  const BacklightFiles panel;
  panel.put("max_brightness", "much\n");
  CHECK_FALSE(Backlight(panel.folder()).set_percent(50));
}
