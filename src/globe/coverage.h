#pragma once

#include <cstdint>
#include <vector>

#include "gfx/geometry.h"

namespace kiosk::globe {

/// How much of each pixel lies inside closed lines: signed areas are gathered along the edges and summed up
/// from left to right when a row is read. No polygon is cut or sorted, so it is fast and has no seams.
class Coverage {
 public:
  /// Empty, for `size` pixels. Keeps its memory.
  void reset(gfx::Size size);

  /// An edge of a closed line, in pixels, y down. Parts outside are cut off: what lies to the left counts
  /// from the first column on.
  void edge(double x0, double y0, double x1, double y1);

  /// The sum of all signed areas of the lines so far, clockwise ones counting as positive.
  double area() const { return area_; }

  /// How often clockwise lines go around the pixels of a row. Parts of 1 where a line cuts a pixel.
  void read_row(int y, std::vector<float>& out) const;

  gfx::Size size() const { return size_; }

 private:
  void inner_edge(double x0, double y0, double x1, double y1);
  void row_part(float* row, double x0, double x1, double height);

  gfx::Size size_;
  int pitch_ = 0;
  double area_ = 0;
  std::vector<float> cells_;
};

/// Thin lines and round marks: each pixel keeps the most that any of them covers, so that the pieces of a
/// line that is made of many leave no knots where they meet.
class Strokes {
 public:
  void reset(gfx::Size size);
  /// A straight line with round ends, `width` pixels wide, of strength 0 to 255.
  void line(double x0, double y0, double x1, double y1, double width, int strength);
  const std::uint8_t* row(int y) const { return cells_.data() + std::ptrdiff_t{y} * size_.w; }
  /// Whether anything was drawn in the row.
  bool any(int y) const { return used_[static_cast<std::size_t>(y)] != 0; }

 private:
  gfx::Size size_;
  std::vector<std::uint8_t> cells_;
  std::vector<std::uint8_t> used_;
};

}  // namespace kiosk::globe
