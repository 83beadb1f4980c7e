#pragma once

#include "app/report.h"
#include "base/log.h"
#include "config/config.h"

namespace kiosk::app {

/// The part of `doctor` about the screen: connectors, which one is taken and at which mode, who holds the
/// card, what draws and whether it is seen, the terminal, and how the screen can be switched off. Where `run`
/// would show on the console and nobody else does, the screen is opened for a moment as `run` opens it.
void report_console(Report& report, const config::Config::Display& display, base::Log& log);

}  // namespace kiosk::app
