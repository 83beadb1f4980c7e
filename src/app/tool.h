#pragma once

#include <optional>

#include "app/run_loop.h"
#include "app/tool_screen.h"
#include "base/time.h"
#include "input/event.h"
#include "sdl/session.h"

namespace kiosk::app {

/// A page for a technician that takes touches until it is over. Moments are parameters.
class Tool {
 public:
  virtual ~Tool() = default;
  virtual void handle(const input::Event& event, base::TimePoint now) = 0;
  /// Lets time pass.
  virtual void turn(base::TimePoint now) = 0;
  /// When `turn` would change something, if nothing else happens.
  virtual base::TimePoint deadline() const = 0;
  virtual bool over() const = 0;
  virtual layout::Scene scene() const = 0;
};

/// Shows the tool until it is over, or the program is told to end (false). A tool is made for one size: when
/// the window gets another, or is closed, this ends, too.
bool run_tool(Tool& tool, ToolScreen& screen, sdl::Session& session, const base::Clock& clock);

}  // namespace kiosk::app
