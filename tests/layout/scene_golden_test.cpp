// Scenes as text, with metrics that are the same everywhere. After a wanted change:
//   KIOSK_UPDATE_GOLDEN=1 build/dev/bin/layout_test && git diff tests/layout/golden
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "layout/invariants.h"
#include "layout/stage.h"

using namespace kiosk;

namespace {

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

/// Tells of the first line that differs, and of the scene it is in.
void check_same(const std::string& now, const std::string& golden, const std::string& name) {
  std::istringstream lines(now);
  std::istringstream wanted(golden);
  std::string scene;
  std::string line;
  std::string want;
  while (true) {
    const bool more = static_cast<bool>(std::getline(lines, line));
    const bool more_wanted = static_cast<bool>(std::getline(wanted, want));
    if (!more && !more_wanted) return;
    if (more && line.starts_with("== ")) scene = line;
    if (more && more_wanted && line == want) continue;
    FAIL_CHECK(name << " " << scene << "\n  is now: " << line << "\n  was:    " << want);
    return;
  }
}

}  // namespace

TEST_CASE("every page is laid out as its golden says, on a small, a large and an upright panel") {
  for (const gfx::Size size : {gfx::Size{800, 480}, {1920, 1080}, {1080, 1920}}) {
    const checks::FakeStage stage(size);
    const auto count = [&](const show::View& view) { return stage.scene(view).card_count; };
    std::map<std::string, std::string> scenes;
    for (const show::View& view : checks::all_views(stage.content(), "en", count)) {
      const bool menu = view.mode != show::Mode::Loop && view.mode != show::Mode::Opened;
      // The held loop and the warning are looked at on the first page.
      if ((view.page > 0 || menu) && (view.paused || view.warning_seconds)) continue;
      // Beside a globe all cards but the first are alike.
      if (view.card > 2 && stage.scene(view).turning_globe() != nullptr) continue;
      const std::string page = menu ? mode_name(view.mode) : stage.content().deck.pages[view.page].id;
      scenes[page] += std::string("== ") + mode_name(view.mode) + " card " + std::to_string(view.card + 1) +
                      (view.paused ? " held" : "") + (view.warning_seconds ? " warning" : "") + "\n" +
                      describe(stage.scene(view));
    }
    for (const auto& [page, now] : scenes) {
      const std::string name = page + "-" + std::to_string(size.w) + "x" + std::to_string(size.h) + ".txt";
      const std::string path = std::string(KIOSK_SOURCE_DIR) + "/tests/layout/golden/" + name;
      if (std::getenv("KIOSK_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << now;
      check_same(now, read(path), name);
    }
  }
}
