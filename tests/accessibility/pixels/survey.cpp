#include "accessibility/pixels/survey.h"

#include "accessibility/pixels/content_texts.h"
#include "layout/invariants.h"
#include "sanitized.h"

namespace kiosk::pixels {
namespace {

bool is_page(const show::View& view) {
  return view.mode == show::Mode::Loop || view.mode == show::Mode::Opened;
}

/// The words of the message that a view says besides its bar.
std::string headline_of(const show::View& view) {
  const model::Content& content = shop().content;
  if (!is_page(view) || view.page != content.emergency_page()) return {};
  return content.text(view.language).message.headline;
}

bool was_seen_already(const show::View& view) {
  const model::Content& content = shop().content;
  const bool again = view.page > 0 && view.page != content.emergency_page();
  if (again && (view.warning_seconds || view.paused)) return true;
  const model::Page& page = content.deck.pages[view.page];
  return is_page(view) && view.page > 0 &&
         content.text_of_page(view.language, page).language != view.language;
}

/// What the scene shows besides the message: all, or what stands above the veil.
gfx::Rect beside_message(const layout::Scene& scene) {
  gfx::Rect area;
  for (const layout::Item& item : scene.items()) {
    const gfx::Rect bounds = layout::item_bounds(item).intersected(gfx::bounds(scene.size()));
    const auto* fill = std::get_if<layout::Fill>(&item);
    if (fill != nullptr && fill->color.a < 255) {
      area = {};
    } else if (!scene.message().area.contains(bounds)) {
      area = area.united(bounds);
    }
  }
  for (const layout::Target& target : scene.targets()) {
    if (!scene.message().area.contains(target.area)) area = area.united(target.area);
  }
  return area;
}

/// The picture of a scene, black where there is nothing to read.
gfx::Picture picture_of(const layout::Scene& scene) {
  constexpr int kAround = 4;
  gfx::Picture picture(scene.size());
  shop().renderer.draw(scene, scene.message().area.inset(-kAround), picture);
  shop().renderer.draw(scene, beside_message(scene).inset(-kAround), picture);
  return picture;
}

void survey_view(const PageStage& stage, const show::View& view, Survey& survey) {
  const layout::Scene scene = stage.scene(view);
  const gfx::Picture picture = picture_of(scene);
  const std::string where = name_of(stage, view);
  survey.headline_runs[view.language] += read_words(scene, picture, headline_of(view), where, survey.tones);
  for (const std::string& control : read_controls(scene, picture, where, survey.tones)) {
    survey.without_edge.push_back(control);
  }
  ++survey.pictures;
}

Survey survey_language(const std::string& language) {
  Survey survey;
  for (const Setup& setup : setups()) {
    if (setup.high_contrast) continue;
    const PageStage dark(setup);
    Setup other = setup;
    other.high_contrast = true;
    const PageStage contrast(other);
    // Colours do not change how many cards a page has.
    for (show::View view : views_on(dark, language)) {
      if (was_seen_already(view)) continue;
      survey_view(dark, view, survey);
      view.aids.high_contrast = true;
      survey_view(contrast, view, survey);
    }
  }
  shop().rasters.forget();
  return survey;
}

/// Every second language, beginning with the first or the second.
Survey survey_half(std::size_t first) {
  Survey survey;
  const auto sets = text_sets();
  for (std::size_t i = first; i < sets.size(); i += 2) survey.add(survey_language(sets[i]->language));
  return survey;
}

}  // namespace

const Survey& survey() {
  shop();  // before the processes part
  static const Survey one = in_two_processes([] { return survey_half(0); }, [] { return survey_half(1); });
  return one;
}

std::vector<Setup> setups() {
  std::vector<Setup> all;
  for (const gfx::Size size : {gfx::Size{800, 480}, {1080, 1920}, {1920, 1080}}) {
    if (checks::kSlow && size.w != 800) continue;
    for (const auto text : {look::TextSize::Normal, look::TextSize::Large}) {
      for (const bool high_contrast : {false, true}) all.push_back({size, high_contrast, text});
    }
  }
  return all;
}

std::vector<show::View> views_on(const PageStage& stage, const std::string& language) {
  const auto cards = [&](const show::View& view) {
    // Of the warnings only the first card is looked at.
    return view.warning_seconds ? 1 : stage.scene(view).card_count;
  };
  std::vector<show::View> views = checks::all_views(shop().content, language, cards);
  for (show::View& view : views) {
    view.aids.high_contrast = stage.setup().high_contrast;
    view.aids.large_text = stage.setup().text == look::TextSize::Large;
  }
  return views;
}

std::string name_of(const PageStage& stage, const show::View& view) {
  constexpr const char* kModes[] = {"loop", "opened", "topics", "languages", "easier"};
  return name_of(stage.setup()) + " " + view.language + " " + shop().content.deck.pages[view.page].id + " " +
         kModes[static_cast<int>(view.mode)] + " card " + std::to_string(view.card) +
         (view.warning_seconds ? " warning" : "") + (view.paused ? " paused" : "");
}

}  // namespace kiosk::pixels
