#include "content/content_loader.h"

#include <algorithm>
#include <map>
#include <utility>

#include "content/cross_check.h"
#include "content/deck_parser.h"
#include "content/image_check.h"
#include "content/rules.h"
#include "content/text_parser.h"
#include "content/wording_check.h"
#include "json/document.h"

namespace kiosk::content {
namespace {

constexpr std::size_t kMostLanguages = 32;  ///< as many as the deck may list

/// One loading; owns everything that the cursors of the parsed files point into.
class Loading {
 public:
  Loading(const base::FileSystem& files, std::string folder, const Offer& offer)
      : files_(files), folder_(std::move(folder)), offer_(offer) {}

  Loaded run() {
    Loaded loaded;
    loaded.content = load();
    loaded.faults = sorted_faults();
    return loaded;
  }

 private:
  std::optional<model::Content> load() {
    const std::string path = deck_path(folder_);
    file_order_.push_back(path);
    auto deck_text = files_.read(path, json::kMaxBytes);
    if (!deck_text.ok()) {
      report_file(path, deck_text.error().reason, "every content folder needs this file");
      return std::nullopt;
    }
    deck_ = parse_deck(path, std::move(deck_text).value(), faults_);
    if (deck_.usable == Usable::No) return std::nullopt;
    drop_or_check_images();
    choose_languages();
    std::optional<ParsedText> fallback = load_text(deck_.deck.default_language);
    if (!fallback || fallback->usable == Usable::No) return std::nullopt;
    check_default_text(deck_.pages, *fallback);
    texts_.emplace(deck_.deck.default_language, std::move(*fallback));
    load_translations();
    return assemble();
  }

  bool is_builtin() const { return folder_ == kBuiltinFolder; }

  void drop_or_check_images() {
    if (!is_builtin()) {
      check_images(files_, folder_, deck_);
      return;
    }
    for (ParsedPage& parsed : deck_.pages) parsed.page.image.reset();
    if (deck_.theme) deck_.theme->theme.logo.reset();
  }

  void choose_languages() {
    const auto& wanted = offer_.languages;
    const std::string& fallback = deck_.deck.default_language;
    if (is_builtin()) {
      languages_ = {fallback};
    } else if (wanted) {
      for (const std::string& tag : *wanted) {
        if (is_language_tag(tag) && !contains(languages_, tag)) languages_.push_back(tag);
      }
      if (contains(languages_, fallback)) return;
      languages_.push_back(fallback);
      faults_.push_back({deck_path(folder_), 0, 0, base::Severity::Notice, "",
                         "the device's languages leave out the default language \"" + fallback + "\"",
                         "it is shown too"});
    } else {
      for (const ParsedLanguage& language : deck_.languages) languages_.push_back(language.tag);
      if (languages_.empty()) languages_ = languages_in_folder();
    }
  }

  /// The default language, then every other file of text/ by its name.
  std::vector<std::string> languages_in_folder() {
    constexpr std::string_view kEnding = ".json";
    std::vector<std::string> tags = {deck_.deck.default_language};
    const auto names = files_.list(base::join_path(folder_, "text"));
    if (!names.ok()) return tags;
    for (const std::string& name : names.value()) {
      if (!name.ends_with(kEnding)) continue;
      const std::string tag = name.substr(0, name.size() - kEnding.size());
      if (!is_language_tag(tag)) {
        report_ignored(name, json::show(tag) + " is not a language tag",
                       "name it like en.json or pt-BR.json");
      } else if (!contains(tags, tag) && tags.size() == kMostLanguages) {
        report_ignored(name, "there are " + std::to_string(kMostLanguages) + " languages already",
                       "list the ones to show under \"languages\" in deck.json");
      } else if (!contains(tags, tag)) {
        tags.push_back(tag);
      }
    }
    return tags;
  }

  void report_ignored(const std::string& name, const std::string& why, const std::string& todo) {
    faults_.push_back({base::join_path(folder_, "text/" + name), 0, 0, base::Severity::Notice, "",
                       "not read: " + why, todo});
  }

  static bool contains(const std::vector<std::string>& list, const std::string& entry) {
    return std::find(list.begin(), list.end(), entry) != list.end();
  }

  void report_file(const std::string& path, const std::string& what, const std::string& todo) {
    faults_.push_back({path, 0, 0, base::Severity::Error, "", what, todo});
  }

  void report_missing_text(const std::string& tag, const base::FileError& error) {
    const auto listed = std::find_if(deck_.languages.begin(), deck_.languages.end(),
                                     [&](const ParsedLanguage& language) { return language.tag == tag; });
    const std::string what = "text/" + tag + ".json: " + error.reason;
    if (listed != deck_.languages.end()) {
      listed->at.error(what, "add the file, or take the language out of the list");
    } else {
      report_file(error.path, error.reason, "add the file, or take the language out of the device's list");
    }
  }

  std::optional<ParsedText> load_text(const std::string& tag) {
    const std::string path = text_path(folder_, tag);
    file_order_.push_back(path);
    auto text = files_.read(path, json::kMaxBytes);
    if (!text.ok()) {
      report_missing_text(tag, text.error());
      return std::nullopt;
    }
    ParsedText parsed = parse_text(path, std::move(text).value(), faults_);
    if (!parsed.set.language.empty() && parsed.set.language != tag) {
      parsed.language->error(
          "the language is " + json::show(parsed.set.language) + ", the file's name says \"" + tag + "\"",
          "make both the same");
      parsed.usable = Usable::No;
    }
    if (offer_.wording == Wording::Checked && parsed.document) {
      check_wording(json::Cursor(*parsed.document, faults_), parsed.set.language);
    }
    return parsed;
  }

  void load_translations() {
    for (const std::string& tag : languages_) {
      if (tag == deck_.deck.default_language) continue;
      std::optional<ParsedText> text = load_text(tag);
      if (!text) continue;
      check_translation(deck_.pages, *text, texts_.at(deck_.deck.default_language).set.name);
      if (!is_offered(*text)) continue;
      if (text->usable == Usable::Yes) texts_.emplace(tag, std::move(*text));
    }
  }

  /// A translation that nobody has reviewed, where the device's owner wants none of these.
  bool is_offered(const ParsedText& text) {
    const bool draft = text.set.review.state == model::ReviewState::MachineDraft;
    if (!draft || offer_.drafts == Drafts::Offered || !text.language) return true;
    text.language->notice("not offered: it is a machine draft, and the device's settings hide drafts",
                          "have it reviewed, then set \"reviewed\" with \"by\" and \"on\"");
    return false;
  }

  std::optional<model::Content> assemble() {
    model::Content content;
    content.deck = std::move(deck_.deck);
    if (deck_.theme) content.deck.theme = std::move(deck_.theme->theme);
    for (ParsedPage& parsed : deck_.pages) {
      if (parsed.usable == Usable::Yes) content.deck.pages.push_back(std::move(parsed.page));
    }
    for (const std::string& tag : languages_) {
      const auto found = texts_.find(tag);
      if (found == texts_.end()) continue;
      content.deck.languages.push_back(tag);
      content.texts.push_back(std::move(found->second.set));
      for (auto& [id, words] : found->second.pages) {
        if (words.usable == Usable::Yes) content.texts.back().pages.emplace(id, std::move(words.text));
      }
    }
    if (!is_builtin()) content.folder = folder_;
    const auto& pages = content.deck.pages;
    const bool emergency = std::any_of(pages.begin(), pages.end(), [](const model::Page& page) {
      return page.kind == model::PageKind::Emergency;
    });
    const bool loop =
        std::any_of(pages.begin(), pages.end(), [](const model::Page& page) { return page.in_loop; });
    if (!emergency || !loop) return std::nullopt;
    return content;
  }

  base::Faults sorted_faults() {
    const auto rank = [&](const base::Fault& fault) {
      return std::find(file_order_.begin(), file_order_.end(), fault.file) - file_order_.begin();
    };
    std::stable_sort(faults_.begin(), faults_.end(), [&](const base::Fault& a, const base::Fault& b) {
      return std::make_tuple(rank(a), a.line, a.column) < std::make_tuple(rank(b), b.line, b.column);
    });
    return std::move(faults_);
  }

  const base::FileSystem& files_;
  std::string folder_;
  Offer offer_;
  base::Faults faults_;
  std::vector<std::string> file_order_;
  ParsedDeck deck_;
  std::vector<std::string> languages_;
  std::map<std::string, ParsedText> texts_;
};

}  // namespace

std::string deck_path(const std::string& folder) {
  return base::join_path(folder, "deck.json");
}

std::string text_path(const std::string& folder, const std::string& language) {
  return base::join_path(folder, "text/" + language + ".json");
}

Loaded load_content(const base::FileSystem& files, const std::string& folder, const Offer& offer) {
  return Loading(files, folder, offer).run();
}

std::vector<std::string> content_paths(const base::FileSystem& files, const std::string& folder) {
  std::vector<std::string> paths = {deck_path(folder)};
  for (const char* name : {"text", "images"}) {
    const std::string below = base::join_path(folder, name);
    paths.push_back(below);
    const auto names = files.list(below);
    if (!names.ok()) continue;
    for (const std::string& file : names.value()) paths.push_back(base::join_path(below, file));
  }
  return paths;
}

}  // namespace kiosk::content
