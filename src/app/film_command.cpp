#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include "app/commands.h"
#include "app/contact_sheet.h"
#include "app/kiosk_settings.h"
#include "app/loading.h"
#include "app/local_numbers.h"
#include "app/virtual_run.h"

namespace kiosk::app {
namespace {

constexpr std::size_t kLongestScript = 1u << 20;
constexpr int kFramesOnSheet = 60;
constexpr SheetForm kSheet{.columns = 6, .long_side = 320};

std::string numbered(const char* name, int number) {
  char text[32];
  std::snprintf(text, sizeof text, "%s-%05d.png", name, number);
  return text;
}

/// The cues of the script, or nothing where it is wrong; the reasons are in the log.
std::optional<std::vector<FilmCue>> read_cues(const FilmCommand& command, gfx::Size page,
                                              const base::FileSystem& files, base::Log& log) {
  if (!command.script) return std::vector<FilmCue>{};
  const auto text = files.read(*command.script, kLongestScript);
  if (!text.ok()) {
    log.write(base::Level::Error, *command.script + ": " + text.error().reason);
    return std::nullopt;
  }
  base::Faults faults;
  std::vector<FilmCue> cues = read_film_script(*command.script, text.value(), page, faults);
  log_errors(faults, log);
  if (!faults.empty()) return std::nullopt;
  return cues;
}

/// Writes pictures into the folder; false, with the reason in the log, when one cannot be written.
class Roll {
 public:
  Roll(const FilmCommand& command, sdl::LibraryRasters& rasters, base::Log& log)
      : command_(command), rasters_(rasters), log_(log), sheet_(rasters, kSheet) {}

  bool add(const gfx::Picture& picture, base::Duration moment) {
    ++frames_;
    if (!write(picture, numbered("frame", frames_))) return false;
    if (!command_.contact_sheet) return true;
    char name[32];
    std::snprintf(name, sizeof name, "%.2f s", std::chrono::duration<double>(moment).count());
    sheet_.add(picture, name);
    return frames_ % kFramesOnSheet != 0 || finish();
  }

  /// The last sheet, if there is anything on it.
  bool finish() {
    const int first = sheets_ * kFramesOnSheet;
    if (!command_.contact_sheet || frames_ == first) return true;
    const bool done = write(sheet_.finish(), numbered("sheet", ++sheets_));
    sheet_ = ContactSheet(rasters_, kSheet);
    return done;
  }

  int frames() const { return frames_; }

 private:
  bool write(const gfx::Picture& picture, const std::string& name) {
    const std::string path = (std::filesystem::path(command_.out) / name).string();
    std::string reason;
    if (sdl::write_png(picture, path, reason)) return true;
    log_.write(base::Level::Error, path + ": cannot be written: " + reason);
    return false;
  }

  const FilmCommand& command_;
  sdl::LibraryRasters& rasters_;
  base::Log& log_;
  ContactSheet sheet_;
  int frames_ = 0;
  int sheets_ = 0;
};

}  // namespace

base::ExitCode film(const FilmCommand& command, base::Log& log) {
  const base::SystemFiles files;
  const Paths paths = find_paths();
  const Inputs inputs = load_inputs(files, paths, command.sources);
  log_errors(inputs.config_faults, log);
  log_errors(inputs.content.faults, log);
  if (!inputs.content.content) {
    log.write(base::Level::Error, inputs.content_folder + " cannot be shown; see vgt-kiosk check");
    return base::ExitCode::Failure;
  }
  StageSettings stage = stage_settings(inputs.config, command.size, command.rotation);
  const auto cues = read_cues(command, gfx::rotated(stage.panel, stage.rotation), files, log);
  if (!cues) return base::ExitCode::Usage;
  std::unique_ptr<sdl::LibraryRasters> rasters;
  std::error_code error;
  std::filesystem::create_directories(command.out, error);
  try {
    rasters = sdl::open_rasters(paths.fonts(), sdl::Hinting::Light, files, log);
  } catch (const std::runtime_error& missing_font) {
    log.write(base::Level::Error, missing_font.what());
    return base::ExitCode::Failure;
  }
  const emergency::Today today = emergency::trusted_date(files, emergency::clock_evidence());
  stage.numbers = judge_numbers(inputs.config.emergency, today, log);
  VirtualRun run(*inputs.content.content, stage, *rasters,
                 kiosk_settings({command.language, command.page, command.reduced_motion}, inputs.config),
                 *cues);
  Roll roll(command, *rasters, log);
  bool done = true;
  for (int i = 0; i < command.frames && done; ++i) {
    const base::Duration moment = i * command.step;
    run.advance_to(moment);
    done = roll.add(run.panel(), moment);
  }
  done = done && roll.finish();
  std::printf("%s: %d frames\n", command.out.c_str(), roll.frames());
  return done ? base::ExitCode::Ok : base::ExitCode::Failure;
}

}  // namespace kiosk::app
