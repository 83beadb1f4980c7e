#pragma once

#include <functional>
#include <string>

#include "base/log.h"
#include "base/time.h"
#include "console/watch.h"
#include "sdl/session.h"
#include "sdl/signals.h"
#include "service/supervisor.h"

namespace kiosk::app {

enum class Waited {
  Screen,   ///< there is one now
  Stopped,  ///< the program was told to end
};

/// What waiting needs of the machine.
struct WaitParts {
  std::function<sdl::ConsoleState()> look;
  std::function<bool(base::Duration)> sleep;  ///< true: told to end
};

/// Waits until the console has a screen, for ever if need be; at once where it has one. The supervisor is
/// told that the program is ready and waits, and hears from it all the time: a display that is switched off
/// at night must not become a service that starts again and again.
Waited wait_for_screen(const WaitParts& parts, service::Supervisor& supervisor, base::Log& log);

/// Opens the display, after waiting for a screen where that is wanted. Nothing if one of the blocked signals
/// came meanwhile. Throws as `sdl::open_session`.
enum class WhenNoScreen { Fail, Wait };
std::unique_ptr<sdl::Session> open_screen(const sdl::SessionOptions& options, WhenNoScreen when_none,
                                          const sdl::SignalBlock& signals, service::Supervisor& supervisor,
                                          base::Log& log);

/// All connectors of this machine, now.
std::vector<console::Connector> read_screens();

/// Watches the connector of a session, as it is after SDL has asked the screen anew. `wanted`: the one that
/// the settings name. Nothing on a desktop.
std::optional<console::ConnectorWatch> watch_screen(const sdl::Session& session,
                                                    const std::optional<std::string>& wanted);

}  // namespace kiosk::app
