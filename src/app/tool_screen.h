#pragma once

#include <string>
#include <vector>

#include "app/stage.h"
#include "layout/scene.h"
#include "look/look.h"
#include "model/content.h"
#include "render/renderer.h"
#include "text/typesetter.h"

namespace kiosk::app {

/// The ground for pages that are for a technician, not for visitors: black and white, with the message bar
/// where it always is. Borrows content and rasters.
class ToolScreen {
 public:
  ToolScreen(const model::Content& content, const StageSettings& settings, sdl::LibraryRasters& rasters);

  gfx::Size page_size() const { return page_size_; }
  gfx::Rotation rotation() const { return settings_.rotation; }
  /// The page without the message bar.
  const gfx::Rect& free() const { return free_; }
  const look::Look& look() const { return look_; }

  /// A scene with the bar alone.
  layout::Scene scene() const;
  /// Lines of text, the first one bold, as large as they fit, in the middle of `area`, on a ground of their
  /// own.
  void add_words(layout::Scene& scene, const std::vector<std::string>& lines, const gfx::Rect& area) const;

  /// The whole scene as the panel shows it (turned).
  gfx::Picture picture(const layout::Scene& scene);

 private:
  const model::Content& content_;
  StageSettings settings_;
  text::Typesetter typesetter_;
  gfx::Size page_size_;
  look::Look look_;
  render::Renderer renderer_;
  gfx::Rect free_;
};

}  // namespace kiosk::app
