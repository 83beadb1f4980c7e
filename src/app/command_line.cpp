#include "app/command_line.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <iostream>
#include <map>

#include "app/simulate_options.h"
#include "app/touch_options.h"
#include "app/version.h"

namespace kiosk::app {
namespace {

std::optional<long long> parse_whole(std::string_view digits) {
  long long value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

const CLI::Validator kSize(
    [](const std::string& text) {
      return parse_size(text) ? std::string() : "'" + text + "' is no size; write it like 1280x800";
    },
    "WxH");

const CLI::Validator kDuration(
    [](const std::string& text) {
      return parse_duration(text) ? std::string()
                                  : "'" + text + "' is no duration; write it like 30s, 5m, 1h or 2d";
    },
    "DURATION");

void add_sources(CLI::App& command, Sources& sources) {
  command
      .add_option("--config", sources.config,
                  "Device settings (default: /etc/vgt-kiosk/kiosk.json, if there)")
      ->type_name("FILE");
}

void add_theme(CLI::App& command, Sources& sources) {
  const std::map<std::string, config::Theme> themes{{"dark", config::Theme::Dark},
                                                    {"light", config::Theme::Light},
                                                    {"contrast", config::Theme::HighContrast}};
  command.add_option("--theme", sources.theme, "Colours instead of those of the settings")
      ->transform(CLI::CheckedTransformer(themes))
      ->type_name("NAME");
}

void add_board(CLI::App& command, Sources& sources, const char* what) {
  command.add_option("--board", sources.board, what)->type_name("BOARD");
}

void add_rotation(CLI::App& command, std::optional<int>& degrees) {
  command.add_option("--rotate", degrees, "Turn picture and touch clockwise")
      ->check(CLI::IsMember({0, 90, 180, 270}));
}

/// The raw words of all commands, before they become typed options.
struct Words {
  RunCommand run;
  bool windowed = false;
  bool fullscreen = false;
  std::optional<std::string> run_size;
  std::optional<std::string> run_for;
  std::optional<int> run_rotate;
  CheckCommand check;
  RenderCommand render;
  std::vector<std::string> render_sizes;
  std::optional<int> render_rotate;
  FilmCommand film;
  std::optional<std::string> film_size;
  std::optional<std::string> film_step;
  std::optional<int> film_rotate;
  DoctorCommand doctor;
  CountersCommand counters;
  TouchOptions touch;
  SimulateOptions simulate;
};

void add_run(CLI::App& command, Words& words) {
  add_sources(command, words.run.sources);
  add_theme(command, words.run.sources);
  add_board(command, words.run.sources,
            "Show a board with its frame and its limits; a wrong name lists them");
  command.add_option("--content", words.run.sources.content, "Content folder")->type_name("DIR");
  auto* windowed = command.add_flag("--windowed", words.windowed, "Run in a window, wherever it is");
  command.add_flag("--fullscreen", words.fullscreen, "Fill the screen, also on a desktop")
      ->excludes(windowed);
  command.add_option("--size", words.run_size, "Size of the window or of the screen mode")->check(kSize);
  add_rotation(command, words.run_rotate);
  command.add_option("--lang", words.run.language, "Start in this language (and come back to it)")
      ->type_name("XX");
  command.add_option("--page", words.run.page, "Start with this page opened")->type_name("ID");
  command
      .add_option("--frames", words.run.frames,
                  "Show N frames, then exit; a still page is shown again for each")
      ->check(CLI::Range(1, 1'000'000));
  command.add_option("--for", words.run_for, "Exit after this time")->check(kDuration);
  command.add_option("--screenshot", words.run.screenshot, "Write what is shown at the end as PNG")
      ->type_name("FILE");
  command.add_flag("--reduced-motion", words.run.reduced_motion, "Cuts instead of fades and slides");
  command.add_option("--crash-on", words.run.crash_on)->group("");  // not in the help: for tests
  command.add_flag("--wait-for-display", words.run.wait_for_display,
                   "On a console without a screen: wait until there is one");
}

void add_render(CLI::App& command, Words& words) {
  add_sources(command, words.render.sources);
  add_theme(command, words.render.sources);
  add_board(command, words.render.sources, "Size and settings of a board; a wrong name lists them");
  command.add_option("DIR", words.render.sources.content, "Content folder");
  command.add_option("--out", words.render.out, "Folder for the pictures")->required()->type_name("OUT");
  command
      .add_option("--size", words.render_sizes,
                  "Size of the screen; may be given several times (default 1920x1080)")
      ->check(kSize);
  add_rotation(command, words.render_rotate);
  command.add_option("--lang", words.render.language, "One language, or all (default: the deck's own)")
      ->type_name("XX|all");
  command.add_option("--page", words.render.page, "Only this page")->type_name("ID");
  command.add_flag("--contact-sheet", words.render.contact_sheet,
                   "Also one picture of all pages per size and language");
}

void add_film(CLI::App& command, Words& words) {
  FilmCommand& film = words.film;
  add_sources(command, film.sources);
  command.add_option("--content", film.sources.content, "Content folder")->type_name("DIR");
  command.add_option("--out", film.out, "Folder for the pictures")->required()->type_name("OUT");
  command.add_option("--frames", film.frames, "How many pictures")->required()->check(CLI::Range(1, 100'000));
  command.add_option("--step", words.film_step, "Time from one picture to the next (default 100ms)")
      ->check(kDuration);
  command.add_option("--size", words.film_size, "Size of the screen (default 1280x800)")->check(kSize);
  add_rotation(command, words.film_rotate);
  command.add_option("--script", film.script, "What a visitor's hand does, and when; see vgt-kiosk(1)")
      ->type_name("FILE");
  command.add_option("--lang", film.language, "Start in this language")->type_name("XX");
  command.add_option("--page", film.page, "Start with this page opened")->type_name("ID");
  command.add_flag("--contact-sheet", film.contact_sheet, "Also sheets of sixty small pictures each");
  command.add_flag("--reduced-motion", film.reduced_motion, "Cuts instead of fades and slides");
}

std::optional<gfx::Rotation> rotation_from(const std::optional<int>& degrees) {
  return degrees ? rotation_of(*degrees) : std::nullopt;
}

Command finish_run(Words& words) {
  RunCommand& run = words.run;
  if (words.windowed) run.window = sdl::WindowMode::Windowed;
  if (words.fullscreen) run.window = sdl::WindowMode::Fullscreen;
  if (words.run_size) run.size = parse_size(*words.run_size);
  if (words.run_for) run.run_for = parse_duration(*words.run_for);
  run.rotation = rotation_from(words.run_rotate);
  return run;
}

Command finish_render(Words& words) {
  for (const std::string& size : words.render_sizes) words.render.sizes.push_back(*parse_size(size));
  words.render.rotation = rotation_from(words.render_rotate);
  return words.render;
}

Command finish_film(Words& words) {
  if (words.film_size) words.film.size = *parse_size(*words.film_size);
  if (words.film_step) words.film.step = *parse_duration(*words.film_step);
  words.film.rotation = rotation_from(words.film_rotate);
  return words.film;
}

}  // namespace

std::variant<Command, base::ExitCode> parse_command_line(int argc, const char* const* argv) {
  Words words;
  CLI::App app{"Offline touch display of the Virtual Global Taskforce", "vgt-kiosk"};
  app.set_version_flag("--version", std::string("vgt-kiosk ") + kVersion);
  app.require_subcommand(0, 1);
  app.footer("Without a command, run is meant. Exit status: see the manual page vgt-kiosk(1).");
  // `run` is the default command, so its options are known without the word, too.
  add_run(app, words);
  CLI::App* run = app.add_subcommand("run", "Show the display");
  add_run(*run, words);
  CLI::App* check = app.add_subcommand("check", "List all faults in content and settings");
  add_sources(*check, words.check.sources);
  check->add_option("DIR", words.check.sources.content, "Content folder");
  check->add_flag("--json", words.check.json, "Print a JSON array instead of lines");
  check->add_flag("--release", words.check.release, "Machine drafts that visitors are offered are errors");
  CLI::App* render = app.add_subcommand("render", "Write every page as a picture; needs no display");
  add_render(*render, words);
  CLI::App* film = app.add_subcommand("film", "Write what the display does as pictures; needs no display");
  add_film(*film, words);
  CLI::App* doctor = app.add_subcommand("doctor", "Tell what a technician needs to know of this machine");
  add_sources(*doctor, words.doctor.sources);
  doctor->add_option("--content", words.doctor.sources.content, "Content folder")->type_name("DIR");
  CLI::App* counters = app.add_subcommand("counters", "Print how often what was opened on which day, as CSV");
  counters->add_option("--file", words.counters.file, "What was collected (default: that of the service)")
      ->type_name("FILE");
  words.touch.add_to(app);
  words.simulate.add_to(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, std::cout, std::cerr);
    return code == 0 ? base::ExitCode::Ok : base::ExitCode::Usage;
  }
  if (check->parsed()) return Command(words.check);
  if (render->parsed()) return finish_render(words);
  if (film->parsed()) return finish_film(words);
  if (counters->parsed()) return Command(words.counters);
  if (doctor->parsed()) return Command(words.doctor);
  if (const auto touch = words.touch.command()) return Command(*touch);
  if (const auto simulate = words.simulate.command()) return Command(*simulate);
  return finish_run(words);
}

std::optional<base::Duration> parse_duration(const std::string& text) {
  using namespace std::chrono;
  constexpr long long kMostSeconds = 100LL * 366 * 24 * 3600;
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos) return std::nullopt;
  const auto count = parse_whole(std::string_view(text).substr(0, digits));
  if (!count || *count <= 0 || *count > kMostSeconds) return std::nullopt;
  const std::string unit = text.substr(digits);
  const auto within = [&](auto one) -> std::optional<base::Duration> {
    if (*count > kMostSeconds / std::max<long long>(1, duration_cast<seconds>(one).count()))
      return std::nullopt;
    return duration_cast<base::Duration>(one) * *count;
  };
  if (unit == "ms") return within(milliseconds(1));
  if (unit == "s") return within(seconds(1));
  if (unit == "m") return within(minutes(1));
  if (unit == "h") return within(hours(1));
  if (unit == "d") return within(hours(24));
  return std::nullopt;
}

std::optional<gfx::Size> parse_size(const std::string& text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) return std::nullopt;
  const auto w = parse_whole(std::string_view(text).substr(0, cross));
  const auto h = parse_whole(std::string_view(text).substr(cross + 1));
  const auto sane = [](const std::optional<long long>& side) {
    return side && *side >= kSmallestSide && *side <= 16384;
  };
  if (!sane(w) || !sane(h)) return std::nullopt;
  return gfx::Size{static_cast<int>(*w), static_cast<int>(*h)};
}

std::optional<gfx::Rotation> rotation_of(int degrees) {
  switch (degrees) {
    case 0:
      return gfx::Rotation::R0;
    case 90:
      return gfx::Rotation::R90;
    case 180:
      return gfx::Rotation::R180;
    case 270:
      return gfx::Rotation::R270;
    default:
      return std::nullopt;
  }
}

}  // namespace kiosk::app
