#include "layout/invariants.h"

#include <algorithm>
#include <sstream>

namespace kiosk::checks {
namespace {

std::string box(const gfx::Rect& r) {
  std::ostringstream out;
  out << r.x << "," << r.y << " " << r.w << "x" << r.h;
  return out.str();
}

std::vector<const layout::TextRun*> text_runs(const layout::Scene& scene) {
  std::vector<const layout::TextRun*> runs;
  for (const layout::Item& item : scene.items()) {
    if (const auto* run = std::get_if<layout::TextRun>(&item)) runs.push_back(run);
  }
  return runs;
}

/// The runs that are not behind a veil or a panel drawn later.
std::vector<const layout::TextRun*> visible_runs(const layout::Scene& scene) {
  std::vector<const layout::TextRun*> runs;
  for (const layout::Item& item : scene.items()) {
    if (const auto* run = std::get_if<layout::TextRun>(&item)) runs.push_back(run);
    if (const auto* fill = std::get_if<layout::Fill>(&item)) {
      std::erase_if(runs, [&](const layout::TextRun* run) { return fill->rect.overlaps(run->box); });
    }
  }
  return runs;
}

/// Where a line ends its spaces go, so texts are compared without any.
std::string without_spaces(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t') kept += c;
  }
  return kept;
}

void check_text(const layout::Scene& scene, const look::Look& look, std::vector<std::string>& faults) {
  const gfx::Rect screen = gfx::bounds(scene.size());
  const auto runs = visible_runs(scene);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const layout::TextRun& run = *runs[i];
    const std::string name = "\"" + run.utf8 + "\" at " + box(run.box);
    if (!screen.contains(run.box)) faults.push_back(name + " leaves the screen");
    if (run.font.size_px < look.text_min) faults.push_back(name + " is too small");
    for (std::size_t j = i + 1; j < runs.size(); ++j) {
      if (run.box.overlaps(runs[j]->box)) faults.push_back(name + " overlaps \"" + runs[j]->utf8 + "\"");
    }
    const bool of_message = scene.message().area.contains(run.box);
    if (!of_message && scene.message().area.overlaps(run.box))
      faults.push_back(name + " runs into the message");
  }
}

/// A control's own words may stand on it, nobody else's may.
void check_words_on_controls(const layout::Scene& scene, std::vector<std::string>& faults) {
  for (const layout::Target& target : scene.targets()) {
    if (target.id == "page" || target.id.starts_with("zone-")) continue;
    for (const layout::TextRun* run : visible_runs(scene)) {
      const bool own = target.area.contains(run->box) &&
                       (target.label.find(run->utf8) != std::string::npos || target.id == "message");
      if (target.area.overlaps(run->box) && !own) {
        faults.push_back("\"" + run->utf8 + "\" at " + box(run->box) + " stands on " + target.id + " at " +
                         box(target.area));
      }
    }
  }
}

void check_targets(const layout::Scene& scene, const look::Look& look, std::vector<std::string>& faults) {
  const gfx::Rect screen = gfx::bounds(scene.size());
  const auto& targets = scene.targets();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const layout::Target& target = targets[i];
    const std::string name = target.id + " at " + box(target.area);
    if (!screen.contains(target.area)) faults.push_back(name + " leaves the screen");
    if (target.area.w < look.target_min || target.area.h < look.target_min) {
      faults.push_back(name + " is under 15 mm (" + std::to_string(look.target_min) + " px)");
    }
    if (target.label.empty()) faults.push_back(name + " has no label");
    for (std::size_t j = i + 1; j < targets.size(); ++j) {
      // A zone is the ground on which the buttons of a menu lie; they win.
      const bool zone = targets[j].id.starts_with("zone-") || target.id.starts_with("zone-");
      if (targets[j].id == target.id) faults.push_back(name + " is there twice");
      if (!zone && target.area.overlaps(targets[j].area))
        faults.push_back(name + " overlaps " + targets[j].id);
    }
  }
}

void check_message(const layout::Scene& scene, std::vector<std::string>& faults) {
  std::string shown;
  for (const layout::TextRun* run : visible_runs(scene)) {
    if (scene.message().area.contains(run->box)) shown += run->utf8;
  }
  if (without_spaces(shown) != without_spaces(scene.message().text))
    faults.push_back("the message reads \"" + shown + "\"");
  const layout::Target* target = scene.hit(scene.message().area.center());
  if (target == nullptr || target->intent.wish != model::Wish::Emergency) {
    faults.push_back("the message cannot be touched");
  }
}

/// Whether the runs hold the text, piece after piece; those of other words may lie between.
bool is_shown(const std::string& text, const std::vector<std::string>& runs) {
  for (std::size_t start = 0; start < runs.size(); ++start) {
    if (runs[start].empty() || !text.starts_with(runs[start])) continue;
    std::string rest = text;
    for (std::size_t i = start; i < runs.size() && !rest.empty(); ++i) {
      if (!runs[i].empty() && rest.starts_with(runs[i])) rest.erase(0, runs[i].size());
    }
    if (rest.empty()) return true;
  }
  return text.empty();
}

}  // namespace

std::vector<PanelCase> supported_panels() {
  const gfx::Size sizes[] = {{480, 320},   {800, 480},   {1024, 600},  {720, 1280}, {1280, 800},
                             {1920, 1080}, {1080, 1920}, {2560, 1080}, {3840, 2160}};
  std::vector<PanelCase> panels;
  for (const gfx::Size size : sizes) {
    for (const gfx::Size turned : {size, size.turned()}) {
      const std::string name = std::to_string(turned.w) + "x" + std::to_string(turned.h);
      const auto known = [&](const PanelCase& panel) { return panel.name == name; };
      if (std::none_of(panels.begin(), panels.end(), known)) panels.push_back({turned, name});
    }
  }
  return panels;
}

std::vector<show::View> all_views(const model::Content& content, const std::string& language,
                                  const std::function<int(const show::View&)>& card_count) {
  std::vector<show::View> views;
  const auto add = [&](show::View view) {
    view.language = language;
    const int cards = view.mode == show::Mode::Loop ? 1 : card_count(view);
    for (view.card = 0; view.card < cards; ++view.card) views.push_back(view);
  };
  for (std::size_t i = 0; i < content.deck.pages.size(); ++i) {
    if (content.deck.pages[i].in_loop) {
      add({.mode = show::Mode::Loop, .page = i, .language = {}});
      add({.mode = show::Mode::Loop, .page = i, .language = {}, .paused = true});
    }
    add({.mode = show::Mode::Opened, .page = i, .language = {}});
    add({.mode = show::Mode::Opened, .page = i, .language = {}, .warning_seconds = 20});
  }
  add({.mode = show::Mode::Topics, .language = {}});
  add({.mode = show::Mode::Languages, .language = {}});
  add({.mode = show::Mode::Easier, .language = {}});
  add({.mode = show::Mode::Topics, .language = {}, .warning_seconds = 1});
  return views;
}

std::vector<std::string> scene_faults(const layout::Scene& scene, const look::Look& look) {
  std::vector<std::string> faults;
  check_text(scene, look, faults);
  check_words_on_controls(scene, faults);
  check_targets(scene, look, faults);
  check_message(scene, faults);
  return faults;
}

std::string missing_words(const model::Page& page, const model::PageText& text,
                          const std::vector<layout::Scene>& cards) {
  std::vector<std::string> shown;
  for (const layout::Scene& card : cards) {
    for (const layout::TextRun* run : text_runs(card)) {
      // A mark and its heading may stand on one line, parted by a point.
      std::string words = without_spaces(run->utf8);
      const std::string point = "·";
      for (auto at = words.find(point); at != std::string::npos; at = words.find(point)) {
        shown.push_back(words.substr(0, at));
        words.erase(0, at + point.size());
      }
      shown.push_back(std::move(words));
    }
  }
  for (const model::Block& block : page.blocks) {
    const model::BlockText& words = text.blocks.at(block.id);
    for (const std::string& part : {block.mark, words.heading, words.body}) {
      if (!is_shown(without_spaces(part), shown)) return "\"" + part + "\"";
    }
  }
  return "";
}

}  // namespace kiosk::checks
