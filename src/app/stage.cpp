#include "app/stage.h"

#include "app/command_line.h"
#include "app/fault_overlay.h"
#include "base/files.h"

namespace kiosk::app {

StageSettings stage_settings(const config::Config& config, gfx::Size panel,
                             std::optional<gfx::Rotation> rotation) {
  const gfx::Rotation configured = rotation_of(config.display.rotation).value_or(gfx::Rotation::R0);
  const bool top = config.display.controls == config::ControlsAt::Top;
  return {panel, rotation.value_or(configured), config.display.diagonal_in, config.display.viewing_distance_m,
          top ? layout::ControlsAt::Top : layout::ControlsAt::Bottom};
}

Stage::Stage(const model::Content& content, const StageSettings& settings, sdl::LibraryRasters& rasters)
    : content_(content),
      settings_(settings),
      rasters_(rasters),
      page_size_(gfx::rotated(settings.panel, settings.rotation)),
      look_(look::make_look(look::make_panel(page_size_, settings.diagonal_in, settings.viewing_distance_m),
                            look::dark_palette())),
      image_folder_(base::join_path(content.folder, "images")),
      renderer_(rasters, image_folder_) {}

layout::Scene Stage::scene(const show::View& view, const layout::Highlight& highlight) const {
  const auto image_size = [this](const std::string& file) {
    return rasters_.image_size(base::join_path(image_folder_, file));
  };
  const layout::Request request{content_,           view,     look_, page_size_, rasters_, image_size,
                                settings_.controls, highlight};
  layout::Scene scene = layout::lay_out(request);
  if (!overlay_.empty()) add_fault_overlay(scene, overlay_, look_, rasters_);
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
