#include "power/methods.h"

#include <algorithm>

namespace kiosk::power {
namespace {

bool is_external(std::string_view connector) {
  return connector.starts_with("HDMI") || connector.starts_with("DP-") || connector.starts_with("DVI") ||
         connector.starts_with("VGA");
}

bool possible(OffBy method, const Means& means) {
  if (method == OffBy::Backlight) return means.backlight;
  if (method == OffBy::Signal) return means.signal;
  return method == OffBy::Cec && means.cec;
}

}  // namespace

std::vector<OffBy> off_methods(OffBy wanted, const Means& means, std::string_view connector) {
  std::vector<OffBy> order{wanted};
  if (wanted == OffBy::Auto) {
    if (is_external(connector)) {
      order = {OffBy::Cec, OffBy::Signal};
    } else {
      order = {OffBy::Backlight, OffBy::Signal};
    }
  }
  std::erase_if(order, [&](OffBy method) { return !possible(method, means); });
  order.push_back(OffBy::Black);
  return order;
}

std::string describe(OffBy method) {
  switch (method) {
    case OffBy::Auto:
      return "auto";
    case OffBy::Backlight:
      return "backlight";
    case OffBy::Signal:
      return "signal";
    case OffBy::Cec:
      return "cec";
    case OffBy::Black:
      break;
  }
  return "black";
}

}  // namespace kiosk::power
