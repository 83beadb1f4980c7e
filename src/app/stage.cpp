#include "app/stage.h"

#include <algorithm>

#include "app/command_line.h"
#include "app/fault_overlay.h"
#include "base/files.h"
#include "look/contrast.h"

namespace kiosk::app {

namespace {

/// The colours of the content where it has some that keep the rules: whole, or not at all.
look::Palette palette_for(const model::Content& content, const StageSettings& settings) {
  const std::optional<model::Theme>& theme = content.deck.theme;
  if (settings.colors) return *settings.colors;
  if (!theme) return look::dark_palette();
  const look::Palette base =
      theme->base == model::ThemeBase::Light ? look::light_palette() : look::dark_palette();
  look::Palette colors = base;
  for (const model::ThemeColor& own : theme->colors) {
    for (const look::ColorRole& role : look::kColorRoles) {
      if (role.name == own.role) colors.*role.color = gfx::rgb(own.rgb);
    }
  }
  return look::contrast_faults(colors).empty() ? colors : base;
}

look::Look look_with(const look::Panel& panel, const look::Palette& colors, bool large_text) {
  return look::make_look(panel, colors, large_text ? look::TextSize::Large : look::TextSize::Normal);
}

layout::Device device_for(const look::Panel& panel, const StageSettings& settings) {
  layout::Device device{.controls = settings.controls,
                        .numbers = settings.numbers,
                        .has_large_text = look::has_large_text(panel),
                        .moves = settings.moves};
  if (settings.bottom_edge_mm) device.reach = look::reach_band(panel, *settings.bottom_edge_mm);
  return device;
}

}  // namespace

bool has_voice(const StageSettings& settings, const std::string& language) {
  return std::find(settings.spoken.begin(), settings.spoken.end(), language) != settings.spoken.end();
}

StageSettings stage_settings(const config::Config& config, gfx::Size panel,
                             std::optional<gfx::Rotation> rotation) {
  StageSettings settings;
  settings.panel = panel;
  settings.rotation = rotation.value_or(rotation_of(config.display.rotation).value_or(gfx::Rotation::R0));
  settings.diagonal_in = config.display.diagonal_in;
  settings.viewing_distance_m = config.display.viewing_distance_m;
  settings.bottom_edge_mm = config.display.bottom_edge_mm;
  if (config.display.controls == config::ControlsAt::Top) settings.controls = layout::ControlsAt::Top;
  if (config.look.theme == config::Theme::Light) settings.colors = look::light_palette();
  settings.moves = config.look.motion == config::Motion::Full;
  return settings;
}

show::Aids usual_aids(const config::Config& config) {
  return {.high_contrast = config.look.theme == config::Theme::HighContrast,
          .large_text = config.look.text == config::TextSize::Large,
          .less_motion = config.look.motion == config::Motion::Reduced};
}

Stage::Stage(const model::Content& content, const StageSettings& settings, sdl::LibraryRasters& rasters)
    : content_(content),
      settings_(settings),
      rasters_(rasters),
      typesetter_(rasters),
      page_size_(gfx::rotated(settings.panel, settings.rotation)),
      panel_(look::make_panel(page_size_, settings.diagonal_in, settings.viewing_distance_m)),
      device_(device_for(panel_, settings)),
      looks_{look_with(panel_, palette_for(content, settings), false),
             look_with(panel_, look::contrast_palette(), false),
             look_with(panel_, palette_for(content, settings), true),
             look_with(panel_, look::contrast_palette(), true)},
      image_folder_(base::join_path(content.folder, "images")),
      renderer_(rasters, image_folder_) {}

const look::Look& Stage::look(const show::Aids& aids) const {
  return looks_[(aids.high_contrast ? 1u : 0u) + (aids.large_text ? 2u : 0u)];
}

layout::Scene Stage::scene(const show::View& view, const layout::Highlight& highlight) const {
  const auto image_size = [this](const std::string& file) {
    return rasters_.image_size(base::join_path(image_folder_, file));
  };
  layout::Device device = device_;
  device.speaks = has_voice(settings_, view.language);
  const layout::Request request{content_,    view,       look(view.aids), page_size_,
                                typesetter_, image_size, device,          highlight};
  layout::Scene scene = layout::lay_out(request);
  if (!overlay_.empty()) add_fault_overlay(scene, overlay_, look(view.aids), typesetter_);
  return scene;
}

gfx::Picture Stage::picture(const layout::Scene& scene) {
  if (settings_.rotation == gfx::Rotation::R0) return renderer_.draw(scene);
  gfx::Picture panel(settings_.panel);
  redraw(scene, gfx::bounds(page_size_), panel);
  return panel;
}

gfx::Rect Stage::redraw(const layout::Scene& scene, const gfx::Rect& area, gfx::Picture& panel_picture) {
  if (settings_.rotation == gfx::Rotation::R0) {
    renderer_.draw(scene, area, panel_picture);
    return area;
  }
  if (scratch_.size() != page_size_) scratch_ = gfx::Picture(page_size_);
  renderer_.draw(scene, area, scratch_);
  gfx::copy_rotated(scratch_, area, settings_.rotation, panel_picture.view());
  return gfx::to_panel(area, page_size_, settings_.rotation);
}

}  // namespace kiosk::app
