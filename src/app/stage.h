#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/fault.h"
#include "config/config.h"
#include "gfx/rotation.h"
#include "layout/page_layout.h"
#include "look/look.h"
#include "model/content.h"
#include "render/renderer.h"
#include "sdl/rasters.h"
#include "show/view.h"
#include "text/typesetter.h"

namespace kiosk::app {

/// What a page is made for: the panel in pixels and in a room, and what the device adds to the content.
struct StageSettings {
  gfx::Size panel;
  gfx::Rotation rotation = gfx::Rotation::R0;
  std::optional<double> diagonal_in{};
  std::optional<double> viewing_distance_m{};
  std::optional<double> bottom_edge_mm{};  ///< of the panel, above the floor; nothing: all of it is in reach
  layout::ControlsAt controls = layout::ControlsAt::Bottom;
  /// But for visitors who ask for high contrast. Nothing: those of the content's theme, or "dark".
  std::optional<look::Palette> colors{};
  bool moves = true;                              ///< pages slide and fade
  std::vector<std::string> spoken{};              ///< languages that a voice can read here
  std::vector<emergency::LocalNumber> numbers{};  ///< confirmed for today
};

/// Whether a voice can read this language here.
bool has_voice(const StageSettings& settings, const std::string& language);

/// The settings of a device for a panel of this size. `rotation` overrides the configured one.
StageSettings stage_settings(const config::Config& config, gfx::Size panel,
                             std::optional<gfx::Rotation> rotation);

/// The reading aids that every visitor of this device finds.
show::Aids usual_aids(const config::Config& config);

/// Turns views into scenes and scenes into pictures for one panel. Borrows rasters and content.
class Stage {
 public:
  Stage(const model::Content& content, const StageSettings& settings, sdl::LibraryRasters& rasters);

  gfx::Size page_size() const { return page_size_; }
  gfx::Rotation rotation() const { return settings_.rotation; }
  /// Sizes and colours with these reading aids.
  const look::Look& look(const show::Aids& aids) const;

  /// Faults to list over every page, in a developer's window only. Empty: no list.
  void set_overlay(base::Faults faults) { overlay_ = std::move(faults); }

  layout::Scene scene(const show::View& view, const layout::Highlight& highlight) const;

  /// The whole scene as the panel shows it (turned).
  gfx::Picture picture(const layout::Scene& scene);

  /// Draws the part `area` (page pixels) of the scene anew into a picture made by `picture`; gives the same
  /// part in panel pixels.
  gfx::Rect redraw(const layout::Scene& scene, const gfx::Rect& area, gfx::Picture& panel_picture);

 private:
  const model::Content& content_;
  StageSettings settings_;
  sdl::LibraryRasters& rasters_;
  text::Typesetter typesetter_;
  gfx::Size page_size_;
  look::Panel panel_;
  layout::Device device_;            ///< but for the voice, which depends on the language of the view
  std::array<look::Look, 4> looks_;  ///< by the aids: 1 high contrast, 2 large text
  std::string image_folder_;
  render::Renderer renderer_;
  base::Faults overlay_;
  gfx::Picture scratch_;  ///< page before it is turned; empty without rotation
};

}  // namespace kiosk::app
