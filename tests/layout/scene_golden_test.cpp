// Scenes as text, with metrics that are the same everywhere. After a wanted change:
//   KIOSK_UPDATE_GOLDEN=1 build/dev/bin/layout_test && git diff tests/layout/golden
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "layout/stage.h"

using namespace kiosk;

namespace {

struct Golden {
  const char* page;
  show::Mode mode;
  gfx::Size size;
};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

const char* mode_name(show::Mode mode) {
  switch (mode) {
    case show::Mode::Loop:
      return "loop";
    case show::Mode::Opened:
      return "opened";
    case show::Mode::Topics:
      return "topics";
    case show::Mode::Languages:
      return "languages";
    case show::Mode::Easier:
      return "easier";
  }
  return "";
}

}  // namespace

TEST_CASE("every kind of page is laid out as its golden says") {
  const gfx::Size small{800, 480};
  const gfx::Size large{1920, 1080};
  const gfx::Size upright{1080, 1920};
  using show::Mode;
  const Golden goldens[] = {
      {"logo", Mode::Loop, large},         {"mission", Mode::Loop, small},
      {"objectives", Mode::Loop, upright}, {"emergency", Mode::Loop, large},
      {"logo", Mode::Opened, upright},     {"vision", Mode::Opened, large},
      {"objectives", Mode::Opened, small}, {"history", Mode::Opened, large},
      {"founders", Mode::Opened, upright}, {"what", Mode::Opened, large},
      {"emergency", Mode::Opened, small},  {"about", Mode::Opened, upright},
      {"logo", Mode::Topics, large},       {"logo", Mode::Languages, small},
  };
  for (const Golden& golden : goldens) {
    const checks::FakeStage stage(golden.size);
    const std::string scene = describe(
        stage.scene({.mode = golden.mode, .page = stage.content().find_page(golden.page), .language = "en"}));
    const std::string name = std::string(golden.page) + "-" + mode_name(golden.mode) + "-" +
                             std::to_string(golden.size.w) + "x" + std::to_string(golden.size.h) + ".txt";
    const std::string path = std::string(KIOSK_SOURCE_DIR) + "/tests/layout/golden/" + name;
    if (std::getenv("KIOSK_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << scene;
    CHECK_MESSAGE(scene == read(path), name << " has changed; it is now:\n" << scene);
  }
}
