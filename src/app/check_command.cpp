#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "app/commands.h"
#include "app/cross_check.h"
#include "app/direction_check.h"
#include "app/emergency_check.h"
#include "app/glyph_check.h"
#include "app/loading.h"
#include "app/picture_check.h"
#include "app/reach_check.h"
#include "app/release_check.h"
#include "json/writer.h"
#include "sdl/rasters.h"

namespace kiosk::app {
namespace {

int count(const base::Faults& faults, base::Severity severity) {
  return static_cast<int>(std::count_if(
      faults.begin(), faults.end(), [&](const base::Fault& fault) { return fault.severity == severity; }));
}

void append(base::Faults& faults, const base::Faults& more) {
  faults.insert(faults.end(), more.begin(), more.end());
}

/// What only those can tell who draw: characters without a glyph, pictures that cannot be decoded.
base::Faults raster_faults(const base::FileSystem& files, const std::string& font_folder,
                           const Inputs& inputs, base::Log& log) {
  try {
    const auto rasters = sdl::open_rasters(font_folder, sdl::Hinting::Light, files, log);
    base::Faults faults = check_pictures(files, inputs, *rasters);
    append(faults, check_glyphs(files, inputs, *rasters));
    return faults;
  } catch (const std::runtime_error& error) {
    return {{font_folder, 0, 0, base::Severity::Warning, "",
             std::string("neither pictures nor characters could be checked: ") + error.what(),
             "install the package again, or build with ./dev build"}};
  }
}

/// The errors of the release replace the notices that the loader has for the same drafts.
void append_release(base::Faults& faults, const base::Faults& release) {
  std::erase_if(faults, [&](const base::Fault& fault) {
    return fault.severity == base::Severity::Notice &&
           std::any_of(release.begin(), release.end(), [&](const base::Fault& error) {
             return error.file == fault.file && error.pointer == fault.pointer;
           });
  });
  append(faults, release);
}

base::Faults find_faults(const base::FileSystem& files, const Paths& paths, const Inputs& inputs,
                         bool release, base::Log& log) {
  const emergency::ClockEvidence clock = emergency::clock_evidence();
  const std::string wall_date = emergency::format_date(std::chrono::floor<std::chrono::days>(clock.wall));
  base::Faults faults = inputs.config_faults;
  append(faults, check_emergency(files, inputs, emergency::trusted_date(files, clock), clock.wall));
  append(faults, check_reach(files, inputs));
  append(faults, inputs.content.faults);
  append(faults, cross_check(files, inputs, wall_date));
  append(faults, check_directions(files, inputs));
  append(faults, raster_faults(files, paths.fonts(), inputs, log));
  if (release) append_release(faults, check_release(files, inputs));
  return faults;
}

}  // namespace

base::ExitCode check(const CheckCommand& command, base::Log& log) {
  const base::SystemFiles files;
  const Paths paths = find_paths();
  const Inputs inputs = load_inputs(files, paths, command.sources, content::Wording::Checked);
  const base::Faults faults = find_faults(files, paths, inputs, command.release, log);
  if (command.json) {
    std::printf("%s\n", json::faults_to_json(faults).c_str());
  } else {
    for (const base::Fault& fault : faults) std::printf("%s\n", base::format_fault(fault).c_str());
    std::printf("%s: %d errors, %d warnings, %d notices\n", inputs.content_folder.c_str(),
                count(faults, base::Severity::Error), count(faults, base::Severity::Warning),
                count(faults, base::Severity::Notice));
  }
  return base::has_errors(faults) ? base::ExitCode::Failure : base::ExitCode::Ok;
}

}  // namespace kiosk::app
