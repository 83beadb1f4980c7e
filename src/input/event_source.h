#pragma once

#include <optional>
#include <vector>

#include "base/time.h"
#include "input/event.h"

namespace kiosk::input {

/// Where events come from. Waiting costs no CPU.
class EventSource {
 public:
  virtual ~EventSource() = default;
  /// Returns as soon as there is at least one event, or after `timeout` (none: for ever) with none.
  /// A timeout of zero only takes what is waiting already.
  virtual std::vector<Event> wait(std::optional<base::Duration> timeout) = 0;
};

}  // namespace kiosk::input
