#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "base/files.h"
#include "base/result.h"
#include "board/board.h"
#include "console/modes.h"
#include "emergency/entry.h"
#include "power/methods.h"
#include "schedule/timetable.h"

namespace kiosk::config {

enum class Fullscreen { Auto, Always, Never };
/// What draws on the console: the graphics processor if it works, or never.
enum class Renderer { Auto, Memory };
enum class Motion { Full, Reduced };
/// Whether the whole picture wanders by a few pixels, against burn-in.
enum class PixelShift { Off, On };
enum class ControlsAt { Bottom, Top };
enum class ReadingSpeed { Normal, Slow };
enum class Theme { Dark, Light, HighContrast };
enum class TextSize { Normal, Large };
/// Whether translations that nobody has reviewed are offered.
enum class Drafts { Show, Hide };
/// Whether daily totals of what was opened are kept in a file.
enum class Counters { Off, Daily };

/// The settings of one device: `kiosk.json`. Every value has a default; a file sets only what differs.
struct Config {
  struct Display {
    Fullscreen fullscreen = Fullscreen::Auto;
    int rotation = 0;                          ///< degrees clockwise: 0, 90, 180 or 270
    std::optional<double> diagonal_in;         ///< 1 to 200; unset: guessed from the resolution
    std::optional<double> viewing_distance_m;  ///< 0.2 to 20; unset: guessed from the diagonal
    ControlsAt controls = ControlsAt::Bottom;
    std::optional<double> bottom_edge_mm;           ///< 0 to 3000: the panel's lower edge above the floor
    std::optional<std::string> connector;           ///< on the console: the one to prefer, "HDMI-A-1"
    console::Mode max_mode = console::kDefaultCap;  ///< on the console
    Renderer renderer = Renderer::Auto;             ///< on the console
    power::OffBy off_by = power::OffBy::Auto;       ///< how the screen is switched off
    std::optional<double> brightness;  ///< 1 to 100 percent of the backlight; unset: left as it is
  } display;

  struct Time {
    std::chrono::milliseconds idle{60'000};             ///< 10 s to 1 h
    std::chrono::milliseconds emergency_idle{120'000};  ///< 10 s to 1 h
    std::chrono::milliseconds warning{20'000};          ///< 20 s (WCAG 2.2.1) to 5 min
    ReadingSpeed reading = ReadingSpeed::Normal;
  } time;

  struct Look {
    Motion motion = Motion::Full;
    std::chrono::milliseconds transition{400};  ///< 300 to 500 ms
    PixelShift pixel_shift = PixelShift::On;
    Theme theme = Theme::Dark;
    TextSize text = TextSize::Normal;
  } look;

  struct Speech {
    bool listen = false;  ///< whether pages can be spoken
  } speech;

  /// When the screen is off or dimmer. Only with a clock that can be trusted.
  struct Schedule {
    std::vector<kiosk::schedule::Span> spans;  ///< never so that the screen is off all week
    std::chrono::milliseconds awake{300'000};  ///< 10 s to 1 h: how long a touch keeps the screen on
  } schedule;

  struct Touch {
    /// Where a touch lies on the panel: x' = a x + b y + c, y' = d x + e y + f over shares of 0 to 1, before
    /// the picture is turned. Never one that makes a line of the panel.
    std::optional<std::array<double, 6>> matrix;
    std::optional<std::string> device;  ///< name, or "vendor:product" in hexadecimal; unset: all devices
  } touch;

  std::optional<std::string> board;     ///< whose values are the defaults of this file
  std::optional<std::string> content;   ///< folder; a relative one is below the config's own folder
  std::optional<std::string> language;  ///< start language instead of the deck's default
  std::optional<std::vector<std::string>> languages;  ///< shown languages instead of the deck's list
  Drafts drafts = Drafts::Show;
  Counters counters = Counters::Off;

  /// What the operator wrote about the local emergency numbers, at most two; `emergency::judge` decides
  /// whether it may be shown. Fields that are missing are no fault here; an entry with a fault is left out.
  std::vector<kiosk::emergency::Entry> emergency;
};

/// A configuration with all that was noticed while reading it.
struct Loaded {
  Config config;  ///< values with a fault keep their default
  base::Faults faults;
};

/// Where the boards are described, and which one to take whatever the file says.
struct Boards {
  std::string folder;  ///< empty: names of boards are only checked for how they are written
  std::optional<std::string> wanted{};
};

/// Reads `path`. A missing or broken file gives the defaults and an error among the faults; those of its
/// board are under the file's own values.
Loaded load_config(const base::FileSystem& files, const std::string& path, const Boards& boards = {});

/// What holds where there is no file: the values of the wanted board over the defaults.
Loaded default_config(const base::FileSystem& files, const Boards& boards);

/// The defaults of this board: size of the panel, rotation, mode, motion.
void apply_board(const board::Board& board, Config& config);

}  // namespace kiosk::config
