#include "app/cross_check.h"

#include <algorithm>

#include "app/reread.h"
#include "config/keys.h"
#include "content/keys.h"
#include "show/plan.h"

namespace kiosk::app {
namespace {

constexpr int kYearsInTheChair = 3;

void check_dwells(const json::Cursor& deck, const Inputs& inputs) {
  const auto profile = inputs.config.time.reading == config::ReadingSpeed::Slow
                           ? show::ReadingProfile::Slow
                           : show::ReadingProfile::Normal;
  const auto pages = find_member(deck, content::keys::kPages);
  if (!pages) return;
  const std::vector<std::string> short_pages = show::short_dwells(*inputs.content.content, profile);
  for (std::size_t i = 0; i < pages->node().items.size(); ++i) {
    const json::Cursor page = pages->item(i);
    const auto id = find_member(page, content::keys::kId);
    const auto dwell = find_member(page, content::keys::kDwell);
    if (!id || !dwell) continue;
    const std::string& name = id->node().string;
    if (std::find(short_pages.begin(), short_pages.end(), name) == short_pages.end()) continue;
    dwell->notice("the page \"" + name + "\" stays shorter than its words take to read",
                  "leave dwell_s out, or make it longer");
  }
}

void check_chair(const json::Cursor& deck, const Inputs& inputs, const std::string& today) {
  const auto& chair = inputs.content.content->deck.chair;
  if (!chair) return;
  const int oldest = std::stoi(today.substr(0, 4)) - kYearsInTheChair;
  // Dates of different lengths compare as far as both go: "2024-11" is not older than "2024-11-22".
  const std::string limit = (std::to_string(oldest) + today.substr(4)).substr(0, chair->as_of.size());
  if (chair->as_of >= limit) return;
  const auto object = find_member(deck, content::keys::kChair);
  if (const auto as_of = object ? find_member(*object, content::keys::kAsOf) : std::nullopt) {
    as_of->notice("the chair was looked up more than three years ago",
                  "find out who chairs the alliance now, and change the words that name it");
  }
}

void check_language(const json::Cursor& config, const Inputs& inputs) {
  const auto& language = inputs.config.language;
  if (!language || inputs.content.content->text(*language).language == *language) return;
  if (const auto at = find_member(config, config::keys::kLanguage)) {
    at->warning("the content has no language \"" + *language + "\" on offer",
                "choose one of the deck's languages, or leave it out");
  }
}

}  // namespace

base::Faults cross_check(const base::FileSystem& files, const Inputs& inputs, const std::string& today) {
  base::Faults faults;
  if (!inputs.content.content) return faults;
  if (const auto deck = reread(files, content::deck_path(inputs.content_folder))) {
    const json::Cursor root(*deck, faults);
    check_dwells(root, inputs);
    check_chair(root, inputs, today);
  }
  if (inputs.config_path.empty()) return faults;
  if (const auto config = reread(files, inputs.config_path)) {
    check_language(json::Cursor(*config, faults), inputs);
  }
  return faults;
}

}  // namespace kiosk::app
