#include "config/readers.h"

#include <cmath>

namespace kiosk::config {

void read_remarks(const json::ObjectReader& object) {
  for (const keys::Key key : {keys::kNote, keys::kSchema}) {
    if (const auto member = object.find(key)) json::read_string(*member);
  }
}

std::optional<double> find_number(const json::ObjectReader& object, keys::Key key, const json::Range& range) {
  const auto member = object.find(key);
  return member ? json::read_number(*member, range) : std::nullopt;
}

void read_seconds(const json::ObjectReader& object, keys::Key key, const json::Range& range,
                  std::chrono::milliseconds& field) {
  if (const auto seconds = find_number(object, key, range))
    field = std::chrono::milliseconds(std::llround(*seconds * 1000));
}

}  // namespace kiosk::config
