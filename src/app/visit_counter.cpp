#include "app/visit_counter.h"

#include <cstdlib>
#include <utility>

#include "base/fault.h"
#include "base/save_file.h"
#include "emergency/clock.h"

namespace kiosk::app {

using counters::What;

std::string counters_path() {
  const char* value = std::getenv("STATE_DIRECTORY");
  const std::string folders = value == nullptr ? "" : value;
  return folders.empty() ? folders : folders.substr(0, folders.find(':')) + "/counters.csv";
}

std::string counted_day(const base::FileSystem& files) {
  const emergency::Today today = emergency::trusted_date(files, emergency::clock_evidence());
  return today.ok() ? emergency::format_date(today.value()) : std::string(counters::kUnknownDay);
}

void VisitCounter::started(const Inputs& inputs) {
  count(What::Start);
  if (base::has_errors(inputs.config_faults)) count(What::Fault, "settings");
  if (base::has_errors(inputs.content.faults)) count(What::Fault, "content");
  if (inputs.rung != safety::Rung::Current) count(What::Fault, "fallback");
}

void VisitCounter::fell_to_safe_page() {
  count(What::Fault, "safe-page");
}

void VisitCounter::seen(const show::View& view, const model::Content& content, base::TimePoint now) {
  if (!before_) {
    before_ = view;
    start_language_ = view.language;
  }
  const bool opened =
      view.mode == show::Mode::Opened && (before_->mode != show::Mode::Opened || before_->page != view.page);
  if (opened && view.page < content.deck.pages.size()) {
    if (view.page == content.emergency_page()) {
      count(What::Message);
    } else {
      count(What::Page, content.deck.pages[view.page].id);
    }
  }
  // Back to the start language is mostly the display's own doing, when a visitor has left.
  if (view.language != before_->language && view.language != start_language_) {
    count(What::Language, view.language);
  }
  before_ = view;
  if (view.mode == show::Mode::Loop) keeper_.turn(now);
}

std::optional<counters::Keeper> open_counters(const Inputs& inputs, const base::FileSystem& files,
                                              base::TimePoint now, base::Log& log) {
  if (inputs.config.counters == config::Counters::Off) return std::nullopt;
  const std::string path = counters_path();
  if (path.empty()) {
    log.write(base::Level::Warning, "nothing is counted: there is no folder for it (STATE_DIRECTORY)");
    return std::nullopt;
  }
  const auto save = [&log](const std::string& to, const std::string& data) {
    const auto error = base::save_file(to, data);
    if (error) log.write(base::Level::Warning, "counters: " + error->path + ": " + error->reason);
    return !error;
  };
  return std::optional<counters::Keeper>(std::in_place, files, path, save, now);
}

}  // namespace kiosk::app
