#include "counters/keeper.h"

#include <utility>

namespace kiosk::counters {

Keeper::Keeper(const base::FileSystem& files, std::string path, Save save, base::TimePoint now)
    : path_(std::move(path)), save_(std::move(save)), written_(now) {
  const auto text = files.read(path_, Totals::kMostBytes);
  if (!text.ok()) return;
  if (auto before = Totals::from_csv(text.value())) totals_ = std::move(*before);
}

void Keeper::count(std::string_view day, What what, std::string_view name) {
  totals_.count(day, what, name);
  changed_ = true;
}

void Keeper::turn(base::TimePoint now) {
  if (!changed_ || now - written_ < kBetweenWrites) return;
  written_ = now;
  flush();
}

void Keeper::flush() {
  if (changed_ && save_(path_, totals_.to_csv())) changed_ = false;
}

}  // namespace kiosk::counters
