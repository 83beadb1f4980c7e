#pragma once

#include "app/caretaker.h"
#include "app/command_line.h"
#include "app/loading.h"
#include "app/paths.h"
#include "base/exit_code.h"
#include "base/log.h"
#include "sdl/session.h"

namespace kiosk::app {

/// Everything on an open display, until the run ends: the show, or without what it needs the safe page.
/// Throws what the show throws; the display may be well then.
base::ExitCode show_on(sdl::Session& session, const RunCommand& command, const Inputs& inputs,
                       const Paths& paths, Caretaker& caretaker, base::Log& log);

}  // namespace kiosk::app
