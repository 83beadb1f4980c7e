#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "app/commands.h"
#include "app/kiosk_settings.h"
#include "app/loading.h"
#include "app/local_numbers.h"
#include "app/message_check.h"
#include "app/simulation.h"
#include "content/content_loader.h"
#include "gfx/rotation.h"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_seconds;

constexpr int kMostPictures = 2000;
constexpr auto kYear = std::chrono::seconds(365 * 24h);

class Quiet final : public base::Log {
 public:
  void write(base::Level, std::string_view) override {}
};

/// One run: where both clocks begin.
struct Leg {
  const char* name;
  base::TimePoint start;
  sys_seconds wall;
};

/// The clocks that a device may start with: an hour before 31 and 32 bits of milliseconds are full, and an
/// hour before the 32-bit date is.
std::vector<Leg> legs_of(const SimulateCommand& command, Chance chance) {
  const auto ms_before = [](std::uint64_t bits) {
    return base::TimePoint(std::chrono::milliseconds(std::uint64_t{1} << bits) - 1h);
  };
  const base::TimePoint anywhere(chance.time(0s, 24h * 365 * 20));
  std::vector<Leg> legs{{"from 0", base::TimePoint(1ms), sys_seconds{}},
                        {"before 2^31 ms", ms_before(31), sys_seconds((1s * 0x7FFFFFFF) - 1h)},
                        {"before 2^32 ms", ms_before(32), sys_seconds(1s * 1'767'225'600)},  // 2026
                        {"anywhere", anywhere, sys_seconds(1s * chance.below(4'000'000'000u))}};
  if (command.from) {
    for (Leg& leg : legs) leg.wall = sys_seconds(1s * *command.from);
  }
  return legs;
}

/// What all runs share: the content, its pages as they are with each set of confirmed numbers, and pictures
/// of them where they are wanted.
class World {
 public:
  World(const SimulateCommand& command, const Inputs& inputs, sdl::LibraryRasters& rasters)
      : command_(command), inputs_(inputs), rasters_(rasters) {}

  /// The pages with the numbers that may be shown at this date.
  SceneBank& pages_at(sys_seconds wall, emergency::KernelSync sync) {
    const emergency::Today today = emergency::trusted_date(content::builtin_files(), {wall, sync});
    const auto numbers = judge_numbers(inputs_.config.emergency, today, quiet_);
    for (Pages& pages : pages_) {
      if (pages.numbers == numbers) return *pages.bank;
    }
    return *pages_.emplace_back(make(numbers)).bank;
  }

  long laid_out() const {
    long sum = 0;
    for (const Pages& pages : pages_) sum += pages.bank->laid_out();
    return sum;
  }
  int pictures() const { return pictures_; }

 private:
  struct Pages {
    std::vector<emergency::LocalNumber> numbers;
    std::unique_ptr<Stage> stage;
    std::unique_ptr<SceneBank> bank;
  };

  Pages make(const std::vector<emergency::LocalNumber>& numbers) {
    StageSettings settings = stage_settings(inputs_.config, command_.size, gfx::Rotation::R0);
    settings.numbers = numbers;
    settings.spoken = inputs_.content.content->deck.languages;
    Pages pages{numbers, std::make_unique<Stage>(*inputs_.content.content, settings, rasters_), nullptr};
    SceneBank::Look look;
    if (command_.pictures) {
      look = [this, stage = pages.stage.get()](const show::View&, const layout::Scene& scene) {
        return draw(*stage, scene);
      };
    }
    pages.bank = std::make_unique<SceneBank>(*pages.stage, std::move(look));
    return pages;
  }

  /// A picture of the scene into the folder; what is wrong with the message on it.
  std::string draw(Stage& stage, const layout::Scene& scene) {
    if (pictures_ >= kMostPictures) return {};
    const gfx::Picture page = stage.picture(scene);
    char name[32];
    std::snprintf(name, sizeof name, "view-%05d.png", ++pictures_);
    std::string reason;
    const std::string path = (std::filesystem::path(*command_.pictures) / name).string();
    if (!sdl::write_png(page, path, reason)) return path + ": cannot be written: " + reason;
    return message_fault(scene, page);
  }

  const SimulateCommand& command_;
  const Inputs& inputs_;
  sdl::LibraryRasters& rasters_;
  Quiet quiet_;
  std::vector<Pages> pages_;
  int pictures_ = 0;
};

/// One run to its end. The date goes on with the time, and is set a year forth or back each hour, as by
/// someone who cannot decide; it may only ever add or take numbers.
SimulationReport run_leg(const Leg& leg, const SimulateCommand& command, const Inputs& inputs, World& world) {
  Chance chance(command.seed);
  sys_seconds wall = leg.wall;
  const KioskSettings settings = kiosk_settings({}, inputs.config);
  Simulation simulation(*inputs.content.content, settings,
                        world.pages_at(wall, emergency::KernelSync::Unsynchronised), leg.start, command.seed);
  const base::TimePoint end = leg.start + command.length;
  while (simulation.now() < end) {
    const base::TimePoint next = std::min(end, simulation.now() + 1h);
    wall += std::chrono::floor<std::chrono::seconds>(next - simulation.now());
    simulation.run_until(next);
    wall += chance.below(2) == 0 ? kYear : -kYear;
    simulation.use(world.pages_at(wall, static_cast<emergency::KernelSync>(chance.below(3))));
  }
  return simulation.report();
}

double days(base::Duration time) {
  return std::chrono::duration<double>(time).count() / 86400;
}

void print(const Leg& leg, const SimulationReport& report) {
  const auto seconds = [](base::Duration time) { return std::chrono::duration<double>(time).count(); };
  std::printf("%-15s %8.1f %9ld %9ld %9ld %8ld %8ld %8.3f %7.1f %7.1f %7ld\n", leg.name,
              days(report.simulated), report.pictures, report.without_message, report.loop_pages,
              report.visitors, report.wishes, seconds(report.farthest_off_beat),
              seconds(report.longest_still), seconds(report.longest_return), report.fault_count);
  for (const std::string& fault : report.faults) std::printf("  %s\n", fault.c_str());
  std::fflush(stdout);
}

}  // namespace

base::ExitCode simulate(const SimulateCommand& command, base::Log& log) {
  const base::SystemFiles files;
  const Paths paths = find_paths();
  const Inputs inputs = load_inputs(files, paths, command.sources);
  log_errors(inputs.config_faults, log);
  log_errors(inputs.content.faults, log);
  if (!inputs.content.content) {
    log.write(base::Level::Error, inputs.content_folder + " cannot be shown; see vgt-kiosk check");
    return base::ExitCode::Failure;
  }
  std::unique_ptr<sdl::LibraryRasters> rasters;
  try {
    rasters = sdl::open_rasters(paths.fonts(), sdl::Hinting::Light, files, log);
  } catch (const std::runtime_error& missing_font) {
    log.write(base::Level::Error, missing_font.what());
    return base::ExitCode::Failure;
  }
  std::error_code error;
  if (command.pictures) std::filesystem::create_directories(*command.pictures, error);
  World world(command, inputs, *rasters);
  std::printf("%-15s %8s %9s %9s %9s %8s %8s %8s %7s %7s %7s\n", "clock", "days", "pictures", "without",
              "by itself", "visitors", "wishes", "off beat", "still", "return", "faults");
  long faults = 0;
  std::optional<SimulationReport> first;
  for (const Leg& leg : legs_of(command, Chance(command.seed))) {
    const SimulationReport report = run_leg(leg, command, inputs, world);
    print(leg, report);
    faults += report.fault_count;
    // The same visitors on another clock: whatever differs depends on a moment that nobody sees.
    if (!first) first = report;
    if (report == *first) continue;
    std::printf("  another clock, and something else happens\n");
    ++faults;
  }
  std::printf("%ld views laid out, %d of them drawn; times in seconds; seed %llu\n", world.laid_out(),
              world.pictures(), static_cast<unsigned long long>(command.seed));
  return faults == 0 ? base::ExitCode::Ok : base::ExitCode::Failure;
}

}  // namespace kiosk::app
