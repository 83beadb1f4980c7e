/// What a frame of each movement costs: the real kiosk, layout, drawing and mixing at 1920x1080, with a clock
/// of its own, into memory. What the display server does with it is not in here. Prints a table; with a file
/// name as argument also writes rows for bench.py as JSON. Nothing fails for being slow.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "app/loading.h"
#include "app/virtual_run.h"
#include "base/files.h"
#include "base/log.h"
#include "sdl/rasters.h"

using namespace kiosk;
using namespace kiosk::app;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr gfx::Size kSize{1920, 1080};
constexpr base::Duration kFrame = std::chrono::microseconds(16'667);
constexpr double kGoalMs = 16.7;

double cpu_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What was measured of one movement, in milliseconds a frame.
struct Cost {
  std::string what;
  std::string how;
  std::vector<double> wall{};
  std::vector<double> cpu{};

  void measure(const std::function<void()>& frame) {
    const double cpu_before = cpu_ms();
    const auto before = std::chrono::steady_clock::now();
    frame();
    wall.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before).count());
    cpu.push_back(cpu_ms() - cpu_before);
  }
};

double at_share(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1) + 0.5)];
}

/// A movement: a script, and which time of it is measured.
struct Scene {
  const char* what;
  const char* how;
  const char* script;
  base::Duration from;
  base::Duration to;
  base::Duration step = kFrame;
  const char* page = "";
  int times = 5;
};

constexpr Scene kScenes[] = {
    {"fade", "loop page to loop page", "2s key next", seconds(2), milliseconds(2400)},
    {"slide", "opened page to the next", "1s key select\n3s key next", seconds(3), milliseconds(3400)},
    {"page follow", "finger on an opened page", "1s key select\n3s drag 1500 400 500 400 1000ms",
     milliseconds(3150), milliseconds(3950)},
    {"spring back", "let go too early", "1s key select\n3s drag 1000 400 700 400 1000ms", milliseconds(4010),
     milliseconds(4280)},
    {"wake-up", "loop to opened page, rising", "2s key select", milliseconds(2170), milliseconds(2600)},
    {"press feedback", "finger down on the message", "2s tap 50% 96%", seconds(2), seconds(2), kFrame, "",
     40},
    {"dwell step", "mark of a loop page grows", "", seconds(1), seconds(5), seconds(1), "", 20},
    {"pixel shift", "whole picture, one pixel on", "", seconds(60), seconds(61), seconds(1), "", 20},
    {"founders in the loop", "all that moves there by itself", "", milliseconds(500), milliseconds(3500),
     kFrame, "founders-loop", 2},
    {"founders dragged", "finger on the globe", "2s drag 1400 400 1700 430 1000ms", milliseconds(2100),
     milliseconds(2950), kFrame, "founders", 3},
};

VirtualRun begin(const model::Content& content, sdl::LibraryRasters& rasters, const Scene& scene) {
  StageSettings stage;
  stage.panel = kSize;
  KioskSettings settings;
  settings.pixel_shift = PixelShift::On;
  model::Content shown = content;
  if (std::string(scene.page) == "founders-loop") {
    for (model::Page& page : shown.deck.pages) page.in_loop = page.id == "founders";
  } else {
    settings.start_page = scene.page;
  }
  base::Faults faults;
  return VirtualRun(std::move(shown), stage, rasters, settings,
                    read_film_script(scene.what, scene.script, kSize, faults));
}

Cost measure(const model::Content& content, sdl::LibraryRasters& rasters, const Scene& scene) {
  Cost cost{.what = scene.what, .how = scene.how};
  for (int i = 0; i < scene.times; ++i) {
    VirtualRun run = begin(content, rasters, scene);
    run.advance_to(scene.from - scene.step);
    for (base::Duration moment = scene.from; moment <= scene.to; moment += scene.step) {
      const long frames = run.kiosk().frames();
      cost.measure([&] { run.advance_to(moment); });
      // Where nothing was shown there was no frame.
      if (run.kiosk().frames() != frames) continue;
      cost.wall.pop_back();
      cost.cpu.pop_back();
    }
  }
  return cost;
}

Cost compose(const model::Content& content, sdl::LibraryRasters& rasters) {
  Cost cost{.what = "lay out and compose a page", .how = "every opened page and loop page, from nothing"};
  StageSettings settings;
  settings.panel = kSize;
  Stage stage(content, settings, rasters);
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < content.deck.pages.size(); ++i) {
      for (const show::Mode mode : {show::Mode::Loop, show::Mode::Opened}) {
        const std::string& language = content.deck.default_language;
        const show::View view{.mode = mode, .page = i, .language = language, .message_language = language};
        cost.measure([&] { stage.picture(stage.scene(view, {})); });
      }
    }
  }
  return cost;
}

void print_row(const Cost& cost) {
  if (cost.wall.empty()) {
    std::printf("%-28s  nothing moves there\n", cost.what.c_str());
    return;
  }
  std::printf("%-28s %6zu %8.2f %8.2f %8.2f %8.2f %8.1f  %s\n", cost.what.c_str(), cost.wall.size(),
              at_share(cost.wall, 0.5), at_share(cost.wall, 0.95), at_share(cost.wall, 1.0),
              at_share(cost.cpu, 0.5), kGoalMs, cost.how.c_str());
}

bool write_rows(const std::vector<Cost>& costs, const char* path) {
  std::FILE* file = std::fopen(path, "w");
  if (file == nullptr) return false;
  std::fputs("[", file);
  bool first = true;
  for (const Cost& cost : costs) {
    if (cost.wall.empty()) continue;
    std::fprintf(file,
                 "%s\n{\"what\": \"frame: %s\", \"frames\": %zu, \"wall_ms\": %.3f, \"p95_ms\": %.3f, "
                 "\"max_ms\": %.3f, \"cpu_ms\": %.3f, \"goal_ms\": %.1f, \"how\": \"%s\"}",
                 first ? "" : ",", cost.what.c_str(), cost.wall.size(), at_share(cost.wall, 0.5),
                 at_share(cost.wall, 0.95), at_share(cost.wall, 1.0), at_share(cost.cpu, 0.5), kGoalMs,
                 cost.how.c_str());
    first = false;
  }
  std::fputs("\n]\n", file);
  return std::fclose(file) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  const base::SystemFiles files;
  base::StderrLog log;
  const auto rasters = sdl::open_rasters(std::string(KIOSK_BINARY_DIR) + "/share/vgt-kiosk/fonts",
                                         sdl::Hinting::Light, files, log);
  Sources sources;
  sources.content = std::string(KIOSK_SOURCE_DIR) + "/content";
  const Inputs inputs = load_inputs(files, find_paths(), sources);
  if (!inputs.content.content) return 1;
  const model::Content& content = *inputs.content.content;
  std::printf("Milliseconds a frame at %dx%d, drawn into memory\n", kSize.w, kSize.h);
  std::printf("%-28s %6s %8s %8s %8s %8s %8s  %s\n", "movement", "frames", "median", "95 %", "most", "CPU",
              "goal", "what");
  std::vector<Cost> costs;
  for (const Scene& scene : kScenes) {
    costs.push_back(measure(content, *rasters, scene));
    print_row(costs.back());
    std::fflush(stdout);
  }
  costs.push_back(compose(content, *rasters));
  print_row(costs.back());
  std::printf(
      "Goal: %.1f ms, a frame at 60 a second; composing a page is no frame. A board of the Raspberry Pi 4 "
      "class takes about three to five times as long as a desktop core.\n",
      kGoalMs);
  return argc < 2 || write_rows(costs, argv[1]) ? 0 : 1;
}
