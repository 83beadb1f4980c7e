#include "power/backlight.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace kiosk;
using power::Backlight;

namespace {

/// A folder like /sys/class/backlight with one panel.
class Panel {
 public:
  Panel() : top_(std::filesystem::temp_directory_path() / ("kiosk-backlight-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(top_ / "10-0045");
    put("max_brightness", "255\n");
    put("brightness", "200\n");
    put("bl_power", "0\n");
  }
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
  ~Panel() { std::filesystem::remove_all(top_); }

  std::string folder() const { return top_.string(); }
  void put(const char* file, const char* text) const { std::ofstream(top_ / "10-0045" / file) << text; }
  void remove(const char* file) const { std::filesystem::remove(top_ / "10-0045" / file); }
  /// A file of the kernel keeps its length; these do not, and the number is what counts.
  long value(const char* file) const {
    long number = -1;
    std::ifstream(top_ / "10-0045" / file) >> number;
    return number;
  }

 private:
  std::filesystem::path top_;
};

}  // namespace

TEST_CASE("a backlight is switched by its switch and keeps its brightness") {
  const Panel panel;
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
  const Panel panel;
  panel.remove("bl_power");
  Backlight light(panel.folder());
  CHECK(light.off());
  CHECK(panel.value("brightness") == 0);
  CHECK(light.on());
  CHECK(panel.value("brightness") == 200);
  CHECK_FALSE(light.on());  // there is nothing to come back to
}

TEST_CASE("brightness is a part of the most, and never so little that nothing is seen") {
  const Panel panel;
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
  const Panel panel;
  panel.put("max_brightness", "much\n");
  CHECK_FALSE(Backlight(panel.folder()).set_percent(50));
}
