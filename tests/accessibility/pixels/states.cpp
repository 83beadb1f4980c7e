#include "accessibility/pixels/states.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "accessibility/pixels/survey.h"

namespace kiosk::pixels {

double different_mm2(const gfx::Picture& one, const gfx::Picture& other, const gfx::Rect& area, Vision vision,
                     double px_per_mm) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, bool> known;
  const gfx::Rect within = area.intersected(gfx::bounds(one.size()));
  int pixels = 0;
  for (int y = within.y; y < within.bottom(); ++y) {
    for (int x = within.x; x < within.right(); ++x) {
      const std::uint32_t a = one.at({x, y});
      const std::uint32_t b = other.at({x, y});
      if (a == b) continue;
      const auto [found, is_new] = known.try_emplace({a, b}, false);
      if (is_new) found->second = contrast_of(a, b, vision) >= kVisible;
      pixels += found->second ? 1 : 0;
    }
  }
  return pixels / (px_per_mm * px_per_mm);
}

std::string kind_of(const std::string& id) {
  return id.substr(0, id.find('-'));
}

void Worst::add(const std::string& kind, double value, double wanted, const std::string& what) {
  const auto [found, is_new] = entries_.try_emplace(kind, Entry{value, wanted, what});
  if (!is_new && value < found->second.value) found->second = {value, wanted, what};
}

void Worst::add_different(const std::string& kind, const PageStage& stage, const gfx::Picture& one,
                          const gfx::Picture& other, const gfx::Rect& area, const std::string& where) {
  for (const Vision vision : kAllVisions) {
    const double mm2 = different_mm2(one, other, area, vision, stage.px_per_mm());
    add(kind + (stage.setup().high_contrast ? " (contrast)" : " (dark)"), mm2, kSmallestMm2,
        "mm2 differ by 3:1 as seen in " + std::string(name_of(vision)) + " at " + where);
  }
}

void Worst::check() const {
  CHECK(!entries_.empty());
  for (const auto& [kind, worst] : entries_) {
    CHECK_MESSAGE(worst.value >= worst.wanted, kind << ": " << worst.value << " " << worst.what);
  }
}

std::vector<Setup> state_setups() {
  std::vector<Setup> kept = setups();
  std::erase_if(kept, [](const Setup& setup) { return setup.text == look::TextSize::Large; });
  return kept;
}

std::vector<layout::Target> some_targets(const layout::Scene& scene) {
  std::map<std::string, int> seen;
  std::vector<layout::Target> kept;
  for (const layout::Target& target : scene.targets()) {
    if (++seen[kind_of(target.id)] <= 2) kept.push_back(target);
  }
  return kept;
}

std::vector<show::View> views_with_controls(const PageStage& stage, const std::string& language) {
  const std::size_t page = shop().content.find_page("history");
  std::vector<show::View> views{
      {.mode = show::Mode::Loop, .page = 0, .language = language},
      {.mode = show::Mode::Opened, .page = page, .language = language},
      {.mode = show::Mode::Opened, .page = page, .language = language, .speaking = true},
      {.mode = show::Mode::Opened, .page = page, .language = language, .warning_seconds = 20},
      {.mode = show::Mode::Topics, .language = language},
      {.mode = show::Mode::Languages, .language = language},
      {.mode = show::Mode::Easier, .language = language}};
  for (show::View& view : views) {
    view.aids.high_contrast = stage.setup().high_contrast;
    view.aids.large_text = stage.setup().text == look::TextSize::Large;
  }
  return views;
}

}  // namespace kiosk::pixels
