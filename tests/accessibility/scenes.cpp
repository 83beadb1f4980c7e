#include "accessibility/scenes.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <set>
#include <sstream>

#include "layout/button.h"
#include "sanitized.h"

namespace kiosk::accessibility {

std::vector<std::string> languages_of(const model::Content& content) {
  // One for each way of writing: long words, right to left, no spaces, no case.
  if (checks::kEmulated) return {"ar"};
  if (checks::kSlow) return {"en", "de", "ar", "th", "ja"};
  return content.deck.languages;
}

std::vector<look::Panel> panels() {
  std::vector<look::Panel> all;
  for (const checks::PanelCase& panel : checks::supported_panels()) {
    // An emulated processor looks at three: small, upright, wide.
    const bool sampled =
        all.empty() || panel.size == gfx::Size{720, 1280} || panel.size == gfx::Size{1920, 1080};
    if (checks::kSlow && !sampled) continue;
    all.push_back(look::make_panel(panel.size, std::nullopt, std::nullopt));
  }
  return all;
}

std::string name_of(const look::Panel& panel) {
  std::ostringstream out;
  out << panel.size.w << "x" << panel.size.h << " " << std::round(panel.diagonal_mm / 2.54) / 10 << " in";
  return out.str();
}

Wall::Wall(const look::Panel& panel, const model::Content& content, look::TextSize text,
           const text::TextMetrics* metrics)
    : panel_(panel),
      content_(content),
      look_(look::make_look(panel, look::dark_palette(), text)),
      typesetter_(metrics != nullptr ? *metrics : fake_metrics_) {
  device.has_large_text = look::has_large_text(panel);
}

layout::Scene Wall::scene(show::View view, const layout::Highlight& highlight) const {
  if (view.message_language.empty()) view.message_language = view.language;
  const auto image_size = [](const std::string&) { return std::optional<gfx::Size>(gfx::Size{512, 512}); };
  return layout::lay_out({content_, view, look_, panel_.size, typesetter_, image_size, device, highlight});
}

std::vector<layout::Scene> Wall::cards(show::View view) const {
  view.card = 0;
  std::vector<layout::Scene> all{scene(view)};
  for (view.card = 1; view.card < all.front().card_count; ++view.card) all.push_back(scene(view));
  return all;
}

void Wall::each_scene(const std::string& language, const LookAt& look_at) const {
  // What is laid out to count its cards need not be laid out again.
  std::deque<std::pair<show::View, layout::Scene>> counted;
  const auto card_count = [&](const show::View& view) {
    // The question covers all cards alike.
    if (view.warning_seconds) return 1;
    counted.emplace_back(view, scene(view));
    return counted.back().second.card_count;
  };
  for (const show::View& view : checks::all_views(content_, language, card_count)) {
    if (!counted.empty() && counted.front().first == view) {
      look_at(view, counted.front().second);
      counted.pop_front();
    } else {
      look_at(view, scene(view));
    }
  }
}

std::string describe(const Wall& wall, const show::View& view) {
  const char* modes[] = {"loop", "opened", "topics", "languages", "easier"};
  std::ostringstream out;
  out << name_of(wall.panel()) << " " << view.language << " " << wall.content().deck.pages[view.page].id
      << " " << modes[static_cast<int>(view.mode)] << " card " << view.card;
  if (view.warning_seconds) out << " warning";
  return out.str();
}

std::vector<const layout::TextRun*> text_runs(const layout::Scene& scene) {
  std::vector<const layout::TextRun*> runs;
  for (const layout::Item& item : scene.items()) {
    if (const auto* run = std::get_if<layout::TextRun>(&item)) runs.push_back(run);
  }
  return runs;
}

namespace {

/// Where a line ends its spaces go, so texts are compared without any.
std::string without_spaces(const std::string& text) {
  std::string kept;
  std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
               [](char c) { return c != ' ' && c != '\n' && c != '\t'; });
  return kept;
}

}  // namespace

std::vector<const layout::TextRun*> runs_of(const layout::Scene& scene, const std::string& text) {
  auto runs = text_runs(scene);
  // The bar ends with the words of the headline.
  std::erase_if(runs, [&](const layout::TextRun* run) { return scene.message().area.contains(run->box); });
  for (std::size_t start = 0; start < runs.size(); ++start) {
    std::string rest = without_spaces(text);
    std::vector<const layout::TextRun*> found;
    for (std::size_t i = start; i < runs.size() && !rest.empty(); ++i) {
      const std::string piece = without_spaces(runs[i]->utf8);
      if (!rest.starts_with(piece)) break;
      rest.erase(0, piece.size());
      found.push_back(runs[i]);
    }
    if (rest.empty()) return found;
  }
  return {};
}

namespace {

/// What stands on a page that is open beside its own words: the title, and "page 3 of 12".
std::vector<std::string> furniture(const model::Content& content, const show::View& view) {
  const model::Page& page = content.deck.pages[view.page];
  const std::string& progress = content.text(view.language).ui.progress;
  return {content.page_text(view.language, page).title,
          layout::fill_in(progress, {{"{page}", static_cast<int>(view.page) + 1},
                                     {"{pages}", static_cast<int>(content.deck.pages.size())}})};
}

/// The scene with only the words of the page; all else is there again on every card.
layout::Scene words_only(const layout::Scene& scene, const std::vector<std::string>& without) {
  std::set<const layout::TextRun*> other;
  for (const std::string& text : without) {
    for (const layout::TextRun* run : runs_of(scene, text)) other.insert(run);
  }
  const auto on_control = [&](const layout::TextRun& run) {
    return std::any_of(scene.targets().begin(), scene.targets().end(), [&](const layout::Target& target) {
      return !target.id.starts_with("zone-") && target.area.contains(run.box);
    });
  };
  layout::Scene words(scene.size(), scene.background(), scene.message(), scene.direction());
  for (const layout::Item& item : scene.items()) {
    const auto* run = std::get_if<layout::TextRun>(&item);
    if (run != nullptr && other.count(run) == 0 && !on_control(*run)) words.add(item);
  }
  return words;
}

}  // namespace

std::string lost_words(const Wall& wall, const std::string& language, std::size_t page,
                       const std::string& words_language) {
  const model::Content& content = wall.content();
  const show::View view{.mode = show::Mode::Opened, .page = page, .language = language};
  std::vector<layout::Scene> cards;
  for (const layout::Scene& card : wall.cards(view)) {
    cards.push_back(words_only(card, furniture(content, view)));
  }
  const model::Page& shown = content.deck.pages[page];
  return checks::missing_words(shown, content.page_text(words_language, shown), cards);
}

std::vector<std::string> whole_faults(const Wall& wall, const std::string& language,
                                      const Wall::LookAt& look_at) {
  const model::Content& content = wall.content();
  std::vector<std::string> faults;
  std::vector<std::vector<layout::Scene>> cards(content.deck.pages.size());
  wall.each_scene(language, [&](const show::View& view, const layout::Scene& scene) {
    for (const std::string& fault : checks::scene_faults(scene, wall.look())) {
      faults.push_back(describe(wall, view) + ": " + fault);
    }
    if (look_at) look_at(view, scene);
    if (view.mode != show::Mode::Opened || view.warning_seconds) return;
    cards[view.page].push_back(words_only(scene, furniture(content, view)));
  });
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const model::Page& page = content.deck.pages[i];
    const std::string lost = checks::missing_words(page, content.page_text(language, page), cards[i]);
    if (lost.empty()) continue;
    faults.push_back(describe(wall, {.mode = show::Mode::Opened, .page = i, .language = language}) +
                     " lost " + lost);
  }
  return faults;
}

}  // namespace kiosk::accessibility
