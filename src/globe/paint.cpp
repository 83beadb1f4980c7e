#include <array>
#include <cmath>

#include "globe/blend.h"
#include "globe/painter.h"

namespace kiosk::globe {
namespace {

constexpr int kShades = 256;
constexpr double kLightX = -0.36;  // where the light falls, in radii from the middle: from above, at the left
constexpr double kLightY = -0.42;
constexpr double kDarkAt = 1.6;  // radii from there to the darkest point of the limb

/// Colours of sea and land by the square of the distance from where the light falls.
class Shades {
 public:
  Shades(const Colors& colors, double radius)
      : per_square_((kShades - 1) / (kDarkAt * kDarkAt * radius * radius)) {
    for (int i = 0; i < kShades; ++i) {
      const double far = std::sqrt(double(i) / (kShades - 1));
      const unsigned dark = to_share(far * far * (3 - 2 * far));
      sea_[std::size_t(i)] = mixed(colors.sea_light.xrgb(), colors.sea_shade.xrgb(), dark);
      land_[std::size_t(i)] = mixed(colors.land_light.xrgb(), colors.land_shade.xrgb(), dark);
    }
  }

  std::uint32_t color(double square, unsigned land) const {
    const std::size_t at = std::min<std::size_t>(kShades - 1, static_cast<std::size_t>(square * per_square_));
    if (land == 0) return sea_[at];
    if (land == 256) return land_[at];
    return mixed(sea_[at], land_[at], land);
  }

 private:
  double per_square_;
  std::array<std::uint32_t, kShades> sea_{};
  std::array<std::uint32_t, kShades> land_{};
};

/// A fine line over a colour: coverage 0 to 255 of an ink with its own strength.
struct Ink {
  std::uint32_t color;
  unsigned strength;

  explicit Ink(gfx::Color ink) : color(ink.xrgb()), strength(share_of(ink)) {}
  std::uint32_t over(std::uint32_t under, unsigned coverage) const {
    return coverage == 0 ? under : mixed(under, color, coverage * strength / 255);
  }
};

struct Inks {
  Ink grid;
  Ink coast;
  Ink rim;
  Ink glow;

  explicit Inks(const Colors& colors)
      : grid(colors.grid), coast(colors.coast), rim(colors.rim), glow(colors.glow) {}
};

/// How much of the pixel around a point lies inside a rectangle at the origin with round corners, 0 to 1, and
/// how deep.
double depth_in(double x, double y, const gfx::Rect& rect, double corner) {
  const double dx = std::max(corner - x, x - (rect.w - corner));
  const double dy = std::max(corner - y, y - (rect.h - corner));
  if (dx > 0 && dy > 0) return corner - std::hypot(dx, dy);
  return corner - std::max(dx, dy);
}

}  // namespace

void Painter::paint_sphere(gfx::PixelView view, const gfx::Rect& area, const gfx::Rect& rect,
                           const Drawing& drawing) {
  const Disc disc = disc_in({0, 0, rect.w, rect.h});
  const double radius = disc.radius;
  const double glow_width = std::min(rect.w, rect.h) / 2.0 - radius;
  const double safe = std::max(0.0, radius - drawing.line_px - 2);
  const Shades shades(drawing.colors, radius);
  const Inks inks(drawing.colors);
  const float base = eye_over_hidden_land_ ? 1.0F : 0.0F;
  for (int y = area.y; y < area.bottom(); ++y) {
    const int row = y - rect.y;
    land_.read_row(row, row_);
    const std::uint8_t* grid = grid_lines_.any(row) ? grid_lines_.row(row) : nullptr;
    const std::uint8_t* coast = coast_lines_.any(row) ? coast_lines_.row(row) : nullptr;
    std::uint32_t* out = view.row(y);
    const double dy = row + 0.5 - disc.y;
    const double lit_y = dy - kLightY * radius;
    for (int x = area.x; x < area.right(); ++x) {
      const int column = x - rect.x;
      const double dx = column + 0.5 - disc.x;
      const double square = dx * dx + dy * dy;
      if (square >= (radius + glow_width) * (radius + glow_width)) continue;
      const double lit_x = dx - kLightX * radius;
      const float covered = row_[std::size_t(column)] + base;
      const unsigned land = covered <= 0   ? 0
                            : covered >= 1 ? 256
                                           : static_cast<unsigned>(std::lround(covered * 256));
      std::uint32_t color = shades.color(lit_x * lit_x + lit_y * lit_y, land);
      if (grid != nullptr) color = inks.grid.over(color, grid[column]);
      if (coast != nullptr) color = inks.coast.over(color, coast[column]);
      if (square > safe * safe) {
        const double off = std::sqrt(square) - radius;
        const double fade = std::clamp(1 - off / glow_width, 0.0, 1.0);
        const std::uint32_t around =
            mixed(out[x], inks.glow.color, static_cast<unsigned>(inks.glow.strength * fade * fade));
        color = mixed(around, color, to_share(0.5 - off));
        const double rim = std::clamp(drawing.line_px / 2.0 + 0.5 - std::abs(off), 0.0, 1.0);
        color = inks.rim.over(color, static_cast<unsigned>(rim * 255));
      }
      out[x] = color;
    }
  }
}

void Painter::paint_map(gfx::PixelView view, const gfx::Rect& area, const gfx::Rect& rect,
                        const Drawing& drawing) {
  const Colors& colors = drawing.colors;
  const Inks inks(colors);
  for (int y = area.y; y < area.bottom(); ++y) {
    const int row = y - rect.y;
    land_.read_row(row, row_);
    std::uint32_t* out = view.row(y);
    for (int x = area.x; x < area.right(); ++x) {
      const int column = x - rect.x;
      const double depth = depth_in(column + 0.5, row + 0.5, rect, drawing.corner_px);
      if (depth <= -0.5) continue;
      std::uint32_t color = mixed(colors.sea_light.xrgb(), colors.land_light.xrgb(),
                                  to_share(static_cast<double>(row_[std::size_t(column)])));
      color = inks.grid.over(color, grid_lines_.row(row)[column]);
      color = inks.coast.over(color, coast_lines_.row(row)[column]);
      const double rim = std::clamp(drawing.line_px + 0.5 - depth, 0.0, 1.0);
      color = inks.rim.over(color, static_cast<unsigned>(rim * 255));
      out[x] = mixed(out[x], color, to_share(depth + 0.5));
    }
  }
}

}  // namespace kiosk::globe
