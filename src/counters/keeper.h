#pragma once

#include <functional>
#include <string>

#include "base/files.h"
#include "base/time.h"
#include "counters/totals.h"

namespace kiosk::counters {

/// Totals in memory, and now and then in a file. Whatever fails with the file, counting goes on; what cannot
/// be read there gives way to what is counted from now on.
class Keeper {
 public:
  /// The shortest time from one writing to the next.
  static constexpr base::Duration kBetweenWrites = std::chrono::hours(1);

  /// Replaces a file as a whole; false if it could not.
  using Save = std::function<bool(const std::string& path, const std::string& data)>;

  /// Goes on with the totals at `path` if they can be read.
  Keeper(const base::FileSystem& files, std::string path, Save save, base::TimePoint now);

  void count(std::string_view day, What what, std::string_view name = {});

  /// Writes if something was counted and the last writing (or the start) is an hour ago; one that failed
  /// counts as one, too.
  void turn(base::TimePoint now);
  /// Writes what was counted since: at the end of a run.
  void flush();

  const Totals& totals() const { return totals_; }

 private:
  std::string path_;
  Save save_;
  Totals totals_;
  base::TimePoint written_;
  bool changed_ = false;
};

}  // namespace kiosk::counters
