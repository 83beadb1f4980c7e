#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <new>

#include "app/board_choice.h"
#include "app/commands.h"
#include "app/crash_hook.h"
#include "app/display_wait.h"
#include "app/gallery.h"
#include "app/good_copy.h"
#include "app/ladder_content.h"
#include "app/replica_session.h"
#include "app/run_loop.h"
#include "app/session_options.h"
#include "app/show_on.h"
#include "app/starts.h"

namespace kiosk::app {
namespace {

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

Begin begin_of(const Starts& starts) {
  return {starts.rung(), good_copy_folder(), starts.deaths()};
}

/// The settings; where there is no memory for them, the defaults.
Inputs settings_or_default(const Begin& begin, const base::FileSystem& files, const Paths& paths,
                           const Sources& sources, base::Log& log) {
  try {
    return load_settings_for(begin, files, paths, sources);
  } catch (const std::bad_alloc&) {
    log.write(base::Level::Error, "no memory for the settings");
    return {};
  }
}

/// And the content; where there is no memory for it, what is built in.
void add_content_or_none(Inputs& inputs, const Begin& begin, const base::FileSystem& files,
                         const Paths& paths, base::Log& log) {
  try {
    add_content(inputs, begin, files, paths, log);
  } catch (const std::bad_alloc&) {
    log.write(base::Level::Error, "no memory for the content");
    inputs.content = {};
    inputs.rung = std::max(inputs.rung, safety::Rung::BuiltIn);
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

/// Content and show, on an open display.
base::ExitCode show_with_stand_in(sdl::Session& session, const RunCommand& command, Inputs& inputs,
                                  Starts& starts, const Paths& paths, Caretaker& caretaker, base::Log& log) {
  const base::SystemFiles files;
  SafePicture stand_in(session.display().size(), session_options(command, inputs.config).rotation);
  if (starts.rung() != safety::Rung::Current || starts.deaths() > 0) {
    // Reading the content may be what has killed the program: this time the message is on the screen before.
    const gfx::Size panel = session.display().size();
    session.display().show(stand_in.draw(panel), gfx::bounds(panel));
  }
  try {
    crash_if(command.crash_on, "content");
    add_content_or_none(inputs, begin_of(starts), files, paths, log);
    starts.stands_on(inputs.rung);
    warn_of_unknown_words(command, inputs, log);
    return show_on(session, command, inputs, paths, caretaker, log);
  } catch (const std::exception& error) {
    // No memory, or a library that gave up. All that the show held is free again; the display may be well.
    log.write(base::Level::Error, error.what());
    log.write(base::Level::Error, "showing the safe page");
    run_safe_page(session, base::SystemClock(),
                  {command.frames, std::min(command.run_for.value_or(kStandIn), kStandIn)}, stand_in,
                  Chores{.caretaker = &caretaker});
  }
  return base::ExitCode::Device;
}

base::ExitCode run_from(Starts& starts, const RunCommand& command, service::Supervisor& supervisor,
                        base::Log& log) {
  const base::SystemFiles files;
  const Paths paths = find_paths();
  std::optional<board::Board> board;
  if (command.sources.board) {
    board = choose_board(*command.sources.board, files, paths, log);
    if (!board) return base::ExitCode::Usage;
  }
  Inputs inputs = settings_or_default(begin_of(starts), files, paths, command.sources, log);
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
    add_content_or_none(inputs, begin_of(starts), files, paths, log);
    return render_instead(command, inputs, paths, files, log);
  }
  if (session == nullptr) return base::ExitCode::Ok;
  if (board) {
    session = std::make_unique<ReplicaSession>(std::move(session), *board, panel,
                                               session_options(command, inputs.config).rotation);
  }
  Caretaker caretaker(supervisor, watch_screen(*session, inputs.config.display.connector), read_screens, log);
  const base::ExitCode code = show_with_stand_in(*session, command, inputs, starts, paths, caretaker, log);
  supervisor.stopping();
  return caretaker.exit_code() == base::ExitCode::Ok ? code : caretaker.exit_code();
}

}  // namespace

base::ExitCode run(const RunCommand& command, base::Log& log) {
  service::SystemdSupervisor supervisor;  // first: there is no second thread yet
  const base::SystemClock clock;
  const safety::BootId boot = boot_id(base::SystemFiles());
  Starts starts(starts_folder(boot), boot, clock, log);
  crash_if(command.crash_on, "start");
  const base::ExitCode code = run_from(starts, command, supervisor, log);
  starts.ended(code);
  return code;
}

}  // namespace kiosk::app
