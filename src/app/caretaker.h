#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/exit_code.h"
#include "base/log.h"
#include "base/time.h"
#include "console/watch.h"
#include "safety/ping_gate.h"
#include "service/supervisor.h"

namespace kiosk::app {

/// What is on the screen, as its caretaker sees it: the show, or the safe page.
class Shown {
 public:
  virtual ~Shown() = default;
  /// Pictures given to the display so far.
  virtual long frames() const = 0;
  /// Whether the last of them has the message in it.
  virtual bool holds_message() const = 0;
  /// Shows the same picture once more.
  virtual void show_again() = 0;
  /// The screen is switched off: nothing is shown, and nothing can be.
  virtual bool resting() const { return false; }
};

/// What a kiosk owes to those who run it: the supervisor hears that the message is on the screen, and a
/// screen that is gone or another one ends the run. Does nothing, and wakes nobody, where there is neither.
class Caretaker {
 public:
  /// Reads all connectors of the console.
  using Look = std::function<std::vector<console::Connector>()>;

  /// `screen`: the console's, with what there was at the start; nothing on a desktop. `supervisor` and `log`
  /// must outlive it.
  Caretaker(service::Supervisor& supervisor, std::optional<console::ConnectorWatch> screen, Look look,
            base::Log& log);

  /// The first picture is on the screen. `status` is for the supervisor's people.
  void started(const std::string& status, base::TimePoint now);
  /// Until the next duty; nothing if there is none.
  std::optional<base::Duration> time_to_next(base::TimePoint now) const;
  /// Does what is due. False: the run must end, with `exit_code`.
  bool turn(Shown& shown, base::TimePoint now);
  base::ExitCode exit_code() const { return exit_code_; }

 private:
  void ping(Shown& shown, base::TimePoint now);
  bool screen_is_there(base::TimePoint now);

  service::Supervisor& supervisor_;
  std::optional<console::ConnectorWatch> screen_;
  Look look_;
  base::Log& log_;
  std::optional<base::Duration> ping_every_;
  base::TimePoint next_ping_{};
  base::TimePoint next_look_{};
  safety::PingGate gate_{base::Duration::zero()};
  long pinged_frames_ = 0;  ///< how many there were at the last ping
  bool silent_ = false;     ///< the log knows that the watchdog hears nothing
  base::ExitCode exit_code_ = base::ExitCode::Ok;
};

}  // namespace kiosk::app
