#include "console/watch.h"

#include <algorithm>

namespace kiosk::console {

bool ConnectorWatch::differs(const std::vector<Connector>& connectors) const {
  if (std::find(connectors.begin(), connectors.end(), in_use_) == connectors.end()) return true;
  const Connector* best = choose_connector(connectors, wanted_);
  // Without a name the first one counts only at the start: another screen beside this one changes nothing.
  return wanted_ && in_use_.name != *wanted_ && best != nullptr && best->name == *wanted_;
}

bool ConnectorWatch::changed(const std::vector<Connector>& connectors, base::TimePoint now) {
  if (!differs(connectors)) {
    since_.reset();
    return false;
  }
  if (!since_) since_ = now;
  return now - *since_ >= kSettled;
}

}  // namespace kiosk::console
