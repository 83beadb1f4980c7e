#pragma once

#include "app/command_line.h"
#include "board/board.h"
#include "config/config.h"
#include "sdl/session.h"

namespace kiosk::app {

/// What `run` asks of SDL, by its command line and the settings.
sdl::SessionOptions session_options(const RunCommand& command, const config::Config& config);

/// The same for a window that shows a board of `panel` pixels with its frame.
sdl::SessionOptions replica_options(const RunCommand& command, const config::Config& config,
                                    const board::Board& board, gfx::Size panel);

}  // namespace kiosk::app
