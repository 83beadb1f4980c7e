#include "globe/coverage.h"

#include <algorithm>
#include <cmath>

namespace kiosk::globe {

void Coverage::reset(gfx::Size size) {
  size_ = size;
  pitch_ = size.w + 2;  // an edge on the right border writes a cell beyond it
  area_ = 0;
  cells_.assign(static_cast<std::size_t>(pitch_) * static_cast<std::size_t>(std::max(0, size.h)), 0.0F);
}

void Coverage::edge(double x0, double y0, double x1, double y1) {
  area_ += (x0 * y1 - x1 * y0) / 2;
  const double width = size_.w;
  // Pieces to the left of the first column and to the right of the last are moved onto these.
  double first = 0;
  double second = 1;
  if (x0 != x1) {
    const double left = std::clamp((0.0 - x0) / (x1 - x0), 0.0, 1.0);
    const double right = std::clamp((width - x0) / (x1 - x0), 0.0, 1.0);
    first = std::min(left, right);
    second = std::max(left, right);
  }
  const double cuts[] = {0, first, second, 1};
  for (int i = 0; i < 3; ++i) {
    const auto x_at = [&](double t) { return std::clamp(x0 + (x1 - x0) * t, 0.0, width); };
    const auto y_at = [&](double t) { return y0 + (y1 - y0) * t; };
    if (cuts[i] < cuts[i + 1]) {
      inner_edge(x_at(cuts[i]), y_at(cuts[i]), x_at(cuts[i + 1]), y_at(cuts[i + 1]));
    }
  }
}

void Coverage::inner_edge(double x0, double y0, double x1, double y1) {
  if (y0 == y1) return;
  // Upwards is into a clockwise shape: it lies to the right.
  const double sign = y0 > y1 ? 1 : -1;
  if (y0 > y1) {
    std::swap(x0, x1);
    std::swap(y0, y1);
  }
  const double slope = (x1 - x0) / (y1 - y0);
  const double top = std::max(0.0, y0);
  const double bottom = std::min(static_cast<double>(size_.h), y1);
  const double low = std::min(x0, x1);
  const double high = std::max(x0, x1);
  double x = x0 + (top - y0) * slope;
  double y = top;
  for (int row = static_cast<int>(top); y < bottom; ++row) {
    const double next_y = std::min(bottom, row + 1.0);
    const double next_x = std::clamp(x + (next_y - y) * slope, low, high);
    row_part(cells_.data() + std::ptrdiff_t{row} * pitch_, std::min(x, next_x), std::max(x, next_x),
             sign * (next_y - y));
    x = next_x;
    y = next_y;
  }
}

/// Adds what an edge from x0 to x1 (x0 <= x1) within one row gives to the pixels: the cells hold how much the
/// sum grows from each pixel to the next.
void Coverage::row_part(float* row, double x0, double x1, double height) {
  const int first = static_cast<int>(x0);
  const int last = std::max(first + 1, static_cast<int>(std::ceil(x1)));
  const auto add = [row](int x, double value) { row[x] += static_cast<float>(value); };
  if (last <= first + 1) {
    const double right = (x0 + x1) / 2 - first;  // the part of the pixel to the left of the edge
    add(first, height * (1 - right));
    add(first + 1, height * right);
    return;
  }
  const double per_pixel = height / (x1 - x0);
  double covered = 0;  // of the pixel before
  for (int x = first; x < last; ++x) {
    // The edge sweeps over pixel x from `from` to `to`; what it has passed before covers it whole.
    const double from = std::max(0.0, x0 - x);
    const double to = std::min(1.0, x1 - x);
    const double passed = std::max(0.0, x + from - x0);
    const double here = per_pixel * (passed + (to - from) * (1 - (from + to) / 2));
    add(x, here - covered);
    covered = here;
  }
  add(last, height - covered);
}

void Coverage::read_row(int y, std::vector<float>& out) const {
  out.resize(static_cast<std::size_t>(size_.w));
  const float* cells = cells_.data() + std::ptrdiff_t{y} * pitch_;
  float sum = 0;
  for (std::size_t x = 0; x < out.size(); ++x) {
    sum += cells[x];
    out[x] = sum;
  }
}

void Strokes::reset(gfx::Size size) {
  size_ = size;
  const auto rows = static_cast<std::size_t>(std::max(0, size.h));
  cells_.assign(static_cast<std::size_t>(std::max(0, size.w)) * rows, 0);
  used_.assign(rows, 0);
}

void Strokes::line(double x0, double y0, double x1, double y1, double width, int strength) {
  const double reach = width / 2 + 0.5;
  const int left = std::max(0, static_cast<int>(std::floor(std::min(x0, x1) - reach)));
  const int right = std::min(size_.w - 1, static_cast<int>(std::ceil(std::max(x0, x1) + reach)));
  const int top = std::max(0, static_cast<int>(std::floor(std::min(y0, y1) - reach)));
  const int bottom = std::min(size_.h - 1, static_cast<int>(std::ceil(std::max(y0, y1) + reach)));
  const double dx = x1 - x0;
  const double dy = y1 - y0;
  const double length2 = dx * dx + dy * dy;
  const double per_length2 = length2 > 0 ? 1 / length2 : 0;
  for (int y = top; y <= bottom; ++y) {
    std::uint8_t* row = cells_.data() + std::ptrdiff_t{y} * size_.w;
    used_[static_cast<std::size_t>(y)] = 1;
    for (int x = left; x <= right; ++x) {
      const double px = x + 0.5 - x0;
      const double py = y + 0.5 - y0;
      const double along = std::clamp((px * dx + py * dy) * per_length2, 0.0, 1.0);
      const double off2 = (px - along * dx) * (px - along * dx) + (py - along * dy) * (py - along * dy);
      if (off2 >= reach * reach) continue;
      const double cover = std::min({1.0, width, reach - std::sqrt(off2)});
      row[x] = std::max(row[x], static_cast<std::uint8_t>(cover * strength));
    }
  }
}

}  // namespace kiosk::globe
