#pragma once

#include <string>

#include "gfx/picture.h"
#include "globe/painter.h"
#include "layout/scene.h"
#include "render/rasters.h"

namespace kiosk::render {

/// Draws scenes onto pictures. Borrows the rasters; `image_folder` is where the scene's images are.
class Renderer {
 public:
  Renderer(Rasters& rasters, std::string image_folder)
      : rasters_(rasters), image_folder_(std::move(image_folder)) {}

  /// Draws the part `area` of the scene; the rest of the picture stays. The picture has the scene's size.
  /// Drawing all of a scene in one go or in parts gives the same pixels.
  void draw(const layout::Scene& scene, const gfx::Rect& area, gfx::Picture& picture);

  gfx::Picture draw(const layout::Scene& scene);

 private:
  Rasters& rasters_;
  std::string image_folder_;
  globe::Painter painter_;
};

}  // namespace kiosk::render
