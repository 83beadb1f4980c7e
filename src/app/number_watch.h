#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/local_numbers.h"
#include "base/files.h"
#include "base/log.h"
#include "config/config.h"
#include "emergency/clock.h"
#include "emergency/judge.h"

namespace kiosk::app {

/// The confirmed emergency numbers, judged anew each minute: a day ends, a clock is set. The log gets the
/// reasons again only when they are others.
class NumberWatch {
 public:
  NumberWatch(const config::Config& config, const base::FileSystem& files, base::Log& log)
      : entries_(config.emergency), files_(files), log_(log) {}

  bool needed() const { return !entries_.empty(); }

  std::vector<emergency::LocalNumber> judge() {
    const emergency::Today today = emergency::trusted_date(files_, emergency::clock_evidence());
    const std::string reason = today.ok() ? emergency::format_date(today.value()) : today.error();
    const bool told = judged_for_ == reason;
    judged_for_ = reason;
    return judge_numbers(entries_, today, told ? quiet_ : log_);
  }

 private:
  class Quiet final : public base::Log {
   public:
    void write(base::Level, std::string_view) override {}
  };

  const std::vector<emergency::Entry>& entries_;
  const base::FileSystem& files_;
  base::Log& log_;
  Quiet quiet_;
  std::optional<std::string> judged_for_;
};

}  // namespace kiosk::app
