#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <new>

#include "app/board_choice.h"
#include "app/commands.h"
#include "app/content_watcher.h"
#include "app/display_wait.h"
#include "app/gallery.h"
#include "app/kiosk_settings.h"
#include "app/loading.h"
#include "app/local_numbers.h"
#include "app/number_watch.h"
#include "app/replica_session.h"
#include "app/run_loop.h"
#include "app/screen_power.h"
#include "emergency/judge.h"
#include "speech/audio_output.h"
#include "speech/espeak_speaker.h"

namespace kiosk::app {
namespace {

sdl::SessionOptions session_options(const RunCommand& command, const config::Config& config) {
  sdl::SessionOptions options;
  options.mode = command.window;
  if (options.mode == sdl::WindowMode::Auto && config.display.fullscreen == config::Fullscreen::Always) {
    options.mode = sdl::WindowMode::Fullscreen;
  }
  if (options.mode == sdl::WindowMode::Auto && config.display.fullscreen == config::Fullscreen::Never) {
    options.mode = sdl::WindowMode::Windowed;
  }
  options.size = command.size;
  options.rotation = stage_settings(config, {}, command.rotation).rotation;
  options.title = "VGT kiosk";
  if (config.touch.matrix) options.touch_matrix.values = *config.touch.matrix;
  options.touch_device = config.touch.device.value_or("");
  options.connector = config.display.connector;
  options.max_mode = config.display.max_mode;
  if (config.display.renderer == config::Renderer::Memory) options.drawing = sdl::Drawing::Memory;
  return options;
}

/// The same for a window that shows a board of `panel` pixels with its frame.
sdl::SessionOptions replica_options(const RunCommand& command, const config::Config& config,
                                    const board::Board& board, gfx::Size panel) {
  sdl::SessionOptions options = session_options(command, config);
  options.size = replica::make_bezel(board, panel, options.rotation).whole;
  options.fit = sdl::Fit::IntoScreen;
  // The window hangs as it does; matrix and device are those of the board's panel.
  options.rotation = gfx::Rotation::R0;
  options.touch_matrix = {};
  options.touch_device.clear();
  options.title += ": " + board.title;
  return options;
}

/// What is on the screen, for people: a board comes with its frame.
const gfx::Picture& seen(const sdl::Session& session, const gfx::Picture& shown) {
  const auto* replica = dynamic_cast<const ReplicaSession*>(&session);
  return replica == nullptr ? shown : replica->picture();
}

/// Words that name what the content does not have are told and passed over: a translation that breaks later
/// must not turn a lobby display dark.
void warn_of_unknown_words(const RunCommand& command, const Inputs& inputs, base::Log& log) {
  if (!inputs.content.content) return;
  const model::Content& content = *inputs.content.content;
  if (command.page && content.find_page(*command.page) == content.deck.pages.size()) {
    log.write(base::Level::Error, "there is no page \"" + *command.page + "\"; starting with the loop");
  }
  const std::optional<std::string>& language = command.language ? command.language : inputs.config.language;
  if (language && content.text(*language).language != *language) {
    log.write(base::Level::Error, "language \"" + *language + "\" cannot be shown; starting in \"" +
                                      content.deck.default_language + "\"");
  }
}

/// Where there is no display: the pages as pictures in a folder, so that there is something to look at.
base::ExitCode render_instead(const RunCommand& command, const Inputs& inputs, const Paths& paths,
                              const base::FileSystem& files, base::Log& log) {
  const auto content = content_or_builtin(inputs, log);
  std::error_code error;
  const std::string out = (std::filesystem::current_path(error) / "vgt-kiosk-pages").string();
  if (!content) return base::ExitCode::NoDisplay;
  const std::string& language = content->text(command.language.value_or("")).language;
  const bool page_known = command.page && content->find_page(*command.page) < content->deck.pages.size();
  const GalleryOrder order{out,        {command.size.value_or(gfx::Size{1920, 1080})}, command.rotation,
                           {language}, page_known ? command.page : std::nullopt,       true};
  try {
    const auto rasters = sdl::open_rasters(paths.fonts(), sdl::Hinting::Light, files, log);
    int written = 0;
    if (write_gallery(order, *content, inputs.config, *rasters, log, written)) {
      std::printf("No display: %d pages were rendered into %s instead.\n", written, out.c_str());
    }
  } catch (const std::runtime_error& missing_font) {
    log.write(base::Level::Error, missing_font.what());
  }
  return base::ExitCode::NoDisplay;
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

/// The show itself, on an open display.
base::ExitCode show_content(const RunCommand& command, const Inputs& inputs, model::Content content,
                            sdl::LibraryRasters& rasters, sdl::Session& session,
                            const base::FileSystem& files, Chores chores, base::Log& log) {
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
  if (numbers.needed()) {
    chores.every_minute = [&](base::TimePoint) { kiosk.set_numbers(numbers.judge()); };
  }
  run_loop(kiosk, session, clock, {command.frames, command.run_for}, chores);
  return write_screenshot(command, seen(session, kiosk.picture()), log);
}

/// Settings and content; where there is no memory for them, none.
Inputs load_or_default(const base::FileSystem& files, const Paths& paths, const Sources& sources,
                       base::Log& log) {
  try {
    return load_inputs(files, paths, sources);
  } catch (const std::bad_alloc&) {
    log.write(base::Level::Error, "no memory for the content");
    return {};
  }
}

/// How long the safe page stands in for a show that broke before the program ends, so that a supervisor
/// starts it anew.
constexpr base::Duration kStandIn = std::chrono::seconds(10);

/// A kiosk that somebody looks after waits for its screen; a person who types `run` gets pictures instead.
WhenNoScreen when_no_screen(const RunCommand& command, const config::Config& config,
                            const service::Supervisor& supervisor) {
  const bool waits = command.wait_for_display || supervisor.present() ||
                     config.display.fullscreen == config::Fullscreen::Always;
  return waits ? WhenNoScreen::Wait : WhenNoScreen::Fail;
}

/// Everything on an open display: the show, or without what it needs the safe page.
base::ExitCode show_on(sdl::Session& session, const RunCommand& command, const Inputs& inputs,
                       const Paths& paths, Caretaker& caretaker, base::Log& log) {
  const base::SystemFiles files;
  ScreenPower power(session, inputs.config.display, log);
  ScreenSwitch screen({[&] { power.off(); }, [&] { power.on(); }});
  Chores chores;
  chores.caretaker = &caretaker;
  chores.screen = &screen;
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
    return show_content(command, inputs, std::move(*content), *rasters, session, files, chores, log);
  }
  log.write(base::Level::Error, "showing the safe page");
  const gfx::Picture shown = run_safe_page(session, base::SystemClock(), {command.frames, command.run_for},
                                           session_options(command, inputs.config).rotation, chores);
  return write_screenshot(command, seen(session, shown), log);
}

}  // namespace

base::ExitCode run(const RunCommand& command, base::Log& log) {
  service::SystemdSupervisor supervisor;  // first: there is no second thread yet
  const base::SystemFiles files;
  const Paths paths = find_paths();
  std::optional<board::Board> board;
  if (command.sources.board) {
    board = choose_board(*command.sources.board, files, paths, log);
    if (!board) return base::ExitCode::Usage;
  }
  const Inputs inputs = load_or_default(files, paths, command.sources, log);
  warn_of_unknown_words(command, inputs, log);
  const gfx::Size panel = command.size.value_or(board ? board::shown_size(*board) : gfx::Size{});
  const sdl::SessionOptions options = board ? replica_options(command, inputs.config, *board, panel)
                                            : session_options(command, inputs.config);
  std::optional<sdl::SignalBlock> signals(std::in_place);  // before there is a screen, and until it is closed
  std::unique_ptr<sdl::Session> session;
  try {
    session =
        open_screen(options, when_no_screen(command, inputs.config, supervisor), *signals, supervisor, log);
  } catch (const sdl::NoDisplayError& error) {
    signals.reset();
    log.write(base::Level::Error, error.what());
    if (supervisor.present()) return base::ExitCode::NoDisplay;  // nobody would look at pictures
    return render_instead(command, inputs, paths, files, log);
  }
  if (session == nullptr) return base::ExitCode::Ok;
  if (board) {
    session = std::make_unique<ReplicaSession>(std::move(session), *board, panel,
                                               session_options(command, inputs.config).rotation);
  }
  Caretaker caretaker(supervisor, watch_screen(*session, inputs.config.display.connector), read_screens, log);
  SafePicture stand_in(session->display().size(), options.rotation);
  base::ExitCode code = base::ExitCode::Device;
  try {
    code = show_on(*session, command, inputs, paths, caretaker, log);
  } catch (const std::exception& error) {
    // No memory, or a library that gave up. All that the show held is free again; the display may be well.
    log.write(base::Level::Error, error.what());
    log.write(base::Level::Error, "showing the safe page");
    run_safe_page(*session, base::SystemClock(),
                  {command.frames, std::min(command.run_for.value_or(kStandIn), kStandIn)}, stand_in,
                  Chores{.caretaker = &caretaker});
  }
  supervisor.stopping();
  return caretaker.exit_code() == base::ExitCode::Ok ? code : caretaker.exit_code();
}

}  // namespace kiosk::app
