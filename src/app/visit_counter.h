#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/loading.h"
#include "base/files.h"
#include "base/log.h"
#include "base/time.h"
#include "counters/keeper.h"
#include "model/content.h"
#include "show/view.h"

namespace kiosk::app {

/// Where the daily totals are kept below the folder for the state of a service; empty where there is no such
/// folder (STATE_DIRECTORY).
std::string counters_path();

/// The day in UTC that what happens now is counted for; `counters::kUnknownDay` while the clock cannot be
/// trusted.
std::string counted_day(const base::FileSystem& files);

/// Counts what visitors open, from what is shown. Only how often: it keeps the view before, and nothing else.
class VisitCounter {
 public:
  using Day = std::function<std::string()>;

  /// `day`: the one that things are counted for now. Borrows the keeper.
  VisitCounter(counters::Keeper& keeper, Day day) : keeper_(keeper), day_(std::move(day)) {}

  /// A start of the program, and what was wrong with it.
  void started(const Inputs& inputs);
  /// The pages cannot be shown: the safe page is.
  void fell_to_safe_page();

  /// After each turn. The first view is what the display begins with, opened by no visitor. Writes now and
  /// then, while nobody reads.
  void seen(const show::View& view, const model::Content& content, base::TimePoint now);

 private:
  void count(counters::What what, std::string_view name = {}) { keeper_.count(day_(), what, name); }

  counters::Keeper& keeper_;
  Day day_;
  std::optional<show::View> before_;
  std::string start_language_;
};

/// The keeper that the settings ask for: none where counting is off, or there is no folder for it.
std::optional<counters::Keeper> open_counters(const Inputs& inputs, const base::FileSystem& files,
                                              base::TimePoint now, base::Log& log);

}  // namespace kiosk::app
