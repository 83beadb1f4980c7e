#include "app/show_on.h"

#include <algorithm>
#include <iterator>

#include "app/content_watcher.h"
#include "app/crash_hook.h"
#include "app/good_copy.h"
#include "app/kiosk_settings.h"
#include "app/number_watch.h"
#include "app/replica_session.h"
#include "app/run_loop.h"
#include "app/screen_power.h"
#include "app/session_options.h"
#include "app/visit_counter.h"
#include "safety/crash_counter.h"
#include "speech/audio_output.h"
#include "speech/espeak_speaker.h"

namespace kiosk::app {
namespace {

/// What is on the screen, for people: a board comes with its frame.
const gfx::Picture& seen(const sdl::Session& session, const gfx::Picture& shown) {
  const auto* replica = dynamic_cast<const ReplicaSession*>(&session);
  return replica == nullptr ? shown : replica->picture();
}

/// Writes what was shown at the end, if that is wanted: the exit code of the run.
base::ExitCode write_screenshot(const RunCommand& command, const gfx::Picture& picture, base::Log& log) {
  std::string reason;
  if (!command.screenshot || sdl::write_png(picture, *command.screenshot, reason)) return base::ExitCode::Ok;
  log.write(base::Level::Error, *command.screenshot + ": cannot be written: " + reason);
  return base::ExitCode::Failure;
}

/// The editor's side of a running window: what was saved is shown, what is wrong is listed over it.
class Reloader {
 public:
  Reloader(Kiosk& kiosk, const Inputs& inputs, const base::FileSystem& files)
      : kiosk_(kiosk), inputs_(inputs), files_(files), good_(!base::has_errors(inputs.content.faults)) {}

  /// The last good content stays; one that was not good either gives way.
  void reload(base::TimePoint now) {
    content::Loaded loaded = load_content_folder(files_, inputs_);
    const bool good = !base::has_errors(loaded.faults);
    if (loaded.content && (good || !good_)) {
      kiosk_.replace_content(std::move(*loaded.content), now);
      good_ = good;
    }
    list(loaded.faults);
  }

  /// Errors and warnings over the page; notices are for `check`.
  void list(const base::Faults& faults) {
    base::Faults wrong;
    std::copy_if(faults.begin(), faults.end(), std::back_inserter(wrong),
                 [](const base::Fault& fault) { return fault.severity != base::Severity::Notice; });
    kiosk_.set_overlay(std::move(wrong));
  }

 private:
  Kiosk& kiosk_;
  const Inputs& inputs_;
  const base::FileSystem& files_;
  bool good_;  ///< what is shown had no errors
};

/// The languages that a voice can read on this device; none where the settings or the machine have no voice.
std::vector<std::string> spoken_languages(const model::Content& content, const config::Config& config,
                                          const speech::Speaker& speaker, const base::FileSystem& files) {
  std::vector<std::string> spoken;
  if (!config.speech.listen || !speech::audio_output_exists(files)) return spoken;
  for (const std::string& language : content.deck.languages) {
    if (speaker.can_speak(language)) spoken.push_back(language);
  }
  return spoken;
}

/// However the show ends, what it has counted is written.
class WrittenAtEnd {
 public:
  explicit WrittenAtEnd(std::optional<counters::Keeper>& counters) : counters_(counters) {}
  WrittenAtEnd(const WrittenAtEnd&) = delete;
  WrittenAtEnd& operator=(const WrittenAtEnd&) = delete;
  ~WrittenAtEnd() {
    try {
      if (counters_) counters_->flush();
    } catch (const std::exception&) {  // no memory: these counts are lost, and nothing else
    }
  }

 private:
  std::optional<counters::Keeper>& counters_;
};

/// The show itself, on an open display.
base::ExitCode show_content(const RunCommand& command, const Inputs& inputs, model::Content content,
                            sdl::LibraryRasters& rasters, sdl::Session& session,
                            const base::FileSystem& files, Chores chores, VisitCounter* visits,
                            base::Log& log) {
  const base::SystemClock clock;
  speech::EspeakSpeaker speaker(log);
  NumberWatch numbers(inputs.config, files, log);
  StageSettings stage = stage_settings(inputs.config, session.display().size(), command.rotation);
  stage.spoken = spoken_languages(content, inputs.config, speaker, files);
  stage.numbers = numbers.judge();
  Kiosk kiosk(std::move(content), stage, rasters, session.display(),
              kiosk_settings({command.language, command.page, command.reduced_motion}, inputs.config),
              clock.now(), &speaker);
  Reloader reloader(kiosk, inputs, files);
  std::optional<ContentWatcher> watcher;
  if (session.is_developer_window()) {
    const std::string& folder = inputs.content_folder;
    watcher.emplace(
        std::vector<std::string>{folder, folder + "/text", folder + "/images"},
        [&session] { session.wake(); }, log);
    reloader.list(inputs.content.faults);
  }
  chores.reload = [&](base::TimePoint now) { reloader.reload(now); };
  std::optional<GoodCopy> copy;
  if (!inputs.keep_copy_in.empty()) copy.emplace(files, inputs.content_folder, inputs.keep_copy_in, log);
  const base::TimePoint healthy = clock.now() + safety::kHealthyRun;
  if (numbers.needed() || copy) {
    chores.every_minute = [&](base::TimePoint now) {
      if (numbers.needed()) kiosk.set_numbers(numbers.judge());
      if (copy && now >= healthy && !copy->step()) copy.reset();
    };
  }
  if (visits != nullptr) {
    visits->seen(kiosk.view(), kiosk.content(), clock.now());
    chores.turned = [&](base::TimePoint now) { visits->seen(kiosk.view(), kiosk.content(), now); };
  }
  run_loop(kiosk, session, clock, {command.frames, command.run_for}, chores);
  return write_screenshot(command, seen(session, kiosk.picture()), log);
}

}  // namespace

base::ExitCode show_on(sdl::Session& session, const RunCommand& command, const Inputs& inputs,
                       const Paths& paths, Caretaker& caretaker, base::Log& log) {
  const base::SystemFiles files;
  ScreenPower power(session, inputs.config.display, power::Backlight(power::kBacklightFolder),
                    power::find_television(files, "/usr/bin", "/dev"), log);
  ScreenSwitch screen({[&] { power.off(); }, [&] { power.on(); }});
  const config::Config::Schedule& hours = inputs.config.schedule;
  const schedule::Timetable timetable(hours.spans);
  ScreenTimer timer(timetable, hours.awake, screen,
                    {trusted_week_time(files, log), [&](std::optional<int> percent) { power.dim(percent); }},
                    base::SystemClock().now());
  Chores chores;
  if (!timetable.empty()) chores.timer = &timer;
  chores.caretaker = &caretaker;
  chores.screen = &screen;
  std::optional<counters::Keeper> counters = open_counters(inputs, files, base::SystemClock().now(), log);
  const WrittenAtEnd written(counters);
  std::optional<VisitCounter> visits;
  if (counters) visits.emplace(*counters, [&files] { return counted_day(files); });
  if (visits) visits->started(inputs);
  safety::Rung shown = safety::Rung::SafePage;
  chores.started = [&] { crash_if(command.crash_on, safety::name_of(shown)); };
  std::optional<model::Content> content = content_or_builtin(inputs, log);
  std::unique_ptr<sdl::LibraryRasters> rasters;
  try {
    rasters = sdl::open_rasters(paths.fonts(), sdl::Hinting::Light, files, log);
  } catch (const std::runtime_error& error) {
    log.write(base::Level::Error, error.what());
  }
  // A panel too small for the pages still has room for the message.
  const gfx::Size panel = session.display().size();
  if (content && rasters && std::min(panel.w, panel.h) >= kSmallestSide) {
    shown = inputs.rung;
    return show_content(command, inputs, std::move(*content), *rasters, session, files, chores,
                        visits ? &*visits : nullptr, log);
  }
  log.write(base::Level::Error, "showing the safe page");
  if (visits) visits->fell_to_safe_page();
  const gfx::Picture page = run_safe_page(session, base::SystemClock(), {command.frames, command.run_for},
                                          session_options(command, inputs.config).rotation, chores);
  return write_screenshot(command, seen(session, page), log);
}

}  // namespace kiosk::app
