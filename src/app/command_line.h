#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/exit_code.h"
#include "base/time.h"
#include "config/config.h"
#include "gfx/geometry.h"
#include "gfx/rotation.h"
#include "sdl/session.h"

namespace kiosk::app {

/// Where content and settings come from; common to all commands.
struct Sources {
  std::optional<std::string> content;
  std::optional<std::string> config;
  std::optional<config::Theme> theme{};  ///< instead of that of the settings
  std::optional<std::string> board{};    ///< whose values the settings start from
};

struct RunCommand {
  Sources sources;
  sdl::WindowMode window = sdl::WindowMode::Auto;
  std::optional<gfx::Size> size;
  std::optional<gfx::Rotation> rotation;
  std::optional<std::string> language;
  std::optional<std::string> page;
  std::optional<int> frames;
  std::optional<base::Duration> run_for;
  std::optional<std::string> screenshot;
  bool reduced_motion = false;
  std::optional<std::string> crash_on{};  ///< see app/crash_hook.h
  bool wait_for_display = false;          ///< on a console without a screen, also without a supervisor
};

struct CheckCommand {
  Sources sources;
  bool json = false;
  bool release = false;  ///< also what must not reach the public
};

struct RenderCommand {
  Sources sources;
  std::string out;
  std::vector<gfx::Size> sizes;  ///< empty: that of the board, or 1920x1080
  std::optional<gfx::Rotation> rotation;
  std::string language;  ///< a tag, "all", or empty for the default one
  std::optional<std::string> page;
  bool contact_sheet = false;
};

struct FilmCommand {
  Sources sources;
  std::string out;
  int frames = 0;
  base::Duration step = std::chrono::milliseconds(100);
  gfx::Size size{1280, 800};  ///< of the panel, before it is turned
  std::optional<gfx::Rotation> rotation;
  std::optional<std::string> script;
  std::optional<std::string> language;
  std::optional<std::string> page;
  bool contact_sheet = false;
  bool reduced_motion = false;
};

struct DoctorCommand {
  Sources sources;
};

enum class TouchTool { Calibrate, Test };

/// `calibrate` and `touch-test`.
struct TouchCommand {
  TouchTool tool = TouchTool::Test;
  Sources sources{};
  sdl::WindowMode window = sdl::WindowMode::Auto;
  std::optional<gfx::Size> size{};
  std::optional<gfx::Rotation> rotation{};
  base::Duration patience = std::chrono::minutes(1);  ///< ends after so long without a touch
  std::optional<std::string> screenshot{};
};

/// Prints what `"counters": "daily"` has collected.
struct CountersCommand {
  std::string file = "/var/lib/vgt-kiosk/counters.csv";  ///< of the service
};

struct SimulateCommand {
  Sources sources{};
  base::Duration length = std::chrono::hours(24 * 400);
  std::optional<std::uint32_t> from{};  ///< the date at the start, in seconds since 1970
  std::uint64_t seed = 1;
  gfx::Size size{800, 480};
  std::optional<std::string> pictures{};  ///< a folder for a picture of each view
};

using Command = std::variant<RunCommand, CheckCommand, RenderCommand, FilmCommand, DoctorCommand,
                             TouchCommand, SimulateCommand, CountersCommand>;

/// What the words after the program's name ask for. `--help`, `--version` and mistakes are answered on
/// standard output or error right here; the exit code is then all that is left to do.
std::variant<Command, base::ExitCode> parse_command_line(int argc, const char* const* argv);

/// "90s", "5m", "1h", "400d", "250ms"; nothing for anything else, for zero and for more than 100 years.
std::optional<base::Duration> parse_duration(const std::string& text);

/// The smallest side in pixels that pages can be laid out for.
inline constexpr int kSmallestSide = 240;

/// "1280x800", each side 240 to 16384; nothing for anything else.
std::optional<gfx::Size> parse_size(const std::string& text);

/// The clockwise turn of 0, 90, 180 or 270 degrees.
std::optional<gfx::Rotation> rotation_of(int degrees);

}  // namespace kiosk::app
