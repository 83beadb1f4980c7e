#include "app/caretaker.h"

#include <algorithm>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

constexpr base::Duration kMostBetweenPings = 4s;  ///< a still page is shown again for each
constexpr base::Duration kLook = 1s;              ///< between two looks at the connectors

}  // namespace

Caretaker::Caretaker(service::Supervisor& supervisor, std::optional<console::ConnectorWatch> screen,
                     Look look, base::Log& log)
    : supervisor_(supervisor), screen_(std::move(screen)), look_(std::move(look)), log_(log) {
  const auto limit = supervisor.watchdog();
  if (!limit) return;
  ping_every_ = std::min(kMostBetweenPings, *limit / 2);
  // A picture is proof for less than the time to the next ping: each ping needs one of its own.
  gate_ = safety::PingGate(*ping_every_ / 2);
}

void Caretaker::started(const std::string& status, base::TimePoint now) {
  supervisor_.ready();
  supervisor_.status(status);
  next_ping_ = now;
  next_look_ = now + kLook;
}

std::optional<base::Duration> Caretaker::time_to_next(base::TimePoint now) const {
  std::optional<base::Duration> wanted;
  const auto shorten = [&](base::TimePoint due) {
    const base::Duration left = std::max(base::Duration::zero(), due - now);
    wanted = wanted ? std::min(*wanted, left) : left;
  };
  if (ping_every_) shorten(next_ping_);
  if (screen_) shorten(next_look_);
  return wanted;
}

bool Caretaker::turn(Shown& shown, base::TimePoint now) {
  if (ping_every_ && now >= next_ping_) {
    next_ping_ = now + *ping_every_;
    ping(shown, now);
  }
  if (screen_ && now >= next_look_) {
    next_look_ = now + kLook;
    // A television that was told to sleep may look like one that is unplugged.
    if (!shown.resting() && !screen_is_there(now)) return false;
  }
  return true;
}

/// A still page is not drawn anew, so it is shown again: the ping then proves that the screen still takes
/// pictures, and not only that the loop turns.
void Caretaker::ping(Shown& shown, base::TimePoint now) {
  if (shown.frames() == pinged_frames_ && !shown.resting()) shown.show_again();
  if (shown.resting()) {
    gate_.resting(now);
  } else if (shown.frames() != pinged_frames_) {
    gate_.presented(shown.holds_message() ? safety::Holds::Message : safety::Holds::NoMessage, now);
  }
  pinged_frames_ = shown.frames();
  if (gate_.may_ping(now)) {
    supervisor_.ping();
    silent_ = false;
  } else if (!silent_) {
    silent_ = true;
    log_.write(base::Level::Error,
               "the picture on the screen does not hold the message; the watchdog will start anew");
  }
}

bool Caretaker::screen_is_there(base::TimePoint now) {
  const std::vector<console::Connector> connectors = look_();
  if (!screen_->changed(connectors, now)) return true;
  log_.write(base::Level::Warning, "the screen at " + screen_->in_use().name + " is gone or another one (" +
                                       console::describe(connectors) + "); ending, to be started again");
  exit_code_ = base::ExitCode::DisplayChanged;
  return false;
}

}  // namespace kiosk::app
