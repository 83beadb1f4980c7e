#pragma once

#include <vector>

#include "gfx/picture.h"
#include "globe/coverage.h"
#include "globe/drawing.h"
#include "globe/land.h"

namespace kiosk::globe {

/// Draws globes and maps in software. Keeps its memory from picture to picture.
class Painter {
 public:
  Painter();

  /// Draws the part of `drawing` in `rect` that lies inside `clip`. Drawing all at once or in parts gives the
  /// same pixels.
  void draw(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect, const Drawing& drawing);

 private:
  void gather_sphere(const gfx::Rect& rect, const Drawing& drawing);
  void gather_coast(const std::vector<Vec>& ring, const Camera& camera, const Disc& disc, double width);
  void gather_grid(const Camera& camera, const Disc& disc, double width);
  void gather_map(const gfx::Rect& rect, const Drawing& drawing);
  void paint_sphere(gfx::PixelView view, const gfx::Rect& area, const gfx::Rect& rect,
                    const Drawing& drawing);
  void paint_map(gfx::PixelView view, const gfx::Rect& area, const gfx::Rect& rect, const Drawing& drawing);

  std::vector<std::vector<Vec>> coasts_;
  std::vector<std::vector<Vec>> grid_;
  std::vector<Vec> seen_;
  Coverage land_;
  Strokes coast_lines_;
  Strokes grid_lines_;
  std::vector<float> row_;
  bool eye_over_hidden_land_ = false;  ///< land lies at the spot opposite of the middle of the disc
};

/// Places, the chosen one with a ring around it and the line to its label.
void draw_spots(gfx::PixelView view, const gfx::Rect& clip, const gfx::Rect& rect, const Drawing& drawing);

}  // namespace kiosk::globe
