#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "console/connectors.h"

namespace kiosk::console {

/// Notices that the screen in use is gone, has become another one, or that the one that was asked for has
/// come. SDL looks at the screens once, when it starts, so that the program must start again then.
class ConnectorWatch {
 public:
  /// A plug that is pushed in, and a television that wakes up, come and go several times.
  static constexpr base::Duration kSettled = std::chrono::seconds(2);

  ConnectorWatch(Connector in_use, std::optional<std::string> wanted)
      : in_use_(std::move(in_use)), wanted_(std::move(wanted)) {}

  /// What there is at `now`. True once it has differed from what the program was started with for
  /// `kSettled`, without a break.
  bool changed(const std::vector<Connector>& connectors, base::TimePoint now);

  const Connector& in_use() const { return in_use_; }

 private:
  bool differs(const std::vector<Connector>& connectors) const;

  Connector in_use_;
  std::optional<std::string> wanted_;
  std::optional<base::TimePoint> since_;
};

}  // namespace kiosk::console
