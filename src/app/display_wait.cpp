#include "app/display_wait.h"

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

/// Between two looks. The message is to be there 5 seconds after the screen is, and the start takes up to 3.
constexpr base::Duration kBetweenLooks = 1s;

}  // namespace

Waited wait_for_screen(const WaitParts& parts, service::Supervisor& supervisor, base::Log& log) {
  bool told = false;
  while (true) {
    const sdl::ConsoleState state = parts.look();
    if (!state.meant || state.screen) {
      if (told) log.write(base::Level::Info, "there is a screen now");
      return Waited::Screen;
    }
    if (!told) {
      log.write(base::Level::Warning, "waiting for a screen: " + state.reason);
      supervisor.ready();
      supervisor.status("waiting for a screen");
      told = true;
    }
    supervisor.ping();
    if (parts.sleep(kBetweenLooks)) return Waited::Stopped;
  }
}

std::unique_ptr<sdl::Session> open_screen(const sdl::SessionOptions& options, WhenNoScreen when_none,
                                          const sdl::SignalBlock& signals, service::Supervisor& supervisor,
                                          base::Log& log) {
  const WaitParts parts{[&] { return sdl::look_at_console(options.connector); },
                        [&](base::Duration time) { return sdl::wait_for_signal(signals, time); }};
  const bool waits = when_none == WhenNoScreen::Wait && parts.look().meant;
  while (true) {
    if (waits && wait_for_screen(parts, supervisor, log) == Waited::Stopped) return nullptr;
    try {
      return sdl::open_session(options, log);
    } catch (const sdl::NoDisplayError&) {
      if (!waits) throw;  // else it went away again between the two
    }
  }
}

std::vector<console::Connector> read_screens() {
  return console::read_connectors(base::SystemFiles(), console::kDrmFolder);
}

std::optional<console::ConnectorWatch> watch_screen(const sdl::Session& session,
                                                    const std::optional<std::string>& wanted) {
  const auto used = session.connector();
  if (!used) return std::nullopt;
  const auto connectors = read_screens();
  const auto now = std::find_if(connectors.begin(), connectors.end(), [&](const console::Connector& one) {
    return one.card == used->card && one.name == used->name;
  });
  return console::ConnectorWatch(now == connectors.end() ? *used : *now, wanted);
}

}  // namespace kiosk::app
