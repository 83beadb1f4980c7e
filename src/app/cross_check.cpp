#include "app/cross_check.h"

#include <algorithm>
#include <array>
#include <ctime>

#include "json/document.h"
#include "show/plan.h"

namespace kiosk::app {
namespace {

constexpr int kYearsInTheChair = 3;

const json::Node* member(const json::Node& object, const std::string& key) {
  const auto found = std::find_if(object.members.begin(), object.members.end(),
                                  [&](const json::Member& it) { return it.key == key; });
  return found == object.members.end() ? nullptr : &found->value;
}

/// A file that was read before, for the positions of what is in it.
class Source {
 public:
  Source(const base::FileSystem& files, const std::string& path) : path_(path) {
    base::Faults known;  // reported by whoever read the file first
    const auto text = files.read(path, json::kMaxBytes);
    if (text.ok()) document_ = json::Document::parse(path, text.value(), known);
  }

  const json::Node* root() const { return document_ ? &document_->root() : nullptr; }

  base::Fault fault(base::Severity severity, const json::Node* at, std::string pointer, std::string what,
                    std::string todo) const {
    base::Fault fault{.file = path_,
                      .severity = severity,
                      .pointer = std::move(pointer),
                      .what = std::move(what),
                      .todo = std::move(todo)};
    if (document_ && at != nullptr) {
      const json::Position position = document_->position(at->offset);
      fault.line = position.line;
      fault.column = position.column;
    }
    return fault;
  }

 private:
  std::string path_;
  std::optional<json::Document> document_;
};

void check_dwells(const Source& deck, const Inputs& inputs, base::Faults& faults) {
  const auto profile = inputs.config.time.reading == config::ReadingSpeed::Slow
                           ? show::ReadingProfile::Slow
                           : show::ReadingProfile::Normal;
  const json::Node* pages = deck.root() != nullptr ? member(*deck.root(), "pages") : nullptr;
  if (pages == nullptr) return;
  const std::vector<std::string> short_pages = show::short_dwells(*inputs.content.content, profile);
  for (std::size_t i = 0; i < pages->items.size(); ++i) {
    const json::Node* id = member(pages->items[i], "id");
    if (id == nullptr || std::find(short_pages.begin(), short_pages.end(), id->string) == short_pages.end()) {
      continue;
    }
    faults.push_back(deck.fault(base::Severity::Notice, member(pages->items[i], "dwell_s"),
                                "/pages/" + std::to_string(i) + "/dwell_s",
                                "the page \"" + id->string + "\" stays shorter than its words take to read",
                                "leave dwell_s out, or make it longer"));
  }
}

void check_chair(const Source& deck, const Inputs& inputs, const std::string& today, base::Faults& faults) {
  const auto& chair = inputs.content.content->deck.chair;
  if (!chair || deck.root() == nullptr) return;
  const int oldest = std::stoi(today.substr(0, 4)) - kYearsInTheChair;
  // Dates of different lengths compare as far as both go: "2024-11" is not older than "2024-11-22".
  const std::string limit = (std::to_string(oldest) + today.substr(4)).substr(0, chair->as_of.size());
  if (chair->as_of >= limit) return;
  const json::Node* node = member(*deck.root(), "chair");
  faults.push_back(deck.fault(base::Severity::Notice, node != nullptr ? member(*node, "as_of") : nullptr,
                              "/chair/as_of", "the chair was looked up more than three years ago",
                              "find out who chairs the alliance now, and change the words that name it"));
}

void check_language(const Source& config, const Inputs& inputs, base::Faults& faults) {
  const auto& language = inputs.config.language;
  if (!language || inputs.content.content->text(*language).language == *language) return;
  faults.push_back(config.fault(base::Severity::Warning,
                                config.root() != nullptr ? member(*config.root(), "language") : nullptr,
                                "/language", "the content has no language \"" + *language + "\"",
                                "choose one of the deck's languages, or leave it out"));
}

}  // namespace

base::Faults cross_check(const base::FileSystem& files, const Inputs& inputs, const std::string& today) {
  base::Faults faults;
  if (!inputs.content.content) return faults;
  const Source deck(files, base::join_path(inputs.content_folder, "deck.json"));
  check_dwells(deck, inputs, faults);
  check_chair(deck, inputs, today, faults);
  if (!inputs.config_path.empty()) check_language(Source(files, inputs.config_path), inputs, faults);
  return faults;
}

std::string today_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  std::array<char, 16> text{};
  if (gmtime_r(&now, &parts) == nullptr) return "1970-01-01";
  std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
  return text.data();
}

}  // namespace kiosk::app
